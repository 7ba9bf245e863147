import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { program } from './program.ts';

const known = new Map<string, string[]>();

/** The shared libraries that a program loads, its loader among them, at the paths where it looks for them. */
export function librariesOf(path: string): string[] {
  const before = known.get(path);
  if (before) return before;
  const ldd = program('ldd');
  const listed = ldd ? spawnSync(ldd, [path], { encoding: 'utf8', env: {} }).stdout : '';
  const named = [...(listed ?? '').matchAll(/(?:=>\s|^\s+)(\/\S+)/gm)].map(([, library]) => library!);
  // A program that is one piece needs none. Where ldd itself is missing we cannot know: all of them, then.
  const found = ldd
    ? named
    : ['/usr/lib', '/usr/lib64', '/lib', '/lib64'].filter((folder) => existsSync(folder));
  known.set(path, found);
  return found;
}
