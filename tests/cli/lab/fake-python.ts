import type { SpawnSyncOptions } from 'node:child_process';
import { jest } from '@jest/globals';
import { put } from '../folder.ts';

jest.setTimeout(90_000); // a busy machine starts processes slowly

/** Tests with a made-up `python3` need a system that runs a script by its first line. */
export const runsScripts = process.platform !== 'win32';

/** Writes an executable that runs shell commands; answers its path. */
export const executable = (path: string, commands: string) =>
  put(path, `#!/bin/sh\nPATH=/usr/bin:/bin:$PATH\n${commands}\n`, 0o755);

/** Writes a `python3` that answers our question about itself with these facts. */
export const fakePython = (path: string, facts: object) =>
  executable(path, `cat <<'END'\n${JSON.stringify({ path, ...facts })}\nEND`);

/** The facts about a Python that has everything. */
export const good = { version: '3.12.1', ensurepip: true, pip: true, virtualenv: false };

/** Lets modules imported after this look for commands on that PATH: jest's tests have a copy of process.env. */
export function searchPath(PATH: string): void {
  const actual = jest.requireActual<typeof import('node:child_process')>('node:child_process');
  jest.resetModules();
  jest.doMock('node:child_process', () => ({
    ...actual,
    spawnSync: (command: string, args: string[], options: SpawnSyncOptions) =>
      actual.spawnSync(command, args, { ...options, env: { ...process.env, PATH } }),
  }));
}
