import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, dataDir, projectRoot, quick } from '../../base/index.ts';
import { cleanNotebook, type Notebook, notebookText } from '../../notebook/index.ts';

/** All on which the results of a lesson depend: two runs with the same key need not both be made. */
export interface ExecutionKey {
  /** sha-256 of the notebook that runs, its results left out. */
  notebook: string;
  /** sha-256 of the library that its cells import and of the kernel that runs them. */
  build: string;
  engine: string;
  /** The data sets that the lesson names and that are there, by size, and those that come with the course. */
  data: string;
  quick: boolean;
}

export function executionKey(notebook: Notebook, env: NodeJS.ProcessEnv = process.env): ExecutionKey {
  const text = notebookText(cleanNotebook(notebook));
  return {
    notebook: sha(text),
    build: buildHash(),
    engine: engineOf(env),
    data: dataHash(text),
    quick: quick(env),
  };
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

let build: string | undefined; // read once: it stays the same while this process runs

/** What a cell never imports: a change there leaves every result as it is. */
const apart = new Set(['bench', 'cli', 'grading', 'handout']);

function buildHash(): string {
  build ??= hashOfRooms();
  return build;
}

function hashOfRooms(): string {
  const root = ['dist', 'lib'].map((name) => join(projectRoot(), name)).find((path) => existsSync(path))!;
  const hash = createHash('sha256');
  for (const room of readdirSync(root).sort()) {
    if (apart.has(room) || !statSync(join(root, room)).isDirectory()) continue;
    for (const path of filesIn(join(root, room))) {
      if (!/(?<!\.d)\.[mc]?[jt]s$/.test(path)) continue;
      hash
        .update(`${path.slice(root.length)}\0`)
        .update(readFileSync(path))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** The choice follows from what is asked for, what was added and what the project installs. */
function engineOf(env: NodeJS.ProcessEnv): string {
  const added = existsSync(cacheDir('engines')) ? readdirSync(cacheDir('engines')).sort() : [];
  return [env.DOWNHILL_ENGINE || 'the first that works', process.platform, process.arch, ...added].join(', ');
}

/** A lesson says the names of its data: `load('film-reviews')` or `filmReviews()`. Others do not count. */
function dataHash(text: string): string {
  const folder = cacheDir('datasets');
  const there = existsSync(folder) ? readdirSync(folder).sort() : [];
  const named = there.filter((name) => text.includes(name) || text.includes(camel(name)));
  const shipped = readdirSync(dataDir()).filter((name) => name !== 'course'); // that is for the site alone
  const files = [
    ...shipped.sort().flatMap((name) => filesIn(dataDir(name))),
    ...named.flatMap((name) => filesIn(join(folder, name))),
  ];
  const roots = [dataDir(), folder];
  const lines = files.map((path) => {
    const root = roots.find((one) => path.startsWith(one))!;
    return `${path.slice(root.length)} ${statSync(path).size}`;
  });
  return sha(lines.join('\n'));
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** All files below a folder, in the order of their names on every machine. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
}
