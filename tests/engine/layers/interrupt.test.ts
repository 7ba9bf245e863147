import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCell, stopCell } from '../../kernel/process/cells.ts';
import { Client } from '../../kernel/process/client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
  await run(`import { startEngine, tf, traced } from 'downhill/engine'
const { name } = await startEngine({ engine: 'ort', say: () => {} })
const { layers } = tf
function make() {
  const model = tf.sequential({ layers: [
    layers.dense({ units: 64, inputShape: [64], activation: 'relu' }), layers.dense({ units: 1 }),
  ] })
  model.compile({ optimizer: 'adam', loss: 'meanSquaredError' })
  return model
}
const x = tf.randomNormal([512, 64]) as tf.Tensor2D
const y = x.sum(1, true)
/** What tensorflow.js has left open. */
function open() {
  const { scopeStack, gradientDepth, kernelDepth, activeTape } = tf.engine().state
  const { recording } = tf.backend() as unknown as { recording: unknown }
  return JSON.stringify([scopeStack.length, gradientDepth, kernelDepth, activeTape, recording ?? null])
}`);
  expect(await run('name')).toBe("'ort'");
});
afterAll(() => client.stop());

const run = (code: string) => runCell(client, code);
const stopped = (code: string, after?: number) => stopCell(client, code, after);

const closed = "'[0,0,0,null,null]'";

const learning = (more: string) => `let batches = 0
await model.fit(x, y, { epochs: 1e6, batchSize: 8, verbose: 0, ${more}
  callbacks: { onBatchEnd() { if (batches++ === 20) console.log('on') } } })`;

test.each([
  ['waits for its next turn', ''],
  ['never waits', "yieldEvery: 'never',"],
])('a fit that %s is stopped in the middle, and the model learns on', async (_, more) => {
  await run('const model = make()');
  // Wherever it is stopped: in a step, in its update, in tensorflow.js itself.
  for (let time = 0; time < 5; time++) {
    await stopped(learning(more), 23 * time);
    expect(await run('1 + 1')).toBe('2');
    expect(await run('open()')).toBe(closed);
    await run(`const before = tf.memory().numTensors
const { history } = await model.fit(x, y, { epochs: 3, verbose: 0 })
const [first, , last] = history.loss as number[]
const left = tf.memory().numTensors - before`);
    expect(await run('last! < first!')).toBe('true');
    expect(await run('left')).toBe('0');
  }
  expect(await run('model.getWeights().every((w) => w.dataSync().every(Number.isFinite))')).toBe('true');
});

test('a fit on a dataset is stopped, and the model learns on', async () => {
  await run(`const model = make()
const xs = tf.data.array([...Array(64).keys()]).map(() => ({ xs: tf.ones([64]), ys: tf.ones([1]) })).batch(8)
let batches = 0`);
  await stopped(`await model.fitDataset(xs, { epochs: 1e6, verbose: 0,
  callbacks: { onBatchEnd() { if (batches++ === 20) console.log('on') } } })`);
  await run('const { epoch } = await model.fitDataset(xs, { epochs: 2, verbose: 0 })');
  expect(await run('epoch.length')).toBe('2');
});

test('a fit in the background goes on when another cell is stopped, and nobody else gets its model', async () => {
  await run(`import { setImmediate as turn } from 'node:timers/promises'
const model = make()
const going = model.fit(x, y, {
  epochs: 1000, batchSize: 8, yieldEvery: 'never', verbose: 0, callbacks: { onBatchEnd: () => turn() },
})`);
  await stopped("console.log('on'); await new Promise(() => {})");
  await run('await new Promise((resolve) => setTimeout(resolve, 100))'); // it makes steps again
  const { reply } = await client.execute('await model.fit(x, y, { epochs: 1, verbose: 0 })');
  expect(reply).toMatchObject({
    status: 'error',
    evalue: 'Cannot start training because another fit() call is ongoing.',
  });
  expect(await run('model.stopTraining = true; (await going).epoch.length < 1000')).toBe('true');
});

test('steps written by hand are stopped: their variables can be read and the steps go on', async () => {
  await run(`const w = tf.variable(tf.ones([64, 1]))
const optimizer = tf.train.adam(0.01)
const step = traced(() => optimizer.minimize(() => x.matMul(w).sub(y).square().mean() as tf.Scalar, true)!)`);
  // Nearly all of the time it is inside onnxruntime, which would take an end there for a fault.
  for (let time = 0; time < 15; time++) {
    await stopped("step().dispose(); console.log('on'); for (;;) step().dispose()", (17 * time) % 100);
    expect(await run('open()')).toBe(closed);
    expect(await run('w.dataSync().every(Number.isFinite)')).toBe('true');
    await run('const before = tf.memory().numTensors; for (let i = 0; i < 20; i++) step().dispose()');
    expect(await run('tf.memory().numTensors - before')).toBe('0');
  }
});

// Wherever it is stopped: between two calls, in a scope that ends, where a tensor is counted.
test.each([
  ['computes', 'for (let i = 0; i < 100; i++) x.add(i)'],
  ['looks for slopes', 'tf.grad((z: tf.Tensor) => z.tanh().square().mul(z.sigmoid()).mean())(x)'],
])('what a stopped loop that %s was about to do leaves no tensors', async (_, body) => {
  const count = Number(await run('tf.memory().numTensors'));
  for (let time = 0; time < 12; time++) {
    await stopped(`console.log('on'); for (;;) tf.tidy(() => { ${body} })`, (7 * time) % 50);
    expect([time, Number(await run('tf.memory().numTensors'))]).toEqual([time, count]);
    expect(await run('open()')).toBe(closed);
  }
});
