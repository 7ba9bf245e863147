import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshClone, opened } from './clone.ts';

const minutes = 60_000;
let clone: ReturnType<typeof freshClone>;
beforeAll(() => {
  clone = freshClone();
});
afterAll(() => clone?.remove());

test(
  'npm test passes in a fresh clone with an empty home folder',
  async () => {
    const { code, said } = await clone.npm(['test']);
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  },
  20 * minutes,
);

test(
  'npm start opens JupyterLab there, and leaves nothing in the home folder but what npm keeps there',
  async () => {
    const { child, url, closed } = opened(clone.path, clone.env, 8931);
    const page = await fetch(await url);
    expect(page.status).toBe(200);
    process.kill(-child.pid!, 'SIGTERM');
    await closed;
    // pip asks an installed rustc for its version, and rustup then writes its settings
    expect(readdirSync(clone.home).filter((entry) => entry !== '.rustup')).toEqual(['.npm']);
  },
  10 * minutes,
);

test(
  'the clone is as clean afterwards as git made it',
  async () => {
    const { finished } = await import('./clone.ts');
    expect((await finished('git', ['status', '--porcelain'], clone.path, clone.env)).said).toBe('');
  },
  minutes,
);
