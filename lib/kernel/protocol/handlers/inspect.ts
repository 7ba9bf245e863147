import { toUnits } from '../offsets.ts';
import { field, type Handler } from './handler.ts';

/** What is known of the name at the cursor. */
export const inspect: Handler = async ({ content }, { evaluator }) => {
  const code = field(content, 'code', '');
  const cursor = toUnits(code, field(content, 'cursor_pos', [...code].length));
  const data = await evaluator.inspect(code, cursor, content.detail_level === 1 ? 1 : 0);
  return { status: 'ok', found: data !== undefined, data: data ?? {}, metadata: {} };
};
