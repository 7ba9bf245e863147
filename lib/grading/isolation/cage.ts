import type { ChildProcess } from 'node:child_process';
import type { RungName } from '../result.ts';

export interface Limits {
  /** Of processor time, for the child's whole life. */
  cpuSeconds: number;
  /** Beside V8's own heap: RLIMIT_DATA or a cgroup; never RLIMIT_AS, which V8 cannot live with. */
  memoryMB: number;
  /** Of all that it prints; the child is ended at the end of it. */
  outputBytes: number;
  fileBytes: number;
  processes: number;
}

/** What a child needs to run: everything else is out of its sight, as far as the rung goes. */
export interface Cage {
  /** The JavaScript file that it starts with. */
  entry: string;
  /** Its own folder, readable only. */
  folder: string;
  /** Further files and folders that it may read. */
  reads: string[];
  limits: Limits;
}

/** A running child. Descriptor 3 is the wire; what it prints is counted and thrown away. */
export interface Caged {
  process: ChildProcess;
  send(line: string): void;
  /** Every whole line that comes through descriptor 3. */
  onLine(take: (line: string) => void): void;
  /** Ends it and all that it started, whatever it does. */
  kill(): void;
  /** How it ended: by itself, killed by us, or by one of its limits. */
  ended: Promise<{ how: 'exit' | 'cpu' | 'memory' | 'output' | 'killed'; code: number | null }>;
}

/** One way to contain a child. */
export interface Rung {
  name: RungName;
  /** What it does not contain, in words for the report; empty for the highest. */
  notContained: string[];
  /** Why it cannot be had here, in a sentence; undefined where it works. Really tries it. */
  probe(): Promise<string | undefined>;
  start(cage: Cage): Caged;
}
