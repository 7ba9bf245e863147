import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import type { Anything } from '../../../lib/grading/judge/inputs.ts';
import { probesFile } from '../../../lib/grading/judge/probes-file.ts';
import { check, hidden, kept } from './checks.ts';

const learner = { f: (x: number) => x + 1 };
type L = typeof learner;
const others = {
  another({ f }: L, x: number) {
    return f(x);
  },
};
const forms: Record<string, unknown> = {
  arrow: ({ f }: L, x: number) => f(x),
  'arrow with one argument': (all: L) => all.f(6),
  'async arrow': async ({ f }: L, x: number) => f(x),
  'a record, not a block': ({ f }: L, x: number) => ({ y: f(x) }).y,
  function: ({ f }: L, x: number) => f(x),
  'named function': function probing({ f }: L, x: number) {
    return f(x);
  },
  'async function': async ({ f }: L, x: number) => f(x),
  method: {
    probe({ f }: L, x: number) {
      return f(x);
    },
  }.probe,
  'async method': {
    async probe({ f }: L, x: number) {
      return f(x);
    },
  }.probe,
  'method of another name': others.another,
  'method in quotes': {
    'my probe'({ f }: L, x: number) {
      return f(x);
    },
  }['my probe'],
  'method called async': {
    async({ f }: L, x: number) {
      return f(x);
    },
  }.async,
};

const probesOf = (text: string) =>
  vm.runInNewContext(`${text.replace('export const probes =', 'globalThis.probes =')}; probes`) as ((
    ...all: unknown[]
  ) => unknown)[];

test.each(Object.entries(forms))('a probe may be written as %s', async (_, probe) => {
  const [first, second] = probesOf(probesFile(hidden(kept, check({ probe: probe as Anything['probe'] }))));
  expect(first).toBeUndefined();
  expect(await second!(learner, 6)).toBe(7);
});

test('nothing of make, of the verdict, of the names and the points goes there', () => {
  const one = check({
    name: 'the secret name',
    points: 987,
    make: () => 'secret input',
    probe: () => 'asked',
    verdict: () => 'secret verdict',
  });
  const text = probesFile(hidden(one, kept));
  expect(text).toBe("export const probes = [\n(()=>'asked'),\nundefined\n];\n");
});

test('a generator is a probe like any other', () => {
  const probe = {
    *probe({ f }: L, x: number) {
      yield f(x);
    },
  }.probe as unknown as Anything['probe'];
  const [made] = probesOf(probesFile(hidden(check({ probe }))));
  expect([...(made!(learner, 6) as Iterable<number>)]).toEqual([7]);
});

test('what has no text of its own is refused, with its name', () => {
  const probe = (() => 1).bind(undefined) as Anything['probe'];
  expect(() => probesFile(hidden(check({ probe })))).toThrow(
    new TypeError(
      'Cannot send the probe of "it doubles" to a child: its text is no function, function () { [native code] }',
    ),
  );
});
