import { hidden, keepsInput, same } from 'downhill/grading';

type Random = {
  (): number;
  int(n: number): number;
  pick<T>(items: ArrayLike<T>): T;
  shuffle<T>(items: Iterable<T>): T[];
};
const kinds = ['step', 'relu', 'linear'] as const;
interface Layer {
  w: number[][];
  b: number[];
  f: (typeof kinds)[number];
}

/** Eighths: their products and sums are exact, so that a step never depends on the last digit. */
const eighth = (rng: Random): number => (rng.int(33) - 16) / 8;
const list = (rng: Random, length: number): number[] => Array.from({ length }, () => eighth(rng));
const layer = (rng: Random, inputs: number, units: number, f: Layer['f']): Layer => ({
  w: Array.from({ length: inputs }, () => list(rng, units)),
  b: list(rng, units),
  f,
});

function network(rng: Random, layers: number): { x: number[]; net: Layer[] } {
  const widths = Array.from({ length: layers + 1 }, () => 1 + rng.int(5));
  const net = widths.slice(1).map((units, l) => layer(rng, widths[l]!, units, rng.pick(kinds)));
  return { x: list(rng, widths[0]!), net };
}

/** A second opinion: unit by unit, in loops. */
function passed(x: number[], net: Layer[]): number[] {
  let from = [...x];
  for (const { w, b, f } of net) {
    const to: number[] = [];
    for (let j = 0; j < b.length; j++) {
      let z = b[j]!;
      for (let i = 0; i < from.length; i++) z += from[i]! * w[i]![j]!;
      to.push(f === 'linear' ? z : f === 'relu' ? Math.max(0, z) : Number(z > 0));
    }
    from = to;
  }
  return from;
}

const close = { within: 1e-9, what: 'the output' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'networks of one to five layers with all three kinds of units, and of none',
    points: 1,
    make: (rng, index) => network(rng, index === 0 ? 0 : 1 + (index % 5)),
    probe: ({ forward }, { x, net }) => forward(x, net as never),
    verdict: ({ x, net }, out) => same(out, passed(x, net), close),
  }),

  check({
    name: 'hidden units in another order change nothing, and a network can be gone through in two parts',
    points: 1,
    make: (rng) => {
      const [inputs, units] = [1 + rng.int(4), 2 + rng.int(5)];
      const [one, two] = [layer(rng, inputs, units, 'relu'), layer(rng, units, 1 + rng.int(3), 'linear')];
      const places = rng.shuffle(Array.from({ length: units }, (_, j) => j));
      const twin = [
        { ...one, w: one.w.map((row) => places.map((j) => row[j]!)), b: places.map((j) => one.b[j]!) },
        { ...two, w: places.map((j) => two.w[j]!) },
      ];
      return { x: list(rng, inputs), net: [one, two], twin };
    },
    probe: ({ forward }, { x, net, twin }) => ({
      net: forward(x, net as never),
      twin: forward(x, twin as never),
      parts: forward(forward(x, [net[0]] as never), [net[1]] as never),
    }),
    verdict: ({ x, net }, found) => {
      const out = passed(x, net);
      return same(found, { net: out, twin: out, parts: out }, { ...close, what: 'the outputs' });
    },
  }),

  // What refuses everything gets nothing: the network that fits is asked, too.
  check({
    name: 'a layer that does not fit is refused, be it too wide or too narrow, and wherever it stands',
    points: 1,
    make: (rng, index) => {
      const { x, net } = network(rng, 2 + rng.int(3));
      const place = index % net.length;
      const { w, b, f } = net[place]!;
      const wider = index % 2 === 0 || w.length === 1;
      const odd = { b, f, w: wider ? [...w, list(rng, b.length)] : w.slice(1) };
      return { x, net, unfit: net.with(place, odd) };
    },
    probe: ({ forward }, { x, net, unfit }) => {
      const out = forward(x, net as never);
      try {
        forward(x, unfit as never);
        return { out, refused: false };
      } catch {
        return { out, refused: true };
      }
    },
    verdict: ({ x, net }, { out, refused }) =>
      same(out, passed(x, net), close) ?? (refused ? undefined : 'a layer that does not fit was not refused'),
  }),

  keepsInput(1),
]);
