import type { Cell, Metadata } from '../notebook.ts';
import type { Mark, Part } from './exercise.ts';

/** The parts of an exercise, in the order of its cells. */
export const parts: readonly Part[] = ['prompt', 'answer', 'try', 'check', 'hint'];

/** What a cell is to which exercise; undefined for a cell of none. A value that makes no sense is left out. */
export function markOf({ metadata }: Cell): Mark | undefined {
  const { exercise, part, points, imports, uses, manual } = record(metadata.downhill);
  if (typeof exercise !== 'string' || exercise === '' || !isPart(part)) return undefined;
  return {
    exercise,
    part,
    ...(isPoints(points) ? { points } : {}),
    ...(isTexts(imports) ? { imports: [...imports] } : {}),
    ...(isTexts(uses) ? { uses: [...uses] } : {}),
    ...(manual === true ? { manual } : {}),
  };
}

export const isPoints = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isPart = (value: unknown): value is Part => parts.includes(value as Part);

/** The value as a record, empty when it is none. */
export const record = (value: unknown): Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Metadata) : {};
