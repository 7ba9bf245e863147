import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/index.ts';

/** What is to be done, in words that follow "Cannot": `run`, `make a handout of`. */
interface Doing {
  one: string;
  /** With all notebooks of a folder. */
  all: string;
}

/** The notebooks that a word names: a file, those that lie in a folder in the order of their names, or a lesson by name or number. */
export async function notebooksNamed(word: string, { one, all }: Doing): Promise<string[]> {
  if (!existsSync(word)) {
    if (/[/\\.]/.test(word)) throw new UsageError(`Cannot ${one} ${word}: there is no such file`);
    const { lessonPath } = await import('../grading/index.ts'); // loads the parser
    return [lessonPath(word)];
  }
  if (!statSync(word).isDirectory()) return [word];
  const found = readdirSync(word).filter((name) => name.endsWith('.ipynb'));
  if (found.length === 0) throw new UsageError(`Cannot ${all} ${word}: no notebook (.ipynb) lies in it`);
  return found.sort().map((name) => join(word, name));
}
