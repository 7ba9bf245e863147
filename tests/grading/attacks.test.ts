import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pickRung } from '../../lib/grading/index.ts';
import { type Arena, openArena } from './attacks/arena.ts';
import { attacks, controls, notebookAttacks } from './attacks/index.ts';

// A taste of each kind; a third of all is for the e2e tests, all of them at every rung for npm run verify.
let arena: Arena;
beforeAll(async () => {
  arena = await openArena(await pickRung());
}, 60_000);
afterAll(() => arena.close());

const every = (n: number) => (_: unknown, at: number) => at % n === 0;

test.each(attacks.filter(({ name }) => !/without end|for ever|memory|flood/.test(name)).filter(every(25)))(
  '$name: no points',
  async (attack) => {
    expect(await arena.attack(attack)).toEqual([]);
  },
  60_000,
);

test.each(notebookAttacks.filter(every(12)))(
  '$name: no points',
  async (attack) => {
    expect(await arena.notebook(attack)).toEqual([]);
  },
  60_000,
);

test.each(controls.filter(every(4)))(
  '$name: all points',
  async (control) => {
    expect(await arena.control(control)).toEqual([]);
  },
  60_000,
);
