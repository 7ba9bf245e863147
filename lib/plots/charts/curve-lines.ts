import type { History } from '../../base/index.ts';
import type { Numbers } from '../marks.ts';
import { isList } from './groups.ts';

/** What was measured: one run or several of the same thing. */
export type Runs = History | readonly History[] | Numbers | readonly Numbers[];

/** One line of the chart. */
export interface CurveLine {
  name: string | undefined;
  /** What it measures, where it comes from a history: a panel for each. */
  measure: string | undefined;
  /** Its colour, which a validation series shares with the series of its training. */
  role: number;
  validation: boolean;
  runs: readonly Numbers[];
}

/** The lines of one thing, or of several by name. */
export function curveLines(data: Runs | Readonly<Record<string, Runs>>): CurveLine[] {
  if (isList(data) || isHistory(data)) return linesOf(undefined, data as Runs, 0);
  const entries = Object.entries(data as Record<string, Runs>);
  const names = entries.map(([name]) => name);
  const first = (name: string) => names.indexOf(trainingOf(name, names) ?? name);
  const roles = [...new Set(names.map(first))];
  return entries.flatMap(([name, runs]) => {
    const role = roles.indexOf(first(name));
    const validation = trainingOf(name, names) !== undefined;
    return linesOf(name, runs, role).map((line) => ({ ...line, validation: line.validation || validation }));
  });
}

function linesOf(name: string | undefined, data: Runs, role: number): CurveLine[] {
  const histories = isHistory(data) ? [data] : (data as readonly unknown[]).filter(isHistory);
  if (histories.length === 0) {
    const list = data as Numbers | readonly Numbers[];
    if (list.length === 0) return [];
    const runs = isList(list[0]) ? (list as readonly Numbers[]) : [list as Numbers];
    return [{ name, measure: undefined, role, validation: false, runs }];
  }
  const keys = [...new Set(histories.flatMap(({ series }) => Object.keys(series)))];
  return keys.map((key) => {
    const measure = trainingOf(key);
    const part = measure === undefined ? 'training' : 'validation';
    return {
      name: name === undefined ? part : measure === undefined ? name : `${name}, validation`,
      measure: measure ?? key,
      role,
      validation: measure !== undefined,
      runs: histories.map(({ series }) => series[key] ?? []),
    };
  });
}

// valLoss and val_loss belong to loss, where there is one.
function trainingOf(name: string, among?: readonly string[]): string | undefined {
  const [, camel, snake] = /^val(?:([A-Z].*)|_(.+))$/.exec(name) ?? [];
  const base = camel ? camel[0]!.toLowerCase() + camel.slice(1) : snake;
  return base !== undefined && (among?.includes(base) ?? true) ? base : undefined;
}

function isHistory(value: unknown): value is History {
  const { epochs, series } = (value ?? {}) as Partial<History>;
  return typeof epochs === 'number' && typeof series === 'object';
}
