import { describe, expect, jest, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { ladder } from '../../lib/grading/index.ts';
import { all, battle, ofAnswer } from '../grading/attacks/battle.ts';
import { madeAttacks } from '../grading/attacks/index.ts';
import { commit } from './commit.ts';

jest.setTimeout(900_000);

describe.each(['bubblewrap', 'unshare', 'permission', 'limits'] as const)('at the rung %s', (name) => {
  const draw = rng(commit).fork(name);

  test('a drawn sixth of the attacks gets no points, and does no harm where the rung says so', async () => {
    const { here } = await ladder();
    const rung = here.find((one) => one.name === name);
    if (!rung) return console.warn(`This machine has no rung ${name}: nothing was tried there.`);
    const drawn = draw.shuffle(all).slice(0, Math.ceil(all.length / 6));
    expect(await battle(rung, drawn)).toEqual([]);
  });

  test('nor do attacks that nobody has written', async () => {
    const rung = (await ladder()).here.find((one) => one.name === name);
    if (rung) expect(await battle(rung, madeAttacks(draw, 10).map(ofAnswer))).toEqual([]);
  });
});
