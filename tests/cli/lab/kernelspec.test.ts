import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  installKernel,
  ownerOf,
  removeKernelspec,
  writeKernelspec,
} from '../../../lib/cli/lab/kernelspec.ts';
import { place } from '../../../lib/cli/start/places.mjs';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

test('the kernel lies where Jupyter looks, and is run by this very Node and this very checkout', () => {
  const folder = installKernel(at('prefix'));
  expect(folder).toBe(at('prefix', 'share', 'jupyter', 'kernels', 'downhill'));
  expect(JSON.parse(readFileSync(`${folder}/kernel.json`, 'utf8'))).toEqual({
    argv: [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      '--no-force-async-hooks-checks',
      place('dist', 'kernel', 'process', 'entry.js'),
      '{connection_file}',
    ],
    display_name: 'TypeScript (Downhill)',
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false },
  });
});

test('it has a picture that names nothing outside itself', () => {
  const picture = readFileSync(`${installKernel(at())}/logo-svg.svg`, 'utf8');
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 64 64"/);
  expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script/);
});

test('a spec of another Node is overwritten', () => {
  const path = `${installKernel(at())}/kernel.json`;
  const first = readFileSync(path, 'utf8');
  installKernel(at());
  expect(readFileSync(path, 'utf8')).toBe(first);
});

test('a spec is ours by its name, theirs when it says anything else, and no one’s when there is none', () => {
  expect(ownerOf(at('none'))).toBeUndefined();
  expect(ownerOf(writeKernelspec(at('ours')))).toBe('ours');
  for (const [name, text] of Object.entries({ other: '{"display_name":"Other"}', broken: '{', list: '[]' })) {
    put(at(name, 'kernel.json'), text);
    expect({ name, owner: ownerOf(at(name)) }).toEqual({ name, owner: 'theirs' });
  }
});

test('taken away, it leaves nothing, unless somebody put a file beside it', () => {
  removeKernelspec(writeKernelspec(at('ours')));
  expect(existsSync(at('ours'))).toBe(false);
  put(at('shared', 'notes.txt'), 'mine');
  removeKernelspec(writeKernelspec(at('shared')));
  expect(readdirSync(at('shared'))).toEqual(['notes.txt']);
});
