import type { Problem } from './compiled.ts';

/**
 * Lines as other kernels know them: `%timeit f()`, `!ls`. Here they are plain text that is no TypeScript, and what the
 * compiler says of them leads nowhere; the answer is the one thing to say instead.
 */
export function magicIn(problems: Problem[], source: string): Problem | undefined {
  const lines = source.split(/\r?\n/);
  for (const { code, start } of problems) {
    const line = lines[start.line - 1] ?? '';
    const [, indent = '', word = '', mark = ''] = /^(\s*)((%%?|!)\w+)/.exec(line) ?? [];
    // `!done` and a `%` that goes on from the line above are TypeScript: only what cannot be read is a magic.
    const unread = code < 2000 || (code === 2304 && start.column === indent.length + mark.length + 1);
    if (word === '' || !unread) continue;
    return {
      code: 0,
      message: `${word} is no TypeScript: there are no magics and no shell lines here\nHint: ${hintFor(word, mark)}`,
      start: { line: start.line, column: indent.length + 1 },
      end: { line: start.line, column: indent.length + 1 + word.length },
    };
  }
  return undefined;
}

function hintFor(word: string, mark: string): string {
  if (/^(%|!)(pip|conda|npm|mamba)/.test(word))
    return "in a terminal, in the course's folder: npm install NAME; then Kernel > Restart Kernel";
  if (mark === '!') return 'type it in a terminal (File > New > Terminal), without the !';
  if (/^%%?(time|timeit|prun)$/.test(word))
    return "console.time('it') before and console.timeEnd('it') after what you want to time";
  return 'take the line away; what belongs to the course itself is typed in a terminal: npx downhill --help';
}
