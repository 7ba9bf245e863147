import '../ort/arrays-of-node.ts';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startEngine, tf } from 'downhill/engine';

const env = {};
let said: string[];
const say = (line: string) => said.push(line);

beforeEach(() => {
  said = [];
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('downhill.engine')]; // as in a new process
});
afterEach(() => void jest.restoreAllMocks());

test('without it nothing changes: the plain backend computes, and greets nobody', () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  expect(Array.from(tf.add([1, 2], 1).dataSync())).toEqual([2, 3]);
  expect(tf.getBackend()).toBe('cpu');
  expect(warned).not.toHaveBeenCalled();
});

test('it starts one engine, says which once, and gives the same to all who ask', async () => {
  const engines = await Promise.all([startEngine({ env, say }), startEngine({ env, say })]);
  expect(engines[1]).toBe(engines[0]);
  expect(await startEngine({ env, say })).toBe(engines[0]);
  expect(engines[0]!.name).toBe(tf.getBackend() === 'tensorflow' ? 'gpu' : tf.getBackend());
  expect(said).toEqual([expect.stringMatching(/^Engine (gpu|ort|wasm): .+$/)]);
});

test.each(['wasm', 'ort'] as const)(
  '%s can be asked for and computes, and tensors move to it',
  async (engine) => {
    await tf.setBackend('cpu');
    const before = tf.tensor2d([
      [1, 2],
      [3, 4],
    ]);
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const { name, reason, skipped } = await startEngine({ engine, env, say });
    expect({ name, skipped }).toEqual({ name: engine, skipped: [] });
    expect(reason).toMatch(/, as startEngine asks$/);
    expect(tf.getBackend()).toBe(engine);
    expect(Array.from(before.matMul(before).dataSync())).toEqual([7, 10, 15, 22]);
    expect(warned).not.toHaveBeenCalled();
  },
);

test('another one than what runs is refused, with the way to it', async () => {
  await startEngine({ engine: 'wasm', env, say });
  await expect(startEngine({ engine: 'ort', env, say })).rejects.toThrow(
    'Cannot start the engine ort: this process already computes with wasm. Start a new one (in JupyterLab: Kernel, Restart Kernel) and ask there first.',
  );
  expect((await startEngine({ engine: 'wasm', env, say })).name).toBe('wasm');
  expect(said).toHaveLength(1);
});

test('after a start that failed it can be asked again', async () => {
  await expect(startEngine({ engine: 'cuda' as 'gpu', env, say })).rejects.toThrow('no such engine');
  expect((await startEngine({ engine: 'wasm', env, say })).name).toBe('wasm');
});
