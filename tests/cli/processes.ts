import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';

jest.setTimeout(90_000); // a busy machine starts processes slowly

/** The address of a module of lib/cli/start, for programs that other processes run. */
export const moduleUrl = (name: string) =>
  JSON.stringify(pathToFileURL(join(__dirname, '..', '..', 'lib', 'cli', 'start', name)).href);

/** Runs a program, an ES module, in a process of its own. */
export function runProgram(program: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
  return { child, ended };
}

/** Waits for something to become true, long enough for a busy machine. */
export async function until(what: () => boolean, seconds = 45): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!what()) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The process id that a process wrote into a file, as soon as it is there. */
export async function pidIn(path: string): Promise<number> {
  await until(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'));
  return Number(readFileSync(path, 'utf8'));
}

/** Whether a process runs; one that has ended and that nobody has asked after yet does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (problem) {
    const { code, syscall } = problem as NodeJS.ErrnoException;
    return syscall !== 'kill' && code === 'ENOENT' && process.platform !== 'linux';
  }
}
