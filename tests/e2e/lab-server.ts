import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv, npmCli } from '../../lib/cli/start/npm.mjs';
import { place } from './place.ts';
import { until } from './until.ts';

/** A started course: JupyterLab and what runs it. */
export interface LabServer {
  /** The address that was printed: it opens lesson 00. */
  url: URL;
  /** The process that a closed terminal or a kill hits: npm, or the front door. */
  front: ChildProcess;
  /** JupyterLab's own process. */
  pid: number;
  /** Asks JupyterLab's REST interface. */
  api(path: string, init?: RequestInit): Promise<Response>;
  /** Ends all kernels: one takes a tenth of a gigabyte, and a loop that nobody could stop a whole core. */
  endKernels(): Promise<void>;
  /** Ends it as Ctrl-C does, and waits until it is gone. */
  stop(): Promise<void>;
}

interface Start {
  /** Goes through `npm start`, not straight through the front door. */
  npm?: boolean;
  /** Flags for JupyterLab. */
  flags?: string[];
  /** How long it may take; a first start installs everything. */
  seconds?: number;
}

/** Starts the course as a user does and waits until it says where JupyterLab is ready. */
export async function startLab({ npm = false, flags = [], seconds = 900 }: Start = {}): Promise<LabServer> {
  const command = npm ? [npmCli(), 'start', '--'] : [place('lib', 'cli', 'start.mjs'), 'lab'];
  // A terminal sends Ctrl-C to the whole group, and npm waits for its script to act on it.
  const group = npm && process.platform !== 'win32';
  const front = spawn(process.execPath, [...command, '--no-browser', ...flags], {
    cwd: place(),
    // Without npm the front door takes us for npm, and ends when we are killed.
    env: { ...cleanEnv(), ...(npm ? {} : { npm_lifecycle_event: 'start' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: group,
  });
  let said = '';
  for (const stream of [front.stdout, front.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const interrupt = () => (group ? process.kill(-front.pid!, 'SIGINT') : front.kill('SIGINT'));

  const ready = () => {
    const [, url] = /JupyterLab is ready: (\S+)/.exec(said) ?? [];
    if (!url && hasEnded(front)) throw new Error(`The start ended before JupyterLab was ready:\n${said}`);
    return url ? new URL(url) : undefined;
  };
  const url = await until('JupyterLab to be ready', seconds, ready).catch((problem) => {
    if (!hasEnded(front)) interrupt();
    throw new Error(`${problem.message}\n${said}`);
  });
  const pid = await until('JupyterLab to name its process', 30, () => pidOf(url.port));
  const headers = { Authorization: `token ${url.searchParams.get('token')}` };
  const api: LabServer['api'] = (path, init) => fetch(new URL(path, url), { headers, ...init });
  return {
    url,
    front,
    pid,
    api,
    async endKernels() {
      const sessions = (await (await api('/api/sessions')).json()) as { id: string }[];
      for (const { id } of sessions) await api(`/api/sessions/${id}`, { method: 'DELETE' });
    },
    async stop() {
      if (!hasEnded(front)) interrupt();
      await until('the start to end', 60, () => hasEnded(front));
      await until('JupyterLab to end', 60, () => !isRunning(pid));
    },
  };
}

/** Lends a started course to some work and stops it afterwards, however the work ends. */
export async function withLab(start: Start, work: (lab: LabServer) => Promise<void>): Promise<void> {
  const lab = await startLab(start);
  try {
    await work(lab);
  } finally {
    await lab.stop();
  }
}

export const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Jupyter writes a file for each of its servers, with the port in it. */
function pidOf(port: string): number | undefined {
  const folder = place('.cache', 'jupyter', 'runtime');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((file) => /^jpserver-\d+\.json$/.test(file))) {
    try {
      const server = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (server.port === Number(port) && isRunning(server.pid)) return server.pid;
    } catch {} // being written or removed just now
  }
  return undefined;
}
