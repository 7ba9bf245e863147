import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { UsageError } from '../../base/index.ts';
import { parserSays } from './parser-says.ts';

type Exports = Record<string, unknown>;

/**
 * What a TypeScript file of the course's own exports, with the files beside it that it imports: checks lie under
 * tests/, or in a teacher's folder, and are in no build.
 */
export async function loadModule(path: string): Promise<Exports> {
  const compiled = new Map<string, string>();
  const packages = new Map<string, Exports | undefined>();
  const todo = [resolve(path)];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (compiled.has(file)) continue;
    const code = compile(file);
    compiled.set(file, code);
    for (const specifier of importsIn(code)) {
      const beside = resolve(dirname(file), specifier);
      if (!isRelative(specifier)) packages.set(specifier, await ifThere(specifier));
      else if (existsSync(beside)) todo.push(beside);
    }
  }
  const loaded = new Map<string, Exports>();
  const load = (file: string): Exports => {
    const known = loaded.get(file);
    if (known) return known;
    const module = { exports: {} as Exports };
    loaded.set(file, module.exports);
    const require = (specifier: string) => {
      const beside = resolve(dirname(file), specifier);
      if (isRelative(specifier) && compiled.has(beside)) return load(beside);
      const found = packages.get(specifier);
      if (!found) throw new Error(`Cannot load ${file}: its import "${specifier}" is not there`);
      return found;
    };
    // By this realm's own Function, so that the arrays and maps of a check are this realm's, in jest as well.
    const text = `${compiled.get(file)}\n//# sourceURL=${pathToFileURL(file).href}`;
    new Function('exports', 'require', 'module', text)(module.exports, require, module);
    return module.exports;
  };
  return load(resolve(path));
}

const isRelative = (specifier: string) => /^\.{1,2}\//.test(specifier);

function compile(file: string): string {
  const source = readFileSync(file, 'utf8');
  try {
    return transformSync(source, {
      filename: file,
      swcrc: false,
      configFile: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs', ignoreDynamic: true },
    }).code;
  } catch (problem) {
    const { said, line } = parserSays(problem);
    throw new UsageError(`Cannot read ${file}${line === undefined ? '' : `:${line}`}: ${said}`);
  }
}

/** What a compiled file asks for; a text in it that looks the same does no harm, whether or not it is there. */
const importsIn = (code: string) =>
  new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, specifier]) => specifier!));

async function ifThere(specifier: string): Promise<Exports | undefined> {
  try {
    return (await import(specifier)) as Exports;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return undefined;
    throw problem;
  }
}
