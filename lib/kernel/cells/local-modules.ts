import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LocalModule } from './compiled.ts';
import { emit } from './emit.ts';

/** `./x`, `../x` and `/x` are files of the user's own; all else is a package. */
export const isLocal = (specifier: string) => /^(\.{0,2}\/|\.{1,2}$|[a-zA-Z]:[\\/])/.test(specifier);

/** The file that a relative import means, looked for as the checker does. */
export function findLocal(folder: string, specifier: string): string | undefined {
  const path = resolve(folder, specifier);
  const candidates = [
    path,
    ...['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'].map((ending) => path + ending),
    ...['ts', 'tsx', 'js'].map((ending) => resolve(path, `index.${ending}`)),
    path.replace(/\.([mc]?)js(x?)$/, '.$1ts$2'), // `./x.js` may stand for the x.ts that becomes it
  ];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

export const isTypeScript = (path: string) => /\.[mc]?tsx?$/.test(path) && !/\.d\.[mc]?ts$/.test(path);

/** Files compiled before, by path: as long as the text is the same, so is the result. */
export type Cache = Map<string, { text: string; module: LocalModule }>;

/** A TypeScript file beside the notebook with all that it imports of the same kind, those first. */
export function compileLocal(
  path: string,
  cache: Cache,
  done: Map<string, LocalModule> = new Map(),
): LocalModule[] {
  if (done.has(path)) return [...done.values()];
  const text = readFileSync(path, 'utf8');
  const cached = cache.get(path);
  const module = cached?.text === text ? cached.module : compile(path, text);
  cache.set(path, { text, module });
  done.set(path, module); // before its imports: two files may import each other
  for (const { path: next } of module.imports)
    if (next && isTypeScript(next)) compileLocal(next, cache, done);
  return [...done.values()];
}

function compile(path: string, text: string): LocalModule {
  const { code, map } = emit(text, { name: path, jsx: path.endsWith('x'), module: 'commonjs' });
  const specifiers = new Set(
    [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, specifier]) => specifier!),
  );
  const imports = [...specifiers].map((specifier) => {
    const found = isLocal(specifier) ? findLocal(dirname(path), specifier) : undefined;
    return found ? { specifier, path: found } : { specifier };
  });
  return { path, code, map, imports };
}
