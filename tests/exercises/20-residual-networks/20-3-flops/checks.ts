import { hidden, keepsInput, same } from 'downhill/grading';

type Hwc = [height: number, width: number, channels: number];
interface Conv {
  kernel: number;
  filters: number;
  stride: number;
}
type Spec = (Conv | { branch: Conv[] })[];
type Random = { (): number; int(n: number): number };

const conv = (rng: Random): Conv => ({
  kernel: 1 + 2 * rng.int(3),
  filters: 1 + rng.int(5),
  stride: 1 + rng.int(3),
});
const convs = (rng: Random, count: number): Conv[] => Array.from({ length: count }, () => conv(rng));
const picture = (rng: Random): Hwc => [3 + rng.int(12), 3 + rng.int(12), 1 + rng.int(4)];

/** A residual block; now and then one that keeps the shape. */
function block(rng: Random, channels?: number): { branch: Conv[] } {
  const branch = convs(rng, 1 + rng.int(3));
  if (channels === undefined) return { branch };
  const kept = branch.map((one) => ({ ...one, stride: 1 }));
  kept[kept.length - 1] = { ...kept[kept.length - 1]!, filters: channels };
  return { branch: kept };
}

/** A second opinion by walking over the picture: every place of every filter, one tick for each number it looks at. */
function ticks(
  [height, width, channels]: Hwc,
  { kernel, filters, stride }: Conv,
): { cost: number; out: Hwc } {
  let [rows, cost] = [0, 0];
  let columns = 0;
  for (let y = 0; y < height; y += stride) {
    rows++;
    columns = 0;
    for (let x = 0; x < width; x += stride) {
      columns++;
      for (let filter = 0; filter < filters; filter++)
        cost += kernel ** 2 * channels + kernel ** 2 * channels;
    }
  }
  return { cost, out: [rows, columns, filters] };
}

function wanted(spec: Spec, input: Hwc): { cost: number; out: Hwc } {
  let [cost, shape] = [0, input];
  const through = (list: readonly Conv[], from: Hwc): Hwc => {
    let here = from;
    for (const one of list) {
      const found = ticks(here, one);
      cost += found.cost;
      here = found.out;
    }
    return here;
  };
  for (const part of spec) {
    if (!('branch' in part)) {
      shape = through([part], shape);
      continue;
    }
    const out = through(part.branch, shape);
    const stride = part.branch.map((one) => one.stride).reduce((a, b) => a * b, 1);
    const fits = stride === 1 && out[2] === shape[2];
    if (!fits) through([{ kernel: 1, filters: out[2], stride }], shape);
    cost += out[0] * out[1] * out[2];
    shape = out;
  }
  return { cost, out: shape };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'convolutions in a row, and none at all',
    points: 1,
    make: (rng, index) => ({
      spec: convs(rng, index === 0 ? 0 : 1 + rng.int(4)) as Spec,
      input: picture(rng),
    }),
    probe: ({ flops }, { spec, input }) => flops(spec, input),
    verdict: ({ spec, input }, found) => same(found, wanted(spec, input).cost, { what: 'the count' }),
  }),

  check({
    name: 'a residual block that keeps the shape',
    points: 1,
    make: (rng) => {
      const input = picture(rng);
      return { spec: [block(rng, input[2]), block(rng, input[2])] as Spec, input };
    },
    probe: ({ flops }, { spec, input }) => flops(spec, input),
    verdict: ({ spec, input }, found) => same(found, wanted(spec, input).cost, { what: 'the count' }),
  }),

  check({
    name: 'blocks that change the shape, between convolutions',
    points: 1,
    cases: 12,
    make: (rng) => ({ spec: [conv(rng), block(rng), block(rng), conv(rng)] as Spec, input: picture(rng) }),
    probe: ({ flops }, { spec, input }) => flops(spec, input),
    verdict: ({ spec, input }, found) => same(found, wanted(spec, input).cost, { what: 'the count' }),
  }),

  // What every count must do, whatever the numbers: parts add up, and a shortcut never makes a branch cheaper.
  check({
    name: 'two networks in a row add up, and a shortcut costs more than none',
    points: 1,
    make: (rng) => {
      const input = picture(rng);
      const first: Spec = [conv(rng), block(rng)];
      const branch = convs(rng, 2);
      return { first, second: [{ branch }] as Spec, branch, input, middle: wanted(first, input).out };
    },
    probe: ({ flops }, { first, second, branch, input, middle }) => ({
      together: flops([...first, ...second], input),
      apart: flops(first, input) + flops(second, middle),
      dearer: flops(second, middle) > flops(branch, middle),
    }),
    verdict: ({ first, second, input }, found) => {
      const together = wanted([...first, ...second], input).cost;
      return same(found, { together, apart: together, dearer: true }, { what: 'the counts' });
    },
  }),

  keepsInput(1),
]);
