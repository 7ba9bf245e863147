import fs from 'node:fs';
import promises from 'node:fs/promises';

// Node's own, as they were before the guard took them from everybody else.

export const { readFileSync, readSync, writeSync } = fs;

const { getBuiltinModule } = globalThis.process as unknown as { getBuiltinModule(name: string): object };
const taken: Record<string, string[]> = { fs: Object.keys(fs), 'fs/promises': Object.keys(promises) };

/** What a module of Node's exports. */
export const namesOf = (builtin: string): string[] => [
  ...new Set(['default', ...(taken[builtin] ?? Object.keys(getBuiltinModule(builtin)))]),
];
