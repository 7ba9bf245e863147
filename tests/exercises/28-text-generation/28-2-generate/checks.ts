import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

interface Task {
  prompt: number[];
  n: number;
  a: number;
  b: number;
  V: number;
}

const task = (rng: Random): Task => {
  const V = 5 + rng.int(20);
  const prompt = Array.from({ length: 1 + rng.int(6) }, () => rng.int(V));
  return { prompt, n: 1 + rng.int(12), a: 1 + rng.int(5), b: 1 + rng.int(V), V };
};

/**
 * A small machine whose state is all it has read, folded into one number: it wants the token that the state names.
 * This one is written out without states, from the whole text.
 */
function byWholeText({ prompt, n, a, b, V }: Task): number[] {
  const all = [...prompt];
  for (let made = 0; made < n; made++) all.push(all.reduce((sum, token) => (sum * a + token + b) % V, 0));
  return all.slice(prompt.length);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'what comes depends on all that was read',
    points: 2,
    make: task,
    probe: ({ generate }, { prompt, n, a, b, V }) =>
      generate(
        (token, state) => {
          const sum = ((state?.[0] ?? 0) * a + token + b) % V;
          return { logits: Array.from({ length: V }, (_, i) => (i === sum ? 3 : 0.1 * i - 5)), state: [sum] };
        },
        prompt,
        n,
        (given) => given.indexOf(Math.max(...given)),
      ),
    verdict: (given, found) => same(found, byWholeText(given), { what: 'the new tokens' }),
  }),

  check({
    name: 'each token is read once, the last new one not at all; without new ones the answer is empty',
    points: 1,
    make: task,
    probe: ({ generate }, { prompt, n, V }) => {
      const read: number[] = [];
      const places: number[] = [];
      const made = generate(
        (token, state) => {
          read.push(token);
          places.push(state?.[0] ?? 0);
          return { logits: [0, 0], state: [(state?.[0] ?? 0) + 1] };
        },
        prompt,
        n,
        () => read.length % V,
      );
      const nothing = generate(
        () => ({ logits: [0], state: [] }),
        prompt,
        0,
        () => 0,
      );
      return { read, places, made: made.length, nothing };
    },
    verdict: ({ prompt, n, V }, found) => {
      const made = Array.from({ length: n }, (_, i) => (prompt.length + i) % V);
      const read = [...prompt, ...made.slice(0, -1)];
      return same(
        found,
        { read, places: read.map((_, i) => i), made: n, nothing: [] },
        { what: 'what was read' },
      );
    },
  }),

  check({
    name: 'pick decides, and sees the logits of the last step',
    points: 1,
    make: (rng) => ({ ...task(rng), picks: Array.from({ length: 12 }, () => rng.int(9)) }),
    probe: ({ generate }, { prompt, n, picks }) => {
      const shown: number[] = [];
      let turn = 0;
      const made = generate(
        (token) => ({ logits: [token + 0.5, 99], state: [] }),
        prompt,
        n,
        (logits) => {
          shown.push(logits[0]!);
          return picks[turn++]!;
        },
      );
      return { made, shown };
    },
    verdict: ({ prompt, n, picks }, found) => {
      const made = picks.slice(0, n);
      const shown = [prompt.at(-1)!, ...made.slice(0, -1)].map((token) => token + 0.5);
      return same(found, { made, shown }, { what: 'what was picked' });
    },
  }),

  // Nobody knows these by heart: to go on from where it stopped is to have gone on.
  check({
    name: 'twelve at once, or some and then the rest with a longer prompt: the same',
    points: 1,
    make: (rng) => ({ ...task(rng), first: 1 + rng.int(11) }),
    probe: ({ generate }, { prompt, a, b, V, first }) => {
      const step = (token: number, state?: number[]) => {
        const sum = ((state?.[0] ?? 0) * a + token + b) % V;
        return { logits: Array.from({ length: V }, (_, i) => -Math.abs(i - sum)), state: [sum] };
      };
      const pick = (given: number[]) => given.indexOf(Math.max(...given));
      const some = generate(step, prompt, first, pick);
      const rest = generate(step, [...prompt, ...some], 12 - first, pick);
      return [generate(step, prompt, 12, pick), [...some, ...rest]];
    },
    verdict: (given, found) => {
      const all = byWholeText({ ...given, n: 12 });
      return same(found, [all, all], { what: 'both' });
    },
  }),

  check({
    name: 'an empty prompt is refused',
    points: 1,
    throws: true,
    make: (rng) => ({ n: rng.int(5) }),
    probe: ({ generate }, { n }) =>
      generate(
        (one) => ({ logits: [one], state: [one] }),
        [],
        n,
        () => 0,
      ),
    verdict: () => undefined,
  }),

  keepsInput(1),
]);
