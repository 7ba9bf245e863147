import util from 'node:util';
import { afterEach, expect, jest, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { gpu } from '../../../lib/engine/choose/gpu.ts';
import { node } from '../../../lib/engine/choose/node.ts';
import { binaryOf, loadBinary, startTfjsNode } from '../../../lib/engine/choose/tfjs-node.ts';
import { setEnv } from '../../cli/checkout.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';

const at = temporaryFolder();
afterEach(() => void jest.restoreAllMocks());

test('a package without its binary is not loaded, and the way to it is told', () => {
  setEnv({ DOWNHILL_CACHE: at('cache') });
  put(at('cache', 'engines', 'node', 'node_modules', '@tensorflow', 'tfjs-node', 'package.json'), '{}');
  expect(() => node.look()).toThrow("tfjs-node's binary is not here (npx downhill engine add node)");
  expect(() => gpu.look()).toThrow(/npx downhill engine add gpu|no GPU|does not load/);
});

test('the binary is found whatever its interface is called', () => {
  put(at('lib', 'notes.txt'), '');
  expect(binaryOf(at())).toBe(undefined);
  const path = put(at('lib', 'napi-v8', 'tfjs_binding.node'), '');
  expect(binaryOf(at())).toBe(path);
});

test('a binary that does not load is told in one line', () => {
  const path = put(at('lib', 'napi-v8', 'tfjs_binding.node'), 'not a library');
  expect(() => loadBinary(path)).toThrow(/^its binary does not load \([^\n]+\)$/);
});

test('a package that talks while it loads is not heard, and finds what newer Nodes have no more', async () => {
  const heard = jest.spyOn(console, 'warn').mockImplementation(() => {});
  put(at('package.json'), '{ "main": "index.js" }');
  put(
    at('index.js'),
    `const util = require('util');
     console.warn('greetings', process.noDeprecation);
     globalThis.found = [util.isNullOrUndefined(null), util.isNullOrUndefined(0), util.isArray([])];
     throw new Error('no TensorFlow\\nand much more');`,
  );
  await tf.setBackend('cpu');
  await expect(startTfjsNode(at())).rejects.toThrow(/^it does not start \(no TensorFlow\)$/);
  expect(tf.getBackend()).toBe('cpu');
  expect(heard).not.toHaveBeenCalled();
  expect(process.noDeprecation).toBeFalsy();
  const { isNullOrUndefined } = util as unknown as { isNullOrUndefined(value: unknown): boolean };
  expect([isNullOrUndefined(undefined), isNullOrUndefined(0)]).toEqual([true, false]);
});
