import { basename } from 'node:path';
import { UsageError } from '../../base/index.ts';
import { notebooksNamed } from '../notebooks-named.ts';

const doing = { one: 'make a handout of', all: 'make handouts of' };

/** The notebooks that the words name: files, folders of them, or lessons by name or number. */
export async function whichNotebooks(words: readonly string[]): Promise<string[]> {
  if (words.length === 0) {
    throw new UsageError('downhill handout wants a notebook. See: npx downhill handout --help');
  }
  const paths: string[] = [];
  for (const word of words) paths.push(...(await notebooksNamed(word, doing)));
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new UsageError(`Two notebooks are named ${twice}: make their handouts one at a time`);
  return paths;
}
