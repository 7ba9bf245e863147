/** One thing that is timed, ours or a peer's. */
export interface Contestant {
  name: string;
  /** Does it once and answers the milliseconds it took; NaN where there is nothing to time. */
  once(): Promise<number>;
}

/** One line of a benchmark: ours beside what users would pick instead. */
export interface Row {
  name: string;
  ours: Contestant;
  peers: Contestant[];
  /** What the figures count; milliseconds where nothing is said. */
  unit?: 'ms' | 'MB' | 'kB';
}

/** A benchmark of one room. `open` prepares what its rows time; `close` tidies up. */
export interface Bench {
  name: string;
  summary: string;
  rounds: number;
  open(): Promise<{ rows: Row[]; notes?: string[]; close?(): Promise<void> }>;
}

/** What a contestant took over all rounds, in milliseconds. */
export interface Times {
  name: string;
  all: number[];
  min: number;
  median: number;
  max: number;
}

/** A row measured: `ratios` are the peer's median over ours, so above 1 ours is faster. */
export interface Result {
  name: string;
  unit: 'ms' | 'MB' | 'kB';
  ours: Times;
  peers: (Times & { ratio: number })[];
}
