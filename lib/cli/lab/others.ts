import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../base/index.ts';

/** The port that was asked for by a flag. */
export function askedPort(flags: string[]): string | undefined {
  const at = flags.findIndex((flag) => /^--(ServerApp\.)?port(=|$)/.test(flag));
  return at < 0 ? undefined : (flags[at]!.split('=')[1] ?? flags[at + 1] ?? '');
}

/** Throws where a port was asked for that is none. */
export function checkPort(flags: string[]): void {
  const port = askedPort(flags);
  if (port === undefined || (/^\d+$/.test(port) && Number(port) < 65_536)) return;
  throw new UsageError(
    `Cannot open JupyterLab on port "${port}": wanted a number from 1 to 65535, or 0 for any`,
  );
}

/** Where a JupyterLab on this folder answers already; Jupyter keeps a file for each of its servers. */
export function runningOn(notebooks: string, runtime: string | undefined): string | undefined {
  for (const name of filesIn(runtime)) {
    try {
      const { url, token, root_dir, pid } = JSON.parse(readFileSync(name, 'utf8')) as Server;
      if (resolve(root_dir) === resolve(notebooks) && lives(pid)) return `${url}lab?token=${token}`;
    } catch {} // being written or removed just now
  }
  return undefined;
}

interface Server {
  url: string;
  token: string;
  root_dir: string;
  pid: number;
}

/** What is odd about a start, in one line; undefined when nothing is. */
export function oddities(
  url: string,
  { asked, other }: { asked: string | undefined; other: string | undefined },
): string | undefined {
  const { port } = new URL(url);
  const said = [
    ...(asked && asked !== '0' && port !== asked ? [`Port ${asked} was taken, this one has ${port}.`] : []),
    ...(other ? [`The course already runs in this folder, with kernels of its own: ${other}`] : []),
  ];
  return said.length > 0 ? said.join(' ') : undefined;
}

function filesIn(runtime: string | undefined): string[] {
  if (runtime === undefined) return [];
  try {
    return readdirSync(runtime)
      .filter((name) => /^jpserver-\d+\.json$/.test(name))
      .map((name) => join(runtime, name));
  } catch {
    return []; // there was no start yet
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'; // it is somebody else's
  }
}
