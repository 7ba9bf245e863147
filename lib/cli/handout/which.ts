import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../../base/index.ts';

/** The notebooks that the words name: files, folders of them, or lessons by name or number. */
export async function whichNotebooks(words: readonly string[]): Promise<string[]> {
  if (words.length === 0) {
    throw new UsageError('downhill handout wants a notebook. See: npx downhill handout --help');
  }
  const paths: string[] = [];
  for (const word of words) paths.push(...(await named(word)));
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new UsageError(`Two notebooks are named ${twice}: make their handouts one at a time`);
  return paths;
}

async function named(word: string): Promise<string[]> {
  if (!existsSync(word)) {
    if (word.endsWith('.ipynb'))
      throw new UsageError(`Cannot make a handout of ${word}: there is no such file`);
    const { lessonPath } = await import('../../grading/index.ts'); // loads the parser
    return [lessonPath(word)];
  }
  if (!statSync(word).isDirectory()) return [word];
  const found = readdirSync(word).filter((name) => name.endsWith('.ipynb'));
  if (found.length === 0)
    throw new UsageError(`Cannot make handouts of ${word}: no notebook (.ipynb) lies in it`);
  return found.sort().map((name) => join(word, name));
}
