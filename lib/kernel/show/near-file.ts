import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../../base/index.ts';

/** The file that was perhaps meant by a path that leads to none, said as a question; `endings` may be left off. */
export function nearFile(path: string, endings: string[] = []): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return `there is no folder ${folder}`;
  try {
    const name = basename(path);
    const left = endings.some((ending) => name.endsWith(ending)) ? [] : endings;
    const known = readdirSync(folder).map((file) => {
      const ending = left.find((candidate) => file.endsWith(candidate)) ?? '';
      return file.slice(0, file.length - ending.length);
    });
    const near = didYouMean(name, known);
    return near && `did you mean "${path.startsWith('./') ? './' : ''}${join(folder, near)}"?`;
  } catch {
    return undefined; // it may not be read
  }
}
