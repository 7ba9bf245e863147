import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Random = { normal(mean?: number, sd?: number): number; int(n: number): number };

const scores = (rng: Random, n: number, sd = 3): Vec => Array.from({ length: n }, () => sd * rng.normal());
const mean = (list: Vec): number => list.reduce((a, c) => a + c, 0) / list.length;
const D = (s: number): number => 1 / (1 + Math.exp(-s));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: "the expert's loss, as written with D, for lists of two lengths",
    points: 1,
    make: (rng) => ({ real: scores(rng, 1 + rng.int(6)), fake: scores(rng, 1 + rng.int(6)) }),
    probe: ({ dLoss }, { real, fake }) => dLoss(real, fake),
    verdict: ({ real, fake }, found) => {
      const wanted = -mean(real.map((s) => Math.log(D(s)))) - mean(fake.map((s) => Math.log(1 - D(s))));
      return same(found, wanted, { within: 1e-6, what: 'the loss' });
    },
  }),

  check({
    name: "both of the forger's losses, as written with D",
    points: 1,
    make: (rng) => scores(rng, 1 + rng.int(6)),
    probe: ({ gLoss }, fake) => [gLoss(fake, 'saturating'), gLoss(fake, 'nonsaturating')],
    verdict: (fake, found) =>
      same(found, [mean(fake.map((s) => Math.log(1 - D(s)))), -mean(fake.map((s) => Math.log(D(s))))], {
        within: 1e-6,
        what: 'the two',
      }),
  }),

  // log D - log(1 - D) is the score itself; minus all scores exchanges the sides; a list that is repeated has the
  // same mean.
  check({
    name: 'the losses fit together: their difference, exchanged sides, repeated lists',
    points: 1,
    make: (rng) => ({ real: scores(rng, 1 + rng.int(5)), fake: scores(rng, 2 + rng.int(5)) }),
    probe: ({ dLoss, gLoss }, { real, fake }) => {
      const minus = (list: number[]) => list.map((s) => -s);
      return [
        gLoss(fake, 'nonsaturating') + gLoss(minus(fake), 'saturating'),
        gLoss(fake, 'saturating') +
          gLoss(fake, 'nonsaturating') +
          fake.reduce((a, c) => a + c, 0) / fake.length,
        dLoss(real, fake) - dLoss(minus(fake), minus(real)),
        dLoss(real, fake) - dLoss([...real, ...real, ...real], [...fake, ...fake]),
        dLoss(real, fake) + gLoss(fake, 'saturating') - gLoss(real, 'nonsaturating'),
      ];
    },
    verdict: (_, found) => same(found, [0, 0, 0, 0, 0], { within: 1e-6, what: 'the five' }),
  }),

  check({
    name: 'scores far out give finite numbers, right to six digits',
    points: 1,
    make: (rng) => ({ far: 30 + 970 * rng(), small: 20 + 10 * rng() }),
    probe: ({ dLoss, gLoss }, { far, small }) => [
      dLoss([far], [-far]),
      dLoss([-far], [far]) / far,
      gLoss([far], 'saturating') / far,
      gLoss([-far], 'nonsaturating') / far,
      gLoss([small], 'nonsaturating') * Math.exp(small),
      gLoss([-small], 'saturating') * Math.exp(small),
    ],
    verdict: (_, found) => same(found, [0, 2, -1, 1, 1, -1], { within: 1e-6, what: 'the six' }),
  }),

  keepsInput(1),
]);
