import type { History, Rng } from '../base/index.ts';
import type { Clip } from './clip.ts';
import type { EarlyStopping } from './early-stopping.ts';
import type { Loss, LossName } from './loss/loss-of.ts';
import type { Trainable } from './model/trainable.ts';
import type { AnyOptimizer } from './optimizer.ts';
import type { Data } from './run/data-of.ts';
import type { Say } from './run/say.ts';
import type { AnyMetric } from './run/totals.ts';
import type { Schedule } from './schedules/schedule.ts';

export interface FitOptions {
  /** In all: a run that is resumed does those that are left. */
  epochs?: number | undefined;
  batchSize?: number | undefined;
  /** What the labels and the model's last layer ask for, or the loss it was compiled with, where nothing is said. */
  loss?: LossName | Loss | undefined;
  /** That of the compiled model, or Adam, where nothing is said. */
  optimizer?: AnyOptimizer | undefined;
  lr?: number | undefined;
  /** The learning rate of each step. */
  schedule?: Schedule | undefined;
  clip?: Clip | undefined;
  validation?: Data | undefined;
  /** Accuracy where there are classes and nothing is said. */
  metrics?: readonly AnyMetric[] | undefined;
  /** Where the order of the examples, random transforms and dropout come from: the same seed, the same run. */
  rng?: Rng | undefined;
  shuffle?: boolean | undefined;
  /** So many epochs without a lower loss end the run, and the best weights come back. */
  patience?: number | undefined;
  earlyStopping?: EarlyStopping | undefined;
  /** A file that is written after each epoch; with `resume` the run goes on from it where it is there. */
  checkpoint?: string | { path: string; every?: number; resume?: boolean } | undefined;
  say?: Say | undefined;
  onEpoch?: ((epoch: EpochEnd) => unknown) | undefined;
}

export interface EpochEnd {
  epoch: number;
  history: History;
  model: Trainable;
  /** Ends the run after this epoch. */
  stop(): void;
}
