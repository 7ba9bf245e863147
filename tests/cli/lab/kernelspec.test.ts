import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { installKernel } from '../../../lib/cli/lab/kernelspec.ts';
import { place } from '../../../lib/cli/start/places.mjs';
import { temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

test('the kernel lies where Jupyter looks, and is run by this very Node and this very checkout', () => {
  const folder = installKernel(at('prefix'));
  expect(folder).toBe(at('prefix', 'share', 'jupyter', 'kernels', 'downhill'));
  const spec = JSON.parse(readFileSync(`${folder}/kernel.json`, 'utf8'));
  expect(spec).toMatchObject({ display_name: 'TypeScript (Downhill)', language: 'typescript' });
  expect(spec.argv[0]).toBe(process.execPath);
  expect(spec.argv[1].startsWith(place())).toBe(true);
  expect(spec.argv).toContain('{connection_file}');
});

test('a spec of another Node is overwritten', () => {
  const path = `${installKernel(at())}/kernel.json`;
  const first = readFileSync(path, 'utf8');
  installKernel(at());
  expect(readFileSync(path, 'utf8')).toBe(first);
});
