import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

const usual = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin'];

/** The full path of a program, of the system's own folders first; undefined where there is none. */
export function program(name: string): string | undefined {
  const others = (process.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [...usual, ...others].map((folder) => join(folder, name)).find(runs);
}

/** The paths of programs, or the sentence that says which of them are missing. */
export function programs<Name extends string>(...names: Name[]): Record<Name, string> | string {
  const found = names.map((name) => [name, program(name)] as const);
  const missing = found.filter(([, path]) => path === undefined).map(([name]) => name);
  if (missing.length > 0) return `${missing.join(' and ')} not found on this machine`;
  return Object.fromEntries(found) as Record<Name, string>;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
