import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Cage } from './cage.ts';

/** Node's own file: not the link on PATH, and not a version manager's shim. */
export const node = realpathSync(process.execPath);

/** All that a child may read beside Node: its entry's folder, its own folder, and what the cage names. */
export function sight({ entry, folder, reads }: Cage): string[] {
  const asked = [dirname(entry), ...kindOf(entry), folder, ...reads];
  const missing = asked.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`Cannot show "${missing}" to a child: no such file or folder`);
  // Node looks at the place behind a link, a learner's code asks for the link.
  return outermost(asked.flatMap((path) => [path, realpathSync(path)]));
}

/** The paths without those that lie inside another, each once, so that no mount hides another. */
export function outermost(paths: string[]): string[] {
  const unique = [...new Set(paths)].sort();
  return unique.filter((path) => !unique.some((other) => other !== path && path.startsWith(other + sep)));
}

/** The nearest package.json above a file: it tells Node which kind of module a `.js` is. */
function kindOf(entry: string): string[] {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) return [file];
    if (folder === dirname(folder)) return [];
  }
}
