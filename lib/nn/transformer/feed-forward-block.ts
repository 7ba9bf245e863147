import type { Rng } from '../../base/index.ts';
import { type ActivationName, activationBlock } from '../activation-block.ts';
import type { Block } from '../block.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { linearBlock } from '../linear-block.ts';
import { sequence } from '../sequence.ts';

export interface FeedForwardOptions {
  units: number;
  /** How many units there are between the two products. */
  hidden?: number;
  activation?: ActivationName;
  rng: Rng;
  weights?: Initialiser;
}

/** The part of a transformer that looks at no other time step: wider, an activation, and back. */
export function feedForwardBlock({
  units,
  hidden = 4 * units,
  activation = 'gelu',
  rng,
  weights,
}: FeedForwardOptions): Block {
  const first = weights && { weights };
  return sequence(
    linearBlock({ inputs: units, units: hidden, rng, ...first }),
    activationBlock(activation),
    linearBlock({ inputs: hidden, units, rng, ...first }),
  );
}
