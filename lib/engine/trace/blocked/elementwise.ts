import { sameShape, sizeOf } from '../../../base/index.ts';
import type { Name } from '../../ort/graph.ts';
import { nchwc } from './block-size.ts';
import { type Image, imageOf, type Layouts } from './layouts.ts';
import type { Lowering } from './lowering.ts';
import { spread } from './pool.ts';

/** Operations on each number of an image. Those that do not leave zero at zero want whole blocks of channels. */

/** Whether the numbers are one for each channel. */
const isVector = (shape: readonly number[], { c }: Image) => shape.at(-1) === c && sizeOf(shape) === c;

const binary =
  (op: string, { scalar, vector }: { scalar: boolean; vector: boolean }): Lowering =>
  (layouts, names, { inputs, output }) => {
    if (
      output.length !== 4 ||
      !names.some((name, at) => sameShape(inputs[at]!, output) && layouts.isBlocked(name))
    ) {
      return undefined;
    }
    const { graph, size } = layouts;
    const image = imageOf(output);
    const whole = image.c % size === 0;
    const kinds = inputs.map((shape) =>
      sameShape(shape, output)
        ? 'image'
        : sizeOf(shape) === 1
          ? 'scalar'
          : isVector(shape, image)
            ? 'vector'
            : 'other',
    );
    if (kinds.includes('other')) return undefined;
    if (kinds.includes('scalar') && !scalar && !whole) return undefined;
    if (kinds.includes('vector') && !vector && !whole) return undefined;
    const fused = op === 'Add' && kinds.join() === 'image,vector' && withBias(layouts, names, image);
    if (fused) return fused;
    const flat = [image.n, layouts.padded(image.c) / size, image.h * image.w, size];
    const operands = names.map((name, at) => {
      if (kinds[at] === 'scalar') return graph.reshape(name, []);
      if (kinds[at] === 'vector') return blocksOf(layouts, name, image);
      return graph.reshape(layouts.blocked(name, image), flat);
    });
    return layouts.give(blockedShape(layouts, graph.op(op, operands), image), image);
  };

function blocksOf(layouts: Layouts, vector: Name, { c }: Image): Name {
  const filled = layouts.channels(layouts.graph.reshape(vector, [c]), c);
  return layouts.graph.reshape(filled, [layouts.padded(c) / layouts.size, 1, layouts.size]);
}

const blockedShape = (layouts: Layouts, x: Name, { n, h, w, c }: Image): Name =>
  layouts.graph.reshape(x, [n, layouts.padded(c), h, w]);

/** A bias behind a convolution is its own business. */
function withBias(layouts: Layouts, [x, bias]: readonly Name[], image: Image): Name | undefined {
  const conv = layouts.convs.get(layouts.blocked(x!, image));
  if (!conv || conv.operands.length > 2 || 'activation' in conv.attributes) return undefined;
  const { graph } = layouts;
  const operands = [...conv.operands, layouts.channels(graph.reshape(bias!, [image.c]), image.c)];
  const blocked = graph.op('Conv', operands, conv.attributes, nchwc);
  layouts.convs.set(blocked, { operands, attributes: conv.attributes });
  return layouts.give(blocked, image);
}

const relu: Lowering = (layouts, [x], { output }) => {
  if (output.length !== 4 || !layouts.isBlocked(x!)) return undefined;
  const { graph } = layouts;
  const image = imageOf(output);
  const before = layouts.blocked(x!, image);
  const conv = layouts.convs.get(before);
  const after =
    conv && !('activation' in conv.attributes)
      ? graph.op('Conv', conv.operands, { ...conv.attributes, activation: 'Relu' }, nchwc)
      : graph.op('Relu', [before]);
  const plain = layouts.give(after, image);
  layouts.rectified.set(x!, plain);
  return plain;
};

/** 1 above zero and 0 below: of what has been rectified it is the same, and the other need not be kept. */
const step: Lowering = (layouts, [x], { attrs, output }) => {
  if (output.length !== 4 || attrs.alpha || !layouts.isBlocked(x!)) return undefined;
  const from = layouts.rectified.get(x!) ?? x!;
  const plain = layouts.give(isPositive(layouts, layouts.blocked(from, imageOf(output))), imageOf(output));
  layouts.steps.set(plain, from);
  return plain;
};

const isPositive = ({ graph }: Layouts, x: Name): Name =>
  graph.cast(graph.op('Greater', [x, graph.scalar(0)]), 'float32');

const product = binary('Mul', { scalar: true, vector: true });

const multiply: Lowering = (layouts, names, op) => maskedPool(layouts, names) ?? product(layouts, names, op);

/**
 * The gradient of a pooling of something rectified, cut off where that was not above zero: only the largest of a
 * window has a gradient, so it is cut off before it is spread, where there is less of it.
 */
function maskedPool(layouts: Layouts, [gradient, mask]: readonly Name[]): Name | undefined {
  const pool = layouts.poolGradients.get(gradient!);
  const from = layouts.steps.get(mask!);
  if (!pool || from !== pool.x) return undefined;
  const { graph } = layouts;
  const pooled = imageOf(pool.shapes.y);
  const above = isPositive(layouts, layouts.blocked(pool.y, pooled));
  const cut = layouts.give(graph.op('Mul', [layouts.blocked(pool.dy, pooled), above]), pooled);
  return spread(layouts, { ...pool, dy: cut });
}

export const elementwise: Record<string, Lowering> = {
  Add: binary('Add', { scalar: false, vector: true }),
  Sub: binary('Sub', { scalar: false, vector: true }),
  Multiply: multiply,
  Relu: relu,
  Step: step,
};
