import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toSvg } from '../../../lib/plots/svg/index.ts';
import { parseXml, tagsIn } from '../svg/xml.ts';
import { structures } from './samples/structures.ts';

// Look at them in a browser before they are written anew: UPDATE_GOLDENS=1 npx jest tests/plots/charts
const folder = join(__dirname, 'golden');
const update = process.env.UPDATE_GOLDENS === '1';

const drawn = Object.entries(structures).flatMap(([name, figure]) => [
  { file: `${name}.light.svg`, svg: toSvg(figure, { theme: 'light' }) },
  { file: `${name}.dark.svg`, svg: toSvg(figure, { theme: 'dark' }) },
]);

if (update) {
  mkdirSync(folder, { recursive: true });
  for (const { file, svg } of drawn) writeFileSync(join(folder, file), `${svg}\n`);
}

describe('a chart has the same bytes as when somebody last looked at it', () => {
  test.each(drawn)('$file', ({ file, svg }) => {
    expect(`${svg}\n` === readFileSync(join(folder, file), 'utf8') || svg).toBe(true);
  });
});

describe('a chart is XML without a number that is none', () => {
  test.each(Object.entries(structures))('%s on a telephone', (_, figure) => {
    const svg = toSvg(figure, { width: 360, theme: 'dark' });
    expect([...tagsIn(parseXml(svg))].length).toBeGreaterThan(10);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
