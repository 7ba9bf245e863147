import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

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
