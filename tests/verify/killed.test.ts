import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { freshClone, opened } from './clone.ts';

const minutes = 60_000;
let clone: ReturnType<typeof freshClone>;
beforeAll(() => {
  clone = freshClone();
});
afterAll(() => clone?.remove());

// Long enough to reach each step (packages, build, Python, JupyterLab), short enough to fall into the middle of one.
const longest = 40_000;
const seed = process.env.DOWNHILL_SEED ?? new Date().toISOString();

test(
  `ten starts killed at random moments (DOWNHILL_SEED=${seed}) leave a checkout that the eleventh completes`,
  async () => {
    const random = rng(seed);
    for (let round = 0; round < 10; round++) {
      const { child, closed } = opened(clone.path, clone.env, 8941 + round);
      await new Promise((resolve) => setTimeout(resolve, random() * longest));
      // Now npm alone, which leaves our process behind, now everything that the terminal started.
      process.kill(random() < 0.5 ? child.pid! : -child.pid!, 'SIGKILL');
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2000))]);
    }
    const last = opened(clone.path, clone.env, 8961);
    const page = await fetch(await last.url);
    expect(page.status).toBe(200);
    process.kill(-last.child.pid!, 'SIGTERM');
    await last.closed;
    await gone(clone.path);
    const doctor = await clone.npm(['exec', '--', 'downhill', 'doctor', '--json']);
    expect({ code: doctor.code, said: doctor.code === 0 ? '' : doctor.said }).toEqual({ code: 0, said: '' });
  },
  30 * minutes,
);

/** Waits until no process names the clone any more: what a killed start began has ended with it. */
async function gone(path: string) {
  if (process.platform === 'win32') return;
  const left = () =>
    spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(path));
  for (let tries = 0; left().length > 0 && tries < 60; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(left()).toEqual([]);
}
