import type { Rng } from '../../base/index.ts';
import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { Initialiser } from '../initialisers/initialiser.ts';
import { linearBlock } from '../linear-block.ts';
import { causalMaskTensor } from './causal-mask.ts';
import { headSize, joinHeads, splitHeads } from './heads.ts';
import { scaledDotProduct } from './scaled-dot-product.ts';

export interface MultiHeadOptions {
  units: number;
  heads: number;
  rng: Rng;
  /** Whether a time step sees only itself and those before it, when it looks at its own sequence. */
  causal?: boolean;
  weights?: Initialiser;
}

export interface MultiHeadBlock extends Block {
  /** `x` looks at `memory`, which is another sequence for cross attention. */
  attend(
    x: tf.Tensor, // (batch, queries, units)
    memory: tf.Tensor, // (batch, keys, units)
    mask?: tf.Tensor, // (batch, 1, 1, keys) or (queries, keys); 1 where it may look
  ): { out: tf.Tensor; weights: tf.Tensor };
}

/**
 * Several attentions at once, each with queries, keys and values of its own, products of the input: one head may look
 * at the token before, another at the subject. Their results lie side by side and are mixed by one more product.
 */
export function multiHeadBlock({
  units,
  heads,
  rng,
  causal = false,
  weights: first,
}: MultiHeadOptions): MultiHeadBlock {
  headSize(units, heads); // they must divide
  const linear = () => linearBlock({ inputs: units, units, rng, ...(first && { weights: first }) });
  const [queries, keys, values, mix] = [linear(), linear(), linear(), linear()];

  const attend: MultiHeadBlock['attend'] = (x, memory, mask) => {
    checkSequences(x, memory, units);
    return tf.tidy(() => {
      const q = splitHeads(queries.forward(x), heads); // (batch, heads, queries, d)
      const k = splitHeads(keys.forward(memory), heads); // (batch, heads, keys, d)
      const v = splitHeads(values.forward(memory), heads);
      const { out, weights } = scaledDotProduct(q, k, v, mask);
      return { out: mix.forward(joinHeads(out)), weights };
    });
  };
  return {
    parameters: [queries, keys, values, mix].flatMap(({ parameters }) => parameters),
    attend,
    forward: (x) => tf.tidy(() => attend(x, x, causal ? causalMaskTensor(x.shape[1]!) : undefined).out),
    outline(input) {
      const time = input[0]!;
      // four products with weights, and for each pair of time steps one for the score and one for the mean
      const multiplyAdds = 4 * time * units * units + 2 * time * time * units;
      return { name: `attention with ${heads} heads`, output: input, multiplyAdds };
    },
  };
}

function checkSequences(x: tf.Tensor, memory: tf.Tensor, units: number): void {
  const fits = ({ shape, rank }: tf.Tensor) => rank === 3 && shape[2] === units;
  if (fits(x) && fits(memory) && x.shape[0] === memory.shape[0]) return;
  const found = x === memory ? shapeText(x.shape) : `${shapeText(x.shape)} and ${shapeText(memory.shape)}`;
  throw new RangeError(
    `Cannot attend with ${units} units to an input of shape ${found}: wanted (batch, time, ${units})`,
  );
}
