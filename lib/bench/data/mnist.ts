import { rng } from '../../base/index.ts';
import { type Loaded, mnist } from '../../datasets/index.ts';
import type { Contestant, Row } from '../bench.ts';
import { ours } from '../engine/ours.ts';
import { standard } from '../engine/spec.ts';

const size = 64;

/** Digits from the cache, and batches of them beside what a CNN takes for one. */
export async function mnistRows(): Promise<Row[]> {
  const digits = await mnist(); // the cache is full from here on
  const cnn = standard.find(({ name }) => name === 'CNN')!;
  let eater: ReturnType<typeof ours> | undefined;
  return [
    {
      name: `MNIST from the cache, ${digits.train.size + digits.test.size} digits`,
      ours: timed('mnist()', () => mnist()),
      peers: [],
    },
    {
      name: `a batch of ${size}`,
      ours: batches(digits),
      peers: [
        {
          name: 'a step of the CNN',
          async once() {
            eater ??= ours(cnn);
            return (await eater).train.once();
          },
        },
      ],
    },
  ];
}

/** An epoch of batches, shuffled; milliseconds for each. */
function batches({ train }: Loaded): Contestant {
  const chance = rng(0);
  return {
    name: 'batches()',
    async once() {
      const begun = performance.now();
      let count = 0;
      for (const { X } of train.batches(size, { rng: chance, remainder: 'drop' }))
        count += X.shape[0]! / size;
      return (performance.now() - begun) / count;
    },
  };
}

const timed = (name: string, go: () => Promise<unknown>): Contestant => ({
  name,
  async once() {
    const begun = performance.now();
    await go();
    return performance.now() - begun;
  },
});
