import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../base/index.ts';

/** A folder of scratch files in which the checker sees the cells, and from which it finds what they import. */
export interface Workspace {
  /** Where the cells lie. */
  cells: string;
  /** Where the parser's one file lies, away from everything that could be resolved. */
  parser: string;
  /** The node_modules folders that a cell's imports are looked for in, nearest first. */
  modules: string[];
  write(path: string, text: string): void;
  remove(): void;
}

/**
 * Real files, since a virtual file system would be asked over a thousand times for each cell. The folder above
 * the cells has a link for each node_modules that is above the notebook, and last one for our own, so that
 * `downhill/...` and the course's packages are found wherever the notebook lies.
 */
export function openWorkspace(notebookFolder: string): Workspace {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'downhill-')));
  const modules = moduleFolders(notebookFolder);
  const own = join(base, 'own', 'node_modules');
  mkdirSync(own, { recursive: true });
  link(projectRoot(), join(own, 'downhill'));

  const above = [...modules, own];
  const depths = above.map((_, depth) =>
    join(base, 'cells', ...Array<string>(above.length - 1 - depth).fill('d')),
  );
  mkdirSync(depths[0]!, { recursive: true });
  for (const [at, folder] of above.entries()) link(folder, join(depths[at]!, 'node_modules'));

  const parser = join(base, 'parser');
  mkdirSync(parser);
  const unwatch = removeAfter(base);
  return {
    cells: depths[0]!,
    parser,
    modules,
    write: (path, text) => writeFileSync(path, text),
    remove() {
      rmSync(base, { recursive: true, force: true });
      unwatch();
    },
  };
}

/** The folders named node_modules above a folder, then those above the project. */
function moduleFolders(folder: string): string[] {
  const found: string[] = [];
  for (const start of [folder, projectRoot()]) {
    for (let at = start; ; at = dirname(at)) {
      const modules = join(at, 'node_modules');
      if (existsSync(modules) && !found.includes(modules)) found.push(modules);
      if (at === dirname(at)) break;
    }
  }
  return found;
}

const link = (target: string, path: string) => symlinkSync(target, path, 'junction');

/**
 * Removes the folder even when this process is killed: a shell that holds nothing but a pipe from us sees it
 * close. Windows has no such shell; there the system clears its temporary folder.
 */
function removeAfter(folder: string): () => void {
  if (process.platform === 'win32') return () => {};
  const watch = spawn('/bin/sh', ['-c', 'read -r line; rm -rf "$1"', 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a Ctrl-C in the terminal ends the group, and must not end the watch first
  });
  watch.unref();
  watch.on('error', () => {}); // no shell: the folder stays until the system clears it
  watch.stdin.on('error', () => {});
  (watch.stdin as unknown as { unref?: () => void }).unref?.();
  return () => watch.stdin.end();
}
