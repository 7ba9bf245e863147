import { readFileSync } from 'node:fs';
import { UsageError, writeWhole } from '../../base/index.ts';
import type { Command } from '../command.ts';

/** Turns a lesson into Markdown and back. */
export const text: Command = {
  name: 'text',
  summary: 'Writes a lesson as Markdown to review and edit, and back, without loss',
  usage: 'NOTEBOOK.ipynb|LESSON.md',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'the file to write; the terminal if none is named',
    },
  },
  async run({ values, positionals }) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      throw new UsageError(`downhill text wants one file, found ${positionals.length || 'none'}`);
    }
    const { notebookOfText, notebookText, readNotebook, textOfNotebook } = await import(
      '../../notebook/index.ts'
    );
    const isNotebook = path.endsWith('.ipynb');
    if (!isNotebook && !path.endsWith('.md')) {
      throw new UsageError(`Cannot tell what ${path} is: wanted a file that ends in .ipynb or .md`);
    }
    const written = isNotebook
      ? textOfNotebook(readNotebook(path))
      : notebookText(notebookOfText(markdownIn(path), path));
    if (values.out === undefined) process.stdout.write(written);
    else writeWhole(fitting(String(values.out), isNotebook ? '.md' : '.ipynb'), written);
    return 0;
  },
};

function markdownIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    throw new UsageError(`Cannot read ${path}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
  }
}

/** The same file with the wrong ending would be read as the other thing next time. */
function fitting(out: string, ending: string): string {
  if (out.endsWith(ending)) return out;
  throw new UsageError(`--out wants a file that ends in ${ending} here, found ${out}`);
}
