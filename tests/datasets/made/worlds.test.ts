import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { bandit, gridWorld } from '../../../lib/datasets/made/index.ts';
import { mean, spread } from './columns.ts';

describe('a bandit', () => {
  test('gives rewards of the mean and the spread of the arm', () => {
    const machine = bandit({ means: [1, -2, 0.5], spread: 0.5 });
    const random = rng(1);
    for (const [arm, middle] of [1, -2, 0.5].entries()) {
      const rewards = Array.from({ length: 4000 }, () => machine.pull(arm, random));
      expect(Math.abs(mean(rewards) - middle)).toBeLessThan(0.035);
      expect(Math.abs(spread(rewards) - 0.5)).toBeLessThan(0.025);
    }
    expect([machine.arms, machine.best]).toEqual([3, 0]);
  });

  test('is the same for the same stream, and its best arm is the one of the highest mean', () => {
    const machine = bandit({ arms: 20, rng: rng(5) });
    expect(machine.means).toEqual(bandit({ arms: 20, rng: rng(5) }).means);
    expect(machine.means).toHaveLength(20);
    for (const other of machine.means) expect(machine.means[machine.best]).toBeGreaterThanOrEqual(other);
    expect(bandit().arms).toBe(10);
  });

  test('without arms, with too many means, or pulled where it has no arm, is told', () => {
    expect(() => bandit({ arms: 0 })).toThrow(
      new RangeError('Cannot make bandit with arms = 0: wanted a whole number from 1 on'),
    );
    expect(() => bandit({ arms: 2, means: [1, 2, 3] })).toThrow(
      new RangeError('Cannot make bandit with 2 arms and 3 means: wanted one for each arm'),
    );
    expect(() => bandit({ arms: 2 }).pull(2, rng(1))).toThrow(
      new RangeError('Cannot pull arm 2: wanted a whole number from 0 to 1'),
    );
  });
});

describe('a grid world', () => {
  const map = ['S.#', '.XG'];
  const [up, right, down, left] = [0, 1, 2, 3] as const;
  const world = gridWorld({ map });

  test('has the states of its map, read row by row', () => {
    expect([world.rows, world.columns, world.states, world.start]).toEqual([2, 3, 6, 0]);
    expect([0, 1, 3, 4, 5].map((state) => world.isEnd(state))).toEqual([false, false, false, true, true]);
    expect(world.actions).toEqual(['up', 'right', 'down', 'left']);
  });

  test('moves as on paper: borders and walls hold back, goals and pits end the walk', () => {
    const moved = (state: number, action: number) => world.step(state, action, rng(1));
    expect(moved(0, up)).toEqual({ next: 0, reward: -0.04, done: false });
    expect(moved(0, left)).toEqual({ next: 0, reward: -0.04, done: false });
    expect(moved(0, right)).toEqual({ next: 1, reward: -0.04, done: false });
    expect(moved(0, down)).toEqual({ next: 3, reward: -0.04, done: false });
    expect(moved(1, right)).toEqual({ next: 1, reward: -0.04, done: false });
    expect(moved(1, down)).toEqual({ next: 4, reward: -1, done: true });
    expect(moved(4, right)).toEqual({ next: 4, reward: 0, done: true });
    expect(gridWorld({ map: ['SG'], goal: 10 }).step(0, right, rng(1))).toEqual({
      next: 1,
      reward: 10,
      done: true,
    });
  });

  test('slips to both sides as often as it says, by its model and by its steps', () => {
    const slippery = gridWorld({ map: ['...', '.S.', '...'], slip: 0.3 });
    expect(slippery.transitions(4, up)).toEqual([
      { probability: 0.7, next: 1, reward: -0.04, done: false },
      { probability: 0.15, next: 5, reward: -0.04, done: false },
      { probability: 0.15, next: 3, reward: -0.04, done: false },
    ]);
    const random = rng(2);
    const counts = new Map<number, number>();
    for (let i = 0; i < 10_000; i++) {
      const { next } = slippery.step(4, up, random);
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 3, 5]);
    expect(Math.abs(counts.get(1)! - 7000)).toBeLessThan(185); // four standard deviations
    expect(Math.abs(counts.get(3)! - 1500)).toBeLessThan(145);
  });

  test('the chances of every move add up to 1', () => {
    const slippery = gridWorld({ slip: 0.2 });
    for (let state = 0; state < slippery.states; state++) {
      if (slippery.map.join('')[state] === '#') continue;
      for (const action of [up, right, down, left]) {
        const total = slippery
          .transitions(state, action)
          .reduce((sum, { probability }) => sum + probability, 0);
        expect(total).toBeCloseTo(1, 12);
      }
    }
  });

  test('value iteration over its model finds the values that one can work out by hand', () => {
    // S . G in a row: from the cell beside the goal 1, one further -0.04 + 0.9 x 1.
    const row = gridWorld({ map: ['S.G'] });
    let values = [0, 0, 0];
    for (let sweep = 0; sweep < 50; sweep++) {
      values = values.map((_, state) =>
        Math.max(
          ...[up, right, down, left].map((action) =>
            row
              .transitions(state, action)
              .reduce(
                (sum, { probability, next, reward, done }) =>
                  sum + probability * (reward + (done ? 0 : 0.9 * values[next]!)),
                0,
              ),
          ),
        ),
      );
    }
    expect(values).toEqual([expect.closeTo(0.86, 9), 1, 0]);
  });

  const wanted = 'wanted rows of one length, made of the letters S, G, X, # and ., with one S';
  test.each([
    [[], `Cannot make grid-world from a map without cells: ${wanted}`],
    [['S..', 'G.'], `Cannot make grid-world from a map with rows of 3 and of 2 cells: ${wanted}`],
    [['S?G'], `Cannot make grid-world from a map with the letter "?": ${wanted}`],
    [['..G'], `Cannot make grid-world from a map with 0 starts: ${wanted}`],
    [['SSG'], `Cannot make grid-world from a map with 2 starts: ${wanted}`],
  ])('the map %j is told', (odd, message) => {
    expect(() => gridWorld({ map: odd })).toThrow(new RangeError(message));
  });

  test('moves that there are not are told', () => {
    expect(() => world.step(6, up, rng(1))).toThrow(
      new RangeError('Cannot move by action 0 in state 6: wanted a state from 0 to 5'),
    );
    expect(() => world.step(2, up, rng(1))).toThrow(
      new RangeError('Cannot move by action 0 in state 2: it is a wall'),
    );
    expect(() => world.step(0, 4, rng(1))).toThrow(
      new RangeError(
        'Cannot move by action 4 in state 0: wanted an action from 0 to 3 (up, right, down, left)',
      ),
    );
    expect(() => gridWorld({ slip: -0.1 })).toThrow(
      new RangeError('Cannot make grid-world with slip = -0.1: wanted a number from 0 to 1'),
    );
  });
});
