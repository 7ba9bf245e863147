import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalModule } from './compiled.ts';
import { emit } from './emit.ts';
import { findLocal, isLocal, isTypeScript } from './find-local.ts';

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
