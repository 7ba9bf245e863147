import type { Rng } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { embeddingBlock } from '../embedding-block.ts';
import { lastLogits, type Next } from '../generation/next.ts';
import { linearBlock } from '../linear-block.ts';
import type { Vec } from '../matrix.ts';
import { outlineOf } from '../outline.ts';
import { sequence } from '../sequence.ts';
import type { CellOptions } from './cell.ts';
import type { RecurrentBlock } from './recurrent-block.ts';

export interface RecurrentLanguageModelOptions {
  /** How many different tokens there are. */
  tokens: number;
  /** How many numbers stand for a token. */
  embedding: number;
  /** How many numbers the state has. */
  units: number;
  /** rnnBlock, lstmBlock or gruBlock. */
  cell: (options: CellOptions) => RecurrentBlock;
  rng: Rng;
}

export interface RecurrentLanguageModel extends Block {
  /** Reads each token once: the state is kept from call to call. Tokens that go on from the last ones are cheap. */
  next(): Next;
}

/**
 * The logits of each next token from all before it: (batch, time) -> (batch, time, tokens). A vector for each token, a
 * recurrent block, and a product to logits (T. Mikolov and others, 2010).
 */
export function recurrentLanguageModel({
  tokens,
  embedding,
  units,
  cell,
  rng,
}: RecurrentLanguageModelOptions): RecurrentLanguageModel {
  const vectors = embeddingBlock({ tokens, units: embedding, rng });
  const recurrent = cell({ inputs: embedding, units, rng });
  const logits = linearBlock({ inputs: units, units: tokens, rng });
  const whole = sequence(vectors, recurrent, logits);

  const next = (): Next => {
    let read: readonly number[] = [];
    let state: Vec[] | undefined; // numbers rather than tensors, so that there is nothing to dispose
    let last: Vec = [];
    return (all) => {
      if (all.length === 0) {
        throw new RangeError(
          'Cannot tell the next token after none: wanted one or more, a start token for instance',
        );
      }
      if (read.length > all.length || read.some((token, i) => token !== all[i])) {
        [read, state] = [[], undefined]; // other tokens: from the start
      }
      if (read.length === all.length) return [...last];
      const more = all.slice(read.length);
      tf.tidy(() => {
        const x = vectors.forward(tf.tensor([more], [1, more.length], 'int32'));
        const before = state?.map((values) => tf.tensor([values]));
        const run = recurrent.run(x, before && { state: before });
        state = run.state.map((one) => Array.from(one.dataSync()));
        last = lastLogits(logits.forward(run.outputs));
      });
      read = [...all];
      return [...last];
    };
  };
  return { ...whole, next, outline: (input) => outlineOf(whole, input) };
}
