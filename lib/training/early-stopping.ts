import { type History, oneOf } from '../base/index.ts';

export interface EarlyStopping {
  /** After so many epochs without anything better it ends. */
  patience: number;
  /** Less than this is nothing better. */
  minDelta?: number | undefined;
  /** Which series is watched: `valLoss` where there is validation, else `loss`. */
  monitor?: string | undefined;
  /** What its name tells where nothing is said: a loss falls, an accuracy rises. */
  direction?: 'min' | 'max' | undefined;
  /** Whether the model gets the weights of its best epoch in the end. */
  restore?: boolean | undefined;
}

/** How a watched series stands: its best epoch, counted from 1, and how many came after it in vain. */
export interface Standing {
  best: number;
  waited: number;
  over: boolean;
}

/** Whether it is time to stop, as a function of what was measured so far. */
export function standing(
  values: readonly number[],
  { patience, minDelta = 0, direction = 'min' }: Pick<EarlyStopping, 'patience' | 'minDelta' | 'direction'>,
): Standing {
  const sign = direction === 'min' ? 1 : -1;
  let [best, record] = [0, Infinity];
  values.forEach((value, at) => {
    // NaN is below nothing: an epoch without a number is no best one.
    if (sign * value < record - (best > 0 ? minDelta : 0)) [best, record] = [at + 1, sign * value];
  });
  const waited = values.length - best;
  return { best, waited, over: waited > 0 && waited >= patience };
}

export interface StoppingOptions {
  patience?: number | undefined;
  earlyStopping?: EarlyStopping | undefined;
}

/** The same for a history, whose series are known by name; nothing where nobody asks for it. */
export function stopper({ patience, earlyStopping }: StoppingOptions, hasValidation: boolean) {
  const asked = earlyStopping ?? (patience === undefined ? undefined : { patience });
  if (asked === undefined) return undefined;
  const { monitor = hasValidation ? 'valLoss' : 'loss', direction, restore = true, ...rest } = asked;
  if (!(rest.patience >= 1)) {
    throw new RangeError(`Cannot wait for ${rest.patience} epochs: wanted a patience of 1 or more`);
  }
  const at = ({ epochs, series }: History): Standing | undefined => {
    if (epochs === 0) return undefined;
    const known = oneOf(monitor, Object.keys(series), { to: 'watch', what: 'series' });
    return standing(series[known]!, { ...rest, direction: direction ?? directionOf(known) });
  };
  return {
    restore,
    at,
    /** What is told in the end, where the last epoch was not the best. */
    note(history: History): string | undefined {
      const { best = history.epochs } = at(history) ?? {};
      if (best === history.epochs) return undefined;
      return `${monitor} was best in epoch ${best}, whose weights the model has`;
    },
  };
}

const directionOf = (name: string) => (/loss|rmse|mae|perplexity|error/i.test(name) ? 'min' : 'max');
