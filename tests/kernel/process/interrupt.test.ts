import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stopCell } from './cells.ts';
import { Client } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

const stopped = (code: string) => stopCell(client, code);

const forever = 'for (;;) {}';

describe.each([
  ['a loop', `console.log("on"); ${forever}`],
  [
    'a loop after an await',
    `console.log("on"); await new Promise((resolve) => setTimeout(resolve, 1)); ${forever}`,
  ],
  ['a loop of awaits', 'console.log("on"); for (;;) await null'],
  [
    'a loop that waits for timers',
    'console.log("on"); for (;;) await new Promise((resolve) => setTimeout(resolve, 1))',
  ],
  ['a promise that nobody keeps', 'console.log("on"); await new Promise(() => {})'],
  ['a loop in a timer', `console.log("on"); setTimeout(() => { ${forever} }); await new Promise(() => {})`],
  ['a loop in a function of an earlier cell', 'console.log("on"); spin()'],
  [
    'a loop that catches all errors',
    'console.log("on"); for (;;) { try { for (;;) {} } catch {} finally {} }',
  ],
  [
    'a value that takes for ever to show itself',
    `({ [Symbol.for('Jupyter.display')]() { console.log("on"); ${forever} } })`,
  ],
  [
    'a value that promises to show itself',
    `({ [Symbol.for('Jupyter.display')]: () => { console.log("on"); return new Promise(() => {}) } })`,
  ],
])('%s', (_, code) => {
  test('is stopped, the client is told, and the names are kept', async () => {
    await client.execute(`var kept = { is: 42 }; function spin() { ${forever} }`);
    const { reply, types } = await stopped(code);
    expect(reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    expect(types.slice(-2)).toEqual(['error', 'idle']);
    expect((await client.execute('kept.is')).value).toBe('42');
  });
});

test('what a stopped cell had made so far is there', async () => {
  await stopped('let reached = 0; console.log("on"); for (;;) reached++');
  expect((await client.execute('reached > 0')).value).toBe('true');
});

test('timers of a stopped cell do not go on behind it', async () => {
  await stopped(
    `var ticks = 0; setInterval(() => { ticks++ }, 1); console.log("on"); await new Promise(() => {})`,
  );
  await client.execute('var before = ticks; await new Promise((resolve) => setTimeout(resolve, 50))');
  expect((await client.execute('ticks - before')).value).toBe('0');
});

test('cells that wait behind a stopped one are aborted', async () => {
  const first = await client.begin(`console.log("on"); ${forever}`);
  const second = await client.begin('"not run"');
  await client.printed(first, 'on');
  await client.interrupt();
  expect((await client.answer(first)).reply.status).toBe('error');
  expect((await client.answer(second)).reply.status).toBe('aborted');
});

test('an interrupt of a kernel that does nothing changes nothing', async () => {
  for (let i = 0; i < 20; i++) expect((await client.interrupt()).reply.status).toBe('ok');
  expect((await client.execute('"still here"')).value).toBe("'still here'");
});

test.each(Array.from({ length: 5 }, (_, i) => i))(
  'many interrupts at once stop the cell once (%i)',
  async () => {
    const id = await client.begin(`console.log("on"); ${forever}`);
    await client.printed(id, 'on');
    await Promise.all(Array.from({ length: 10 }, () => client.interrupt()));
    expect((await client.answer(id)).reply.ename).toBe('Interrupted');
    expect((await client.execute('1')).value).toBe('1');
  },
);

test('interrupts that come while cells begin and end stop those cells or none', async () => {
  for (let i = 0; i < 30; i++) {
    const id = await client.begin('let sum = 0; for (let i = 0; i < 3e6; i++) sum += i; sum');
    if (i % 2) await new Promise((resolve) => setTimeout(resolve, i));
    await client.interrupt();
    const { reply } = await client.answer(id);
    expect(['ok', 'error']).toContain(reply.status);
  }
  expect((await client.execute('"whole"')).value).toBe("'whole'");
});

test('a flood of lines can be stopped, and the memory stays bounded', async () => {
  const memory = 'process.memoryUsage().rss / 2 ** 20';
  await client.execute('1');
  const before = Number((await client.execute(memory)).value);
  const id = await client.begin('while (true) console.log(1)');
  await client.printed(id, '1');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await client.interrupt();
  const { reply, stdout } = await client.answer(id);
  expect(reply.ename).toBe('Interrupted');
  expect(stdout.length).toBeLessThan(2_300_000);
  const after = Number((await client.execute(memory)).value);
  expect(after - before).toBeLessThan(400);
});

test('a flood of displays can be stopped', async () => {
  const id = await client.begin(`import { display } from 'downhill/base'
console.log("on"); while (true) display({ 'text/plain': 'again' }, { id: 'x', update: true })`);
  await client.printed(id, 'on');
  await client.interrupt();
  expect((await client.answer(id)).reply.ename).toBe('Interrupted');
});

test('training stops, and does not go on behind the cell', async () => {
  await client.execute(`import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({ layers: [tf.layers.dense({ units: 64, inputShape: [64] }), tf.layers.dense({ units: 1 })] })
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
let batches = 0`);
  const { reply } = await stopped(`await model.fit(tf.randomNormal([512, 64]), tf.randomNormal([512, 1]), {
  epochs: 1e6, batchSize: 8, callbacks: { onBatchEnd: () => { if (batches++ === 0) console.log("on") } },
})`);
  expect(reply.ename).toBe('Interrupted');
  await client.execute('const seen = batches; await new Promise((resolve) => setTimeout(resolve, 200))');
  expect((await client.execute('batches - seen')).value).toBe('0');
  expect((await client.execute('model.countParams()')).value).toBe('4225');
});

test('a signal stops a cell that waits', async () => {
  const id = await client.begin('console.log("on"); await new Promise(() => {})');
  await client.printed(id, 'on');
  client.kernel.child.kill('SIGINT');
  expect((await client.answer(id)).reply.ename).toBe('Interrupted');
});

test('nothing of all this was written by the process itself', () => {
  expect(client.kernel.said()).toBe('');
});
