import type { Numbers } from '../marks.ts';
import { counted } from './words.ts';

/** Numbers that belong together; one group alone needs no name. */
export interface Group {
  name: string | undefined;
  /** The finite ones. */
  values: readonly number[];
}

/** One list of numbers, or several by name. */
export type Grouped = Numbers | Readonly<Record<string, Numbers>>;

/** The groups, and how many numbers were left out since they are not finite. */
export function groupsOf(data: Grouped): { groups: Group[]; leftOut: number } {
  const lists: [string | undefined, Numbers][] = isList(data) ? [[undefined, data]] : Object.entries(data);
  const groups = lists.map(([name, values]) => ({ name, values: finite(values) }));
  const all = lists.reduce((sum, [, values]) => sum + values.length, 0);
  return { groups, leftOut: all - groups.reduce((sum, { values }) => sum + values.length, 0) };
}

/** Whether something is an array or a typed one. */
export function isList(value: unknown): value is ArrayLike<unknown> & Numbers {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

/** What a figure says of numbers that it could not draw. */
export function leftOutNote(count: number): string | undefined {
  return count > 0
    ? `left out: ${counted(count, 'number')} that ${count === 1 ? 'is' : 'are'} not finite`
    : undefined;
}

function finite(values: Numbers): number[] {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) kept.push(values[i]!);
  return kept;
}
