import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, jest } from '@jest/globals';

/** Modules of lib/cli that a test imports after this take the folder for their checkout. */
export function takeForCheckout(root: string): void {
  let made = 0;
  const place = (...parts: string[]) => join(root, ...parts);
  jest.resetModules();
  jest.doMock('../../lib/cli/start/places.mjs', () => ({
    root,
    place,
    scratch: (name: string) => place('.cache', 'tmp', `${name}-${++made}`),
    isCheckout: () => existsSync(place('package-lock.json')) && existsSync(place('lib')),
  }));
}

/** Sets variables of the environment for one test; undefined takes one away. */
export function setEnv(changes: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(changes)) {
    if (!before.has(name)) before.set(name, process.env[name]);
    put(name, value);
  }
}

const before = new Map<string, string | undefined>();

afterEach(() => {
  for (const [name, value] of before) put(name, value);
  before.clear();
});

function put(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
