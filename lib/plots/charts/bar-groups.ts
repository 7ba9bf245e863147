import { greatest } from '../greatest.ts';
import type { Numbers } from '../marks.ts';
import { refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted, counting } from './words.ts';

/** A number for each bar: by name, as a list, or as lists of several groups. */
export type BarValues = Readonly<Record<string, number>> | Numbers | Readonly<Record<string, Numbers>>;

/** Bars of one colour. */
export interface BarGroup {
  name: string | undefined;
  values: Numbers;
  errors: Numbers | undefined;
}

/** The groups, and what each of their bars is. */
export function barGroups(
  values: BarValues,
  {
    title,
    names,
    errors,
  }: { title: string; names?: readonly string[] | undefined; errors?: BarValues | undefined },
): { groups: BarGroup[]; names: readonly string[] } {
  const lists = listsOf(values);
  const uncertain = errors && listsOf(errors);
  const count =
    lists.names?.length ??
    greatest(
      lists.groups.map(({ values: own }) => own.length),
      0,
    );
  const bars = names ?? lists.names ?? counting(count);
  const groups = lists.groups.map(({ name, values: own }, i) => {
    const whose = name === undefined ? 'values' : `"${name}"`;
    if (own.length !== bars.length) {
      refuse(
        'bars',
        title,
        `${whose} has ${counted(own.length, 'number')} and there are ${bars.length} names, wanted one for each`,
      );
    }
    const error = uncertain?.groups[i]?.values;
    if (uncertain && error?.length !== own.length) {
      refuse(
        'bars',
        title,
        `errors has ${counted(error?.length ?? 0, 'number')} for ${whose}, wanted ${own.length}`,
      );
    }
    return { name, values: own, errors: error };
  });
  return { groups, names: bars };
}

function listsOf(values: BarValues): {
  groups: { name: string | undefined; values: Numbers }[];
  names?: string[];
} {
  if (isList(values)) return { groups: [{ name: undefined, values }] };
  const entries = Object.entries(values as Record<string, number | Numbers>);
  if (entries.every(([, value]) => isList(value)) && entries.length > 0) {
    return { groups: entries.map(([name, list]) => ({ name, values: list as Numbers })) };
  }
  const one = { name: undefined, values: entries.map(([, value]) => Number(value)) };
  return { groups: [one], names: entries.map(([name]) => name) };
}
