import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { figures } from './figures.ts';

// Look at them in a browser before they are written anew: UPDATE_GOLDENS=1 npx jest tests/plots/svg
const folder = join(__dirname, 'golden');
const update = process.env.UPDATE_GOLDENS === '1';

const drawn = Object.entries(figures).flatMap(([name, figure]) => [
  { file: `${name}.light.svg`, svg: toSvg(figure, { theme: 'light' }) },
  { file: `${name}.dark.svg`, svg: toSvg(figure, { theme: 'dark' }) },
]);
drawn.push(
  { file: 'line.auto.svg', svg: toSvg(figures.line!) },
  { file: 'cells.narrow.svg', svg: toSvg(figures.cells!, { width: 360, theme: 'light' }) },
  { file: 'line.narrow.svg', svg: toSvg(figures.line!, { width: 360, theme: 'light' }) },
  { file: 'panels.narrow.svg', svg: toSvg(figures.panels!, { width: 360, theme: 'light' }) },
  { file: 'turned.narrow.svg', svg: toSvg(figures.turned!, { width: 360, theme: 'light' }) },
  { file: 'frames.narrow.svg', svg: toSvg(figures.frames!, { width: 360, theme: 'light' }) },
);

if (update) {
  mkdirSync(folder, { recursive: true });
  for (const { file, svg } of drawn) writeFileSync(join(folder, file), `${svg}\n`);
}

describe('a figure has the same bytes as when somebody last looked at it', () => {
  test.each(drawn)('$file', ({ file, svg }) => {
    expect(`${svg}\n` === readFileSync(join(folder, file), 'utf8') || svg).toBe(true);
  });

  test('no picture is left over from a figure that is no more', () => {
    expect(readdirSync(folder).sort()).toEqual(drawn.map(({ file }) => file).sort());
  });
});
