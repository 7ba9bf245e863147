import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import { fileOf, isBuiltin } from './resolve-allowed.ts';

/** The files and folders that must be readable for some imports to work: rooms of dist/, and packages. */
export function readsOf(specifiers: readonly string[]): string[] {
  const found = new Set<string>();
  for (const specifier of specifiers) {
    for (const path of readsOfOne(specifier)) found.add(path);
  }
  return [...found].sort();
}

const known = new Map<string, string[]>();

function readsOfOne(specifier: string): string[] {
  if (isBuiltin(specifier)) return [];
  const before = known.get(specifier);
  if (before) return before;
  const found = new Set<string>();
  if (specifier.startsWith('downhill/')) addRoom(fileOf(specifier), found, new Set());
  else addPackage(packageName(specifier), dirname(fileOf(specifier)), found);
  known.set(specifier, [...found]);
  return [...found];
}

/** A file of dist/ and all that it imports: the rooms as wholes, a package by its name. */
function addRoom(file: string, found: Set<string>, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  const root = projectRoot();
  const dist = join(root, 'dist') + sep;
  const room = file.slice(dist.length).split(sep)[0]!;
  if (!file.startsWith(dist) || room === 'grading') throw new Error(`Cannot let an answer read ${file}`);
  found.add(join(dist, room));
  found.add(join(root, 'package.json')); // says that dist/ is made of ES modules
  for (const specifier of importsIn(readFileSync(file, 'utf8'))) {
    if (isBuiltin(specifier)) continue;
    if (specifier.startsWith('.')) addRoom(resolve(dirname(file), specifier), found, seen);
    else if (specifier.startsWith('downhill/')) addRoom(fileOf(specifier), found, seen);
    else addPackage(packageName(specifier), root, found);
  }
}

/** The specifiers of a file that tsc has written; also those that come to a `require` by their name alone. */
const importsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\b(?:import|require|resolve)\()\s*['"]([^'"\n]+)['"]/g)]
    .map(([, specifier]) => specifier!)
    .filter((specifier) => /^(\.{1,2}\/|@?[a-z0-9])/.test(specifier) && !specifier.includes(' '));

/** A package and those that it depends on. */
function addPackage(name: string, from: string, found: Set<string>): void {
  const folder = packageFolder(name, from);
  if (folder === undefined || found.has(folder)) return;
  found.add(folder);
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
    addPackage(next, folder, found);
}

function packageFolder(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
    if (at === dirname(at)) return undefined;
  }
}

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
