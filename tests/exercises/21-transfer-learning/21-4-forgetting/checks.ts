import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

const accuracies = (rng: Random, tasks: number): number[] => Array.from({ length: tasks }, () => rng());

/** A second opinion: the mean of the one less the mean of the other. */
function fallen(before: number[], after: number[]): number {
  let [was, is] = [0, 0];
  for (let task = 0; task < before.length; task++) {
    was += before[task]!;
    is += after[task]!;
  }
  return was / before.length - is / before.length;
}

const close = { within: 1e-9, what: 'the forgetting' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one task or several, some of them forgotten and some improved',
    points: 1,
    make: (rng, index) => {
      const tasks = index === 0 ? 1 : 1 + rng.int(8);
      return { before: accuracies(rng, tasks), after: accuracies(rng, tasks) };
    },
    probe: ({ forgetting }, { before, after }) => forgetting(before, after),
    verdict: ({ before, after }, found) => same(found, fallen(before, after), close),
  }),

  check({
    name: 'what rose counts against what fell, and two lists that change places change the sign',
    points: 1,
    make: (rng) => {
      const tasks = 2 + rng.int(6);
      return { before: accuracies(rng, tasks), after: accuracies(rng, tasks) };
    },
    probe: ({ forgetting }, { before, after }) => [
      forgetting(before, after),
      forgetting(after, before),
      forgetting(before, before),
    ],
    verdict: ({ before, after }, found) => {
      const once = fallen(before, after);
      return same(found, [once, -once, 0], close);
    },
  }),

  check({
    name: 'lists of two lengths are refused, and so are empty ones',
    points: 1,
    make: (rng, index) => {
      const tasks = 1 + rng.int(4);
      const [before, after] = [accuracies(rng, tasks), accuracies(rng, tasks)];
      const more = accuracies(rng, tasks + 1 + rng.int(3));
      return {
        before,
        after,
        odd: index % 3 === 0 ? [[], []] : index % 3 === 1 ? [before, more] : [more, after],
      };
    },
    probe: ({ forgetting }, { before, after, odd }) => {
      const fine = forgetting(before, after);
      try {
        forgetting(odd[0]!, odd[1]!);
        return { fine, refused: false };
      } catch {
        return { fine, refused: true };
      }
    },
    verdict: ({ before, after }, { fine, refused }) =>
      same(fine, fallen(before, after), close) ??
      (refused ? undefined : 'lists that tell nothing were not refused'),
  }),

  keepsInput(1),
]);
