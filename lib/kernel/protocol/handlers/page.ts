import type { Evaluator } from '../evaluator.ts';
import type { Content } from '../message.ts';

/** `name?` asks what a name is, `name??` for all that is known of it: IPython's way, and no TypeScript. */
export function questionIn(code: string): { name: string; detail: 0 | 1 } | undefined {
  const [, name, marks] = /^\s*([\p{ID_Start}_$][\p{ID_Continue}.$]*)(\?\??)\s*$/u.exec(code) ?? [];
  return name === undefined ? undefined : { name, detail: marks === '??' ? 1 : 0 };
}

/** The answer, for the pager of the front end. */
export async function page(
  { name, detail }: { name: string; detail: 0 | 1 },
  evaluator: Evaluator,
): Promise<Content> {
  const data = await evaluator.inspect(name, name.length, detail);
  return { source: 'page', data: data ?? { 'text/plain': `No name ${name} is known here.` }, start: 0 };
}
