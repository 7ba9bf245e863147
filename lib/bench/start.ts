import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../base/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { peerPython } from './peers.ts';

const door = () => join(projectRoot(), 'lib', 'cli', 'start.mjs');
const address = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+\/\S*/;

/** What a learner waits for: from the command to a JupyterLab that answers. */
export const start: Bench = {
  name: 'start',
  summary: 'from the command to an answering JupyterLab, everything installed',
  rounds: 5,
  async open() {
    const python = peerPython('jupyter');
    const plain: Contestant[] = python
      ? [
          {
            name: 'jupyter lab',
            once: () => untilAnswer(python, ['-m', 'jupyterlab', '--allow-root', '--no-browser']),
          },
        ]
      : [];
    return {
      rows: [
        {
          name: 'JupyterLab answers',
          ours: {
            name: 'npm start',
            once: () => untilAnswer(process.execPath, [door(), 'lab', '--no-browser']),
          },
          peers: plain,
        },
        { name: 'the front door alone', ours: { name: 'downhill --help', once: untilEnd }, peers: [] },
      ],
      ...(python ? {} : { notes: ['No peer: DOWNHILL_PEERS names no folder with jupyter/ in it.'] }),
    };
  },
};

/** Starts a server, waits until its page answers, ends it. */
async function untilAnswer(command: string, args: string[]): Promise<number> {
  const begun = performance.now();
  const server = spawn(command, args, {
    cwd: join(projectRoot(), 'notebooks'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const read = (chunk: Buffer) => {
        said += chunk;
        const [found] = address.exec(said) ?? [];
        if (found && said.includes('\n', said.indexOf(found))) resolve(found);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('close', () =>
        reject(new Error(`${command} ended before it answered: ${said.slice(-500)}`)),
      );
    });
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return performance.now() - begun;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function untilEnd(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [door(), '--help'], { stdio: 'ignore' });
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  return performance.now() - begun;
}
