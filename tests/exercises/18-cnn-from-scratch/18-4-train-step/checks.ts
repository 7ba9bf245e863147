import { hidden, keepsInput, same } from 'downhill/grading';
import { mlpBackward } from 'downhill/nn';

type Random = { (): number; int(n: number): number; normal(): number };
interface Step {
  layers: { w: number[][]; b: number[] }[];
  x: number[][][];
  y: number;
  lr: number;
}

/** Dense layers with a ReLU between them, on a picture of one place. */
function drawn(rng: Random, depth: number): Step {
  const sizes = [2 + rng.int(4), ...Array.from({ length: depth - 1 }, () => 4 + rng.int(4)), 3];
  const list = (length: number, size: number) => Array.from({ length }, () => size * rng.normal());
  const layers = sizes.slice(1).map((units, l) => ({
    w: Array.from({ length: sizes[l]! }, () => list(units, 0.8)),
    b: list(units, 0.3),
  }));
  return { layers, x: [[list(sizes[0]!, 1)]], y: rng.int(3), lr: 0.05 + 0.2 * rng() };
}

/** A second opinion: the loss, and all weights and biases after one step. */
function stepped({ layers, x, y, lr }: Step): { loss: number; layers: Step['layers'] } {
  const { loss, gradients } = mlpBackward([x[0]![0]!], [y], { layers });
  const moved = layers.map(({ w, b }, l) => {
    const { w: dw, b: db } = gradients.layers[l]!;
    return {
      w: w.map((row, i) => row.map((one, j) => one - lr * dw[i]![j]!)),
      b: b.map((one, j) => one - lr * db[j]!),
    };
  });
  return { loss, layers: moved };
}

const lists = (layers: Step['layers']) => layers.map(({ w, b }) => [...w, b]);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the loss before the step',
    points: 1,
    make: (rng) => drawn(rng, 2),
    probe: ({ trainStep }, { layers, x, y, lr }) => {
      const layerOf = (W: number[][], b: number[]) => {
        const learned = [...W.map((list) => [...list]), [...b]];
        const gradients = learned.map((weights) => weights.map(() => 0));
        let input: number[] = [];
        return {
          learned,
          gradients,
          forward([[list]]: number[][][]) {
            input = list!;
            return [
              [b.map((_, j) => input.reduce((z, v, i) => z + v * learned[i]![j]!, learned.at(-1)![j]!))],
            ];
          },
          backward([[d]]: number[][][]) {
            for (const [j, slope] of d!.entries()) {
              for (const [i, v] of input.entries()) gradients[i]![j]! += v * slope;
              gradients.at(-1)![j]! += slope;
            }
            return [[input.map((_, i) => d!.reduce((sum, slope, j) => sum + slope * learned[i]![j]!, 0))]];
          },
        };
      };
      const bend = () => {
        let kept: number[] = [];
        return {
          learned: [],
          gradients: [],
          forward: ([[list]]: number[][][]) => [[(kept = list!.map((v) => Math.max(0, v)))]],
          backward: ([[d]]: number[][][]) => [[d!.map((slope, i) => (kept[i]! > 0 ? slope : 0))]],
        };
      };
      const net = layers.flatMap(({ w, b }, l) => (l === 0 ? [layerOf(w, b)] : [bend(), layerOf(w, b)]));
      return trainStep(net, x, y, lr);
    },
    verdict: (step, found) => same(found, stepped(step).loss, { within: 1e-9, what: 'the loss' }),
  }),

  check({
    name: 'every layer has moved, weights and biases, in networks of one to three layers',
    points: 2,
    make: (rng, index) => drawn(rng, 1 + (index % 3)),
    probe: ({ trainStep }, { layers, x, y, lr }) => {
      const layerOf = (W: number[][], b: number[]) => {
        const learned = [...W.map((list) => [...list]), [...b]];
        const gradients = learned.map((weights) => weights.map(() => 0));
        let input: number[] = [];
        return {
          learned,
          gradients,
          forward([[list]]: number[][][]) {
            input = list!;
            return [
              [b.map((_, j) => input.reduce((z, v, i) => z + v * learned[i]![j]!, learned.at(-1)![j]!))],
            ];
          },
          backward([[d]]: number[][][]) {
            for (const [j, slope] of d!.entries()) {
              for (const [i, v] of input.entries()) gradients[i]![j]! += v * slope;
              gradients.at(-1)![j]! += slope;
            }
            return [[input.map((_, i) => d!.reduce((sum, slope, j) => sum + slope * learned[i]![j]!, 0))]];
          },
        };
      };
      const bend = () => {
        let kept: number[] = [];
        return {
          learned: [],
          gradients: [],
          forward: ([[list]]: number[][][]) => [[(kept = list!.map((v) => Math.max(0, v)))]],
          backward: ([[d]]: number[][][]) => [[d!.map((slope, i) => (kept[i]! > 0 ? slope : 0))]],
        };
      };
      const net = layers.flatMap(({ w, b }, l) => (l === 0 ? [layerOf(w, b)] : [bend(), layerOf(w, b)]));
      trainStep(net, x, y, lr);
      return net.filter(({ learned }) => learned.length > 0).map(({ learned }) => learned);
    },
    verdict: (step, found) => same(found, lists(stepped(step).layers), { within: 1e-9, what: 'learned' }),
  }),

  // Nobody knows these by heart: two steps in a row are a step from where the first one ended.
  check({
    name: 'two steps in a row: nothing of the first is left in the gradients',
    points: 2,
    make: (rng) => drawn(rng, 2),
    probe: ({ trainStep }, { layers, x, y, lr }) => {
      const layerOf = (W: number[][], b: number[]) => {
        const learned = [...W.map((list) => [...list]), [...b]];
        const gradients = learned.map((weights) => weights.map(() => 0));
        let input: number[] = [];
        return {
          learned,
          gradients,
          forward([[list]]: number[][][]) {
            input = list!;
            return [
              [b.map((_, j) => input.reduce((z, v, i) => z + v * learned[i]![j]!, learned.at(-1)![j]!))],
            ];
          },
          backward([[d]]: number[][][]) {
            for (const [j, slope] of d!.entries()) {
              for (const [i, v] of input.entries()) gradients[i]![j]! += v * slope;
              gradients.at(-1)![j]! += slope;
            }
            return [[input.map((_, i) => d!.reduce((sum, slope, j) => sum + slope * learned[i]![j]!, 0))]];
          },
        };
      };
      const bend = () => {
        let kept: number[] = [];
        return {
          learned: [],
          gradients: [],
          forward: ([[list]]: number[][][]) => [[(kept = list!.map((v) => Math.max(0, v)))]],
          backward: ([[d]]: number[][][]) => [[d!.map((slope, i) => (kept[i]! > 0 ? slope : 0))]],
        };
      };
      const net = layers.flatMap(({ w, b }, l) => (l === 0 ? [layerOf(w, b)] : [bend(), layerOf(w, b)]));
      const losses = [trainStep(net, x, y, lr), trainStep(net, x, y, lr)];
      const learning = net.filter(({ learned }) => learned.length > 0);
      return {
        losses,
        learned: learning.map(({ learned }) => learned),
        gradients: learning.map(({ gradients }) => gradients),
      };
    },
    verdict: (step, found) => {
      const first = stepped(step);
      const second = stepped({ ...step, layers: first.layers });
      const gradients = lists(step.layers).map((layer) => layer.map((list) => list.map(() => 0)));
      const wanted = { losses: [first.loss, second.loss], learned: lists(second.layers), gradients };
      return same(found, wanted, { within: 1e-9 });
    },
  }),

  check({
    name: 'a rate of 0 changes nothing, and twice the rate is twice the way',
    points: 1,
    make: (rng) => drawn(rng, 2),
    probe: ({ trainStep }, { layers, x, y, lr }) =>
      [0, lr, 2 * lr].map((rate) => {
        const layerOf = (W: number[][], b: number[]) => {
          const learned = [...W.map((list) => [...list]), [...b]];
          const gradients = learned.map((weights) => weights.map(() => 0));
          let input: number[] = [];
          return {
            learned,
            gradients,
            forward([[list]]: number[][][]) {
              input = list!;
              return [
                [b.map((_, j) => input.reduce((z, v, i) => z + v * learned[i]![j]!, learned.at(-1)![j]!))],
              ];
            },
            backward([[d]]: number[][][]) {
              for (const [j, slope] of d!.entries()) {
                for (const [i, v] of input.entries()) gradients[i]![j]! += v * slope;
                gradients.at(-1)![j]! += slope;
              }
              return [[input.map((_, i) => d!.reduce((sum, slope, j) => sum + slope * learned[i]![j]!, 0))]];
            },
          };
        };
        const bend = () => {
          let kept: number[] = [];
          return {
            learned: [],
            gradients: [],
            forward: ([[list]]: number[][][]) => [[(kept = list!.map((v) => Math.max(0, v)))]],
            backward: ([[d]]: number[][][]) => [[d!.map((slope, i) => (kept[i]! > 0 ? slope : 0))]],
          };
        };
        const net = layers.flatMap(({ w, b }, l) => (l === 0 ? [layerOf(w, b)] : [bend(), layerOf(w, b)]));
        trainStep(net, x, y, rate);
        return net.flatMap(({ learned }) => learned as number[][]);
      }),
    verdict: (step, found) => {
      const wanted = [0, step.lr, 2 * step.lr].map((lr) => lists(stepped({ ...step, lr }).layers).flat());
      return same(found, wanted, { within: 1e-9, what: 'learned' });
    },
  }),

  keepsInput(1),
]);
