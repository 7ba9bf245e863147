import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { projectRoot } from '../../base/index.ts';
import { nodeFlags } from '../../kernel/index.ts';
import { type Asked, line, reader, type Said } from './wire.ts';

const mostBytes = 300_000_000; // of outputs in all; no notebook with more can be opened

/** A process in which cells run, seen from the one that asked for it. */
export interface CellsProcess {
  ask(message: Asked): void;
  /** Ends it and all that its cells have started, at once. */
  kill(): void;
  /** How it ended, in words, once it has. */
  ended: Promise<string>;
}

/** Starts it in the folder that the cells are to see. */
export function startCells(
  folder: string,
  take: (said: Said) => void,
  env: NodeJS.ProcessEnv = process.env,
): CellsProcess {
  // The compiled one, also when a test runs this file as it was written.
  const entry = join(projectRoot(), 'dist', 'notebook', 'run', 'child.js');
  const child = spawn(process.execPath, [...nodeFlags, entry], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // the leader of a group, which ends as one
    windowsHide: true,
  });
  const pipe = child.stdio[3] as Duplex;
  let why: string | undefined;
  const kill = () => killGroup(child);
  const give = (reason: string) => {
    why ??= reason;
    kill();
  };

  const read = reader<Said>(take);
  let bytes = 0;
  pipe.setEncoding('utf8').on('data', (piece: string) => {
    bytes += piece.length;
    if (bytes > mostBytes) return give(`its outputs came to more than ${mostBytes / 1e6} MB`);
    try {
      read(piece);
    } catch {
      give('it sent something that is no message'); // a cell wrote to our pipe
    }
  });
  pipe.on('error', () => {}); // it has ended, as `ended` tells

  let last = ''; // what Node itself has to say when it dies
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    last = (last + text).slice(-20_000);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (problem) => resolve(problem.message));
    child.on('exit', (code, signal) => {
      kill(); // what cells have started does not outlive them
      const [fatal] = /^(FATAL ERROR|Error|\w*Error \[).*$/m.exec(last) ?? [];
      resolve(why ?? fatal ?? (signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`));
    });
  });
  return { ask: (message) => void (pipe.writable && pipe.write(line(message))), kill, ended };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {} // there is nobody left
}
