import { expect, jest, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { ladder } from '../../lib/grading/index.ts';
import { openArena } from '../grading/attacks/arena.ts';
import { all, battle, ofAnswer } from '../grading/attacks/battle.ts';
import { controls, madeAttacks } from '../grading/attacks/index.ts';

jest.setTimeout(3_600_000);

test('at every rung no attack gets points, and none does harm where the rung says so', async () => {
  const { here } = await ladder();
  const achieved: Record<string, string[]> = {};
  for (const rung of here) {
    achieved[rung.name] = await battle(rung, [...all, ...madeAttacks(rng(rung.name), 200).map(ofAnswer)]);
  }
  expect(achieved).toEqual(Object.fromEntries(here.map(({ name }) => [name, []])));
});

test('at every rung the honest ones get all points, however they write', async () => {
  for (const rung of (await ladder()).here) {
    const arena = await openArena(rung);
    try {
      for (const control of controls) {
        expect({ rung: rung.name, control: control.name, lost: await arena.control(control) }).toMatchObject({
          lost: [],
        });
      }
    } finally {
      await arena.close();
    }
  }
});
