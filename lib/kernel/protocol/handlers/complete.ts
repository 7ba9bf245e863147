import { toCharacters, toUnits } from '../offsets.ts';
import { field, type Handler } from './handler.ts';

/** Names that may stand at the cursor. */
export const complete: Handler = async ({ content }, { evaluator }) => {
  const code = field(content, 'code', '');
  const cursor = toUnits(code, field(content, 'cursor_pos', [...code].length));
  const { start, end, matches } = await evaluator.complete(code, cursor);
  const [cursorStart, cursorEnd] = [toCharacters(code, start), toCharacters(code, end)];
  return {
    status: 'ok',
    matches: matches.map(({ text }) => text),
    cursor_start: cursorStart,
    cursor_end: cursorEnd,
    metadata: {
      // IPython's name for it, which JupyterLab reads for the icons
      _jupyter_types_experimental: matches.map((match) => ({ start: cursorStart, end: cursorEnd, ...match })),
    },
  };
};
