import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { freePorts } from '../../../lib/bench/kernel/free-ports.ts';
import type { Connection } from '../../../lib/kernel/protocol/connection.ts';

jest.setTimeout(60_000); // a busy machine starts kernels slowly

const entry = resolve(import.meta.dirname, '../../../dist/kernel/process/entry.js');

/** A kernel as its kernelspec starts it, in a folder of its own. */
export interface KernelProcess {
  connection: Connection;
  child: ChildProcess;
  /** Where the notebook would lie. */
  folder: string;
  /** What the process itself wrote: on a good day nothing. */
  said(): string;
  log(): string;
  /** The scratch folders that are there now. */
  scratch(): string[];
  /** The code with which it has ended, or the name of the signal. */
  ended: Promise<number | string>;
  /** Ends it, whatever state it is in, and removes its folder. */
  remove(): Promise<void>;
}

export const key = 'a0436f6c-1916-498b-8eb9-e81ab9368e84';

/** The content of a connection file with ports of its own. */
export async function newConnection(given: Partial<Connection> = {}): Promise<Connection> {
  const [shell, iopub, stdin, control, hb] = (await freePorts(5)) as [number, number, number, number, number];
  return {
    transport: 'tcp',
    ip: '127.0.0.1',
    key,
    signature_scheme: 'hmac-sha256',
    shell_port: shell,
    iopub_port: iopub,
    stdin_port: stdin,
    control_port: control,
    hb_port: hb,
    ...given,
  };
}

/** Starts a kernel with that connection file, or with that text in its place. */
export function startKernel(
  connection: Connection,
  {
    text = JSON.stringify(connection),
    mode = 0o600,
    jupyter = false,
  }: { text?: string; mode?: number; jupyter?: boolean } = {},
): KernelProcess {
  const home = mkdtempSync(join(tmpdir(), 'kernel-test-'));
  const [folder, scratch] = [join(home, 'notebooks'), join(home, 'tmp')];
  mkdirSync(folder);
  mkdirSync(scratch);
  const [file, log] = [join(home, 'connection.json'), join(home, 'kernel.log')];
  writeFileSync(file, text, { mode });
  const node = [
    '--disable-warning=ExperimentalWarning',
    '--no-force-async-hooks-checks',
    entry,
    file,
    '--log',
    log,
  ];
  const command = [process.execPath, ...node];
  // A shell in Jupyter's place: it names itself, starts the kernel and waits.
  const [program, ...args] = jupyter
    ? ['/bin/sh', '-c', 'JPY_PARENT_PID=$$ "$@" & wait', 'sh', ...command]
    : command;
  const child = spawn(program!, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: scratch },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | string>((done) =>
    child.on('exit', (code, signal) => done(code ?? signal ?? '')),
  );
  return {
    connection,
    child,
    folder,
    ended,
    said: () => said,
    log() {
      try {
        return readFileSync(log, 'utf8');
      } catch {
        return '';
      }
    },
    scratch: () => readdirSync(scratch),
    async remove() {
      child.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
