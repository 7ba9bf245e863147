import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NotebookFolder } from '../cells/notebook-folder.ts';

/** The cells of a notebook and the whole text that the learner then sees under the last of them. */
export type Picture = [cells: string[], text: string];

/** Shows each error as a learner sees it. Paths of this machine read as `<folder>` and `<project>`. */
export function pictures(table: Record<string, Picture>, files: Record<string, string> = {}): void {
  const folder = new NotebookFolder();
  let child: ChildProcess;
  let answers: AsyncIterator<string>;
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    child = spawn(process.execPath, [join(import.meta.dirname, 'learner.mjs')], {
      stdio: ['pipe', 'pipe', 'ignore'], // libraries greet on stderr
    });
    answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  });
  afterAll(() => {
    child.stdin!.end();
    folder.remove();
  });
  test.each(Object.entries(table))(
    '%s',
    async (_, [cells, text]) => {
      child.stdin!.write(`${JSON.stringify({ folder: folder.path, cells })}\n`);
      const { value = '"the process has ended"' } = await answers.next();
      const shown = String(JSON.parse(value))
        .replaceAll(folder.path, '<folder>')
        .replaceAll(join(import.meta.dirname, '../../..'), '<project>');
      expect(shown).toBe(text);
    },
    30_000,
  );
}
