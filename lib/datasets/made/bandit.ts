import { type Rng, rng as seeded } from '../../base/index.ts';
import { wantAmount, wantFinite, wantWhole } from './want.ts';

export interface BanditOptions {
  arms?: number;
  /** What each arm gives on average; drawn from the normal distribution when not given. */
  means?: readonly number[];
  /** The standard deviation of what an arm gives. */
  spread?: number;
  rng?: Rng;
}

/** A row of slot machines; a learner sees what `pull` gives and nothing else. */
export interface Bandit {
  readonly arms: number;
  readonly means: readonly number[];
  /** The arm with the highest mean. */
  readonly best: number;
  readonly spread: number;
  /** One reward of the arm, drawn from the stream. */
  pull(arm: number, rng: Rng): number;
}

/** A bandit with several arms, each with rewards from a normal distribution of its own. */
export function bandit({
  means,
  arms = means?.length ?? 10,
  spread = 1,
  rng = seeded(0).fork('bandit'),
}: BanditOptions = {}): Bandit {
  wantWhole('bandit', { arms });
  wantAmount('bandit', { spread });
  const averages = means ?? Array.from({ length: arms }, () => rng.normal());
  if (averages.length !== arms) {
    throw new RangeError(
      `Cannot make bandit with ${arms} arms and ${averages.length} means: wanted one for each arm`,
    );
  }
  wantFinite('bandit', Object.fromEntries(averages.map((mean, i) => [`means[${i}]`, mean])));
  return {
    arms,
    means: averages,
    best: averages.indexOf(Math.max(...averages)),
    spread,
    pull(arm, stream) {
      const mean = averages[arm];
      if (mean === undefined) {
        throw new RangeError(`Cannot pull arm ${arm}: wanted a whole number from 0 to ${arms - 1}`);
      }
      return stream.normal(mean, spread);
    },
  };
}
