import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCell, stopCell } from '../kernel/process/cells.ts';
import { Client } from '../kernel/process/client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
  await run(`import { startEngine, tf } from 'downhill/engine'
import { fit } from 'downhill/training'
import { Dataset, numbers } from 'downhill/datasets'
const { name } = await startEngine({ engine: 'ort', say: () => {} })
const { layers } = tf
const make = () => tf.sequential({ layers: [
  layers.dense({ units: 64, inputShape: [64], activation: 'relu' }), layers.dropout({ rate: 0.1 }), layers.dense({ units: 1 }),
] })
const values = Float32Array.from({ length: 512 * 64 }, (_, at) => Math.sin(at))
const y = Float32Array.from({ length: 512 }, (_, at) => values.subarray(64 * at, 64 * at + 64).reduce((a, b) => a + b, 0))
const data = new Dataset({ name: 'sums', X: numbers(values, [64]), y: numbers(y) })
const { random } = Math`);
  expect(await run('name')).toBe("'ort'");
});
afterAll(() => client.stop());

const run = (code: string) => runCell(client, code);
const stopped = (code: string, after?: number) => stopCell(client, code, after);

const learning = `await fit(model, data, { epochs: 1e6, batchSize: 8, validation: data, say: 'quiet',
  OPTIMIZER onEpoch: ({ epoch }) => { if (epoch === 2) console.log('on') } })`;

test('a fit that is stopped leaves a model that can be used and trained, no tensors, and the chance of the process', async () => {
  await run('const model = make(); const optimizer = tf.train.adam(1e-3)');
  await run("await fit(model, data, { optimizer, epochs: 1, say: 'quiet' })"); // it remembers from now on
  const before = await run('tf.memory().numTensors');
  for (let time = 0; time < 8; time++) {
    await stopped(learning.replace('OPTIMIZER', 'optimizer,'), 13 * time);
    expect(await run('tf.memory().numTensors')).toBe(before);
    expect(await run('Math.random === random')).toBe('true');
    expect(
      await run(
        "(await fit(model, data, { optimizer, epochs: 2, say: 'quiet' })).series.loss.every(Number.isFinite)",
      ),
    ).toBe('true');
    expect(await run('tf.memory().numTensors')).toBe(before);
  }
  expect(await run('model.getWeights().every((w) => w.dataSync().every(Number.isFinite))')).toBe('true');
});

test('in a cell, one display tells the epochs in place', async () => {
  const { published } = await client.execute("await fit(make(), data, { epochs: 40, batchSize: 8 }); 'done'");
  const shown = published.filter(({ header }) => /display/.test(String(header.msg_type)));
  const texts = shown.map(({ content }) => (content.data as Record<string, string>)['text/plain']!);
  expect(shown.map(({ header }) => header.msg_type)).toEqual([
    'display_data',
    ...shown.slice(1).map(() => 'update_display_data'),
  ]);
  expect(texts[0]).toMatch(/^epoch 1\/40 {2}step 1\/64 {2}loss [\d.e+-]+$/);
  expect(texts.at(-1)).toMatch(/^epoch 40\/40 {2}loss [\d.e+-]+$/);
});
