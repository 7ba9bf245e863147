import { randomInt } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** Whether the grader runs as root: its children must not. */
export const isRoot = process.getuid?.() === 0;

// The numbers that systemd keeps for users that exist for a moment; they also exist inside most containers.
const first = 61_184;
const count = 65_520 - first;
let next = isRoot ? randomInt(count) : 0;

/** A number of no user, another for each child: no child may signal another, and its processes are counted alone. */
export function strangerId(): number {
  next = (next + 1) % count;
  return first + next;
}

/** Opens a folder of ours to all users for reading, with all that is in it, and the way to it below the temporary one. */
export function openToAll(folder: string): void {
  openInside(folder);
  const top = realpathSync(tmpdir());
  for (let above = dirname(realpathSync(folder)); above.startsWith(top + sep); above = dirname(above)) {
    chmodSync(above, (statSync(above).mode & 0o7777) | 0o011);
  }
}

function openInside(path: string): void {
  const { mode } = lstatSync(path);
  if ((mode & 0o170000) === 0o120000) return; // a link has no rights of its own
  const folder = (mode & 0o170000) === 0o040000;
  chmodSync(path, (mode & 0o7777) | (folder ? 0o055 : 0o044));
  if (folder) for (const name of readdirSync(path)) openInside(join(path, name));
}

/** The first of the paths that not everyone may read, the way to it included when the real file tree is used. */
export function closedToOthers(paths: string[], { way }: { way: boolean }): string | undefined {
  for (const path of paths) {
    const { mode } = statSync(path);
    if ((mode & 0o004) === 0) return path;
    for (let folder = dirname(path); way && folder !== dirname(folder); folder = dirname(folder)) {
      if ((statSync(folder).mode & 0o001) === 0) return folder;
    }
  }
  return undefined;
}

/** Throws the sentence for files that a child under another user could not read. */
export function mustBeOpen(paths: string[], options: { way: boolean }): void {
  const closed = closedToOthers(paths, options);
  if (closed === undefined) return;
  throw new Error(
    `Cannot run answers as another user than root: "${closed}" is closed to other users. ` +
      'Try to grade as an ordinary user, or to open it with chmod a+rX',
  );
}
