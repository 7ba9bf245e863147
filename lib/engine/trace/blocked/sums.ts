import { axesOf } from '../../ort/kernels/shape.ts';
import { imageOf } from './layouts.ts';
import type { Lowering } from './lowering.ts';

/** Over all but the channels: the gradient of a bias, the mean of a batch. */
const overPixels =
  (isMean: boolean): Lowering =>
  (layouts, [x], { inputs, attrs, output }) => {
    const [shape] = inputs;
    if (shape!.length !== 4 || !layouts.isBlocked(x!)) return undefined;
    if (`${axesOf(attrs.axis as number[], 4)}` !== '0,1,2') return undefined;
    const { graph, size } = layouts;
    const image = imageOf(shape!);
    const { n, h, w, c } = image;
    const blocks = graph.reshape(layouts.blocked(x!, image), [n, layouts.padded(c) / size, h * w, size]);
    let sum = graph.op('ReduceSum', [blocks, graph.ints([0, 2])], { keepdims: 0 });
    sum = graph.reshape(sum, [layouts.padded(c)]);
    if (c % size) sum = graph.op('Slice', [sum, graph.ints([0]), graph.ints([c])]);
    if (isMean) sum = graph.op('Mul', [sum, graph.scalar(1 / (n * h * w))]);
    return graph.reshape(sum, output);
  };

export const sums: Record<string, Lowering> = { Sum: overPixels(false), Mean: overPixels(true) };
