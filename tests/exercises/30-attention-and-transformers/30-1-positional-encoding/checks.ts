import { hidden, same } from 'downhill/grading';

type Mat = number[][];

/** A second opinion that takes no sine of large angles: each hand is turned on, place by place. */
function byTurning(T: number, d: number): Mat {
  const rows: Mat = [];
  let row = Array.from({ length: d }, (_, j) => j % 2);
  for (let t = 0; t < T; t++) {
    rows.push(row);
    row = row.map((_, j) => {
      const [s, c] = [row[j - (j % 2)]!, row[j - (j % 2) + 1]!];
      const angle = Math.exp((-Math.log(10000) * (j - (j % 2))) / d);
      const [sinOf, cosOf] = [Math.sin(angle), Math.cos(angle)];
      return j % 2 === 0 ? s * cosOf + c * sinOf : c * cosOf - s * sinOf;
    });
  }
  return rows;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'tables of any size, as hands that are turned on place by place',
    points: 1,
    make: (rng, index) => ({ T: index === 0 ? 0 : 1 + rng.int(60), d: 2 * (1 + rng.int(12)) }),
    probe: ({ positionalEncoding }, { T, d }) => positionalEncoding(T, d),
    verdict: ({ T, d }, found) => same(found, byTurning(T, d), { within: 1e-8, what: 'the table' }),
  }),

  // The dot product of two places depends on how far apart they are, and on nothing else.
  check({
    name: 'places equally far apart fit equally well, and each place fits itself d / 2',
    points: 1,
    make: (rng) => ({ d: 2 * (2 + rng.int(8)), t: 3 + rng.int(20), u: 30 + rng.int(20), apart: rng.int(9) }),
    probe: ({ positionalEncoding }, { d, t, u, apart }) => {
      const rows = positionalEncoding(60, d);
      const fit = (a: number, b: number) => rows[a]!.reduce((sum, x, i) => sum + x * rows[b]![i]!, 0);
      return [fit(t, t + apart) - fit(u, u + apart), fit(t, t), fit(0, apart)];
    },
    verdict: ({ d, apart }, found) => {
      const hands = Array.from({ length: d / 2 }, (_, i) => Math.cos(apart / 10000 ** ((2 * i) / d)));
      const wanted = [0, d / 2, hands.reduce((a, b) => a + b, 0)];
      return same(found, wanted, { within: 1e-8, what: 'the fits' });
    },
  }),

  check({
    name: 'an odd number of numbers, or none, is refused',
    points: 1,
    make: (rng, index) => ({ T: 1 + rng.int(9), d: index === 0 ? 0 : 1 + 2 * rng.int(9) }),
    probe: ({ positionalEncoding }, { T, d }) => positionalEncoding(T, d),
    verdict: () => undefined,
    throws: true,
  }),
]);
