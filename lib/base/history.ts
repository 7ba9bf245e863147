import { oneOf } from './errors.ts';

/** What a training run measured, as plain data: every series has one number for each epoch. */
export type History = {
  readonly epochs: number;
  /** The reproducible part: `loss`, `valLoss`, `accuracy`, ... */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** How long each epoch took; kept apart, since no two runs agree on it. */
  readonly seconds: readonly number[];
};

/** The history of a training run that has not begun. */
export function emptyHistory(): History {
  return { epochs: 0, series: {}, seconds: [] };
}

/** The history with one more epoch; every epoch must measure the same things. */
export function addEpoch(history: History, metrics: Readonly<Record<string, number>>, seconds = 0): History {
  const before = Object.keys(history.series).sort();
  const names = Object.keys(metrics);
  if (history.epochs > 0 && before.join() !== [...names].sort().join()) {
    throw new RangeError(
      `Cannot add epoch ${history.epochs + 1}: it has ${names.join(', ') || 'nothing'}, ` +
        `earlier epochs have ${before.join(', ') || 'nothing'}`,
    );
  }
  return {
    epochs: history.epochs + 1,
    series: Object.fromEntries(
      names.map((name) => [name, [...(history.epochs > 0 ? history.series[name]! : []), metrics[name]!]]),
    ),
    seconds: [...history.seconds, seconds],
  };
}

/** What a series ended with. */
export function last(history: History, name: string): number {
  return seriesOf(history, name).at(-1)!;
}

/** The best value of a series and its epoch, counted from 1; the first one of equals. */
export function best(
  history: History,
  name: string,
  direction: 'min' | 'max' = 'min',
): { epoch: number; value: number } {
  const values = seriesOf(history, name);
  // NaN and infinity, with which a training run that diverged ends, are never the best.
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) {
    throw new RangeError(
      `Cannot find the best "${name}": none of its ${values.length} values is a finite number`,
    );
  }
  const value = finite.reduce((a, b) => (direction === 'min' ? Math.min(a, b) : Math.max(a, b)));
  return { epoch: values.indexOf(value) + 1, value };
}

function seriesOf({ epochs, series }: History, name: string): readonly number[] {
  if (epochs === 0) throw new RangeError(`Cannot read "${name}": the history has no epochs yet`);
  return series[oneOf(name, Object.keys(series), { to: 'read', what: 'series' })]!;
}
