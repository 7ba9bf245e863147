import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleFor, plotScripts } from '../../../lib/handout/outputs/index.ts';
import { drawnBy } from '../../../lib/handout/outputs/plotly/bundle-names.ts';

const former = process.env.DOWNHILL_CACHE;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-bundle-'));
  process.env.DOWNHILL_CACHE = folder;
});
afterAll(() => {
  if (former === undefined) delete process.env.DOWNHILL_CACHE;
  else process.env.DOWNHILL_CACHE = former;
  rmSync(folder, { recursive: true, force: true });
});

const plot = (...types: string[]) => ({
  id: 'plot-1',
  spec: { data: [], layout: { title: '</script><!--\u2028' } },
  types,
});

test('the smallest plotly that draws all traces is taken', () => {
  expect(drawnBy(['scatter', 'bar'])).toBe('basic');
  expect(drawnBy(['scatter', 'heatmap'])).toBe('cartesian');
  expect(drawnBy(['scattergeo'])).toBeUndefined();
  expect(bundleFor([])).toBeUndefined();
});

test('plotly is packed within its budget, its hash is that of the script, and it is packed once for many pages', () => {
  const bundle = bundleFor([plot('scatter')])!;
  expect(bundle.base64.length).toBeLessThan(530_000);
  const text = gunzipSync(Buffer.from(bundle.base64, 'base64'));
  expect(createHash('sha256').update(text).digest('base64')).toBe(bundle.sha256);
  expect(text.toString()).toContain('window.Plotly = Plotly');
  expect(bundleFor([plot('bar')])).toBe(bundle);
  const [file] = readdirSync(join(folder, 'handout'));
  expect(file).toMatch(/^plotly-basic-\d+\.\d+\.\d+\.js\.gz$/);
});

test('a broken file in the cache is not believed', () => {
  const { version } = require('plotly.js-cartesian-dist-min/package.json') as { version: string };
  writeFileSync(join(folder, 'handout', `plotly-cartesian-${version}.js.gz`), 'broken');
  const bundle = bundleFor([plot('heatmap')])!;
  expect(bundle.base64.length).toBeLessThan(670_000);
  expect(gunzipSync(Buffer.from(bundle.base64, 'base64')).toString()).toContain('window.Plotly = Plotly');
});

test('a page gets its figures as data that cannot end their element, and a hash for each script', () => {
  const { scripts, data, hashes } = plotScripts([plot('scatter')]);
  expect(data.match(/<\/?script|<!--/g)).toEqual(['<script', '</script', '<script', '</script']);
  const [, json] = /data-plot="plot-1">(.*?)<\/script>/.exec(data)!;
  expect(JSON.parse(json!)).toEqual(plot().spec);
  const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(hashes[0]).toBe(sha256(scripts[0]!.text));
  expect(hashes).toHaveLength(2);
  expect(plotScripts([])).toEqual({ scripts: [], data: '', hashes: [] });
});
