import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whoever looks sees the former one or the new one, each whole, also when the process is
 * killed in the middle or the power fails: under another name at first, then on the disk, then in its place.
 */
export function writeWhole(path: string, parts: readonly Uint8Array[]): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeLeft(path);
  const draft = `${path}.${process.pid}.part`;
  try {
    const file = openSync(draft, 'w');
    try {
      for (const part of parts) writeAll(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (problem) {
    rmSync(draft, { force: true });
    throw problem;
  }
  syncFolder(folder);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The name in its folder is on the disk, too; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    fsyncSync(open);
    closeSync(open);
  } catch {}
}

/** Drafts of processes that were killed. */
function removeLeft(path: string): void {
  const [folder, start] = [dirname(path), `${basename(path)}.`];
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith('.part')) continue;
    const owner = Number(name.slice(start.length, -'.part'.length));
    if (Number.isInteger(owner) && !isAlive(owner)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'; // it lives and is somebody else's
  }
}
