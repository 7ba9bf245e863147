import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

const types = (id: string) => client.under(id).map(({ header }) => header.msg_type);

test('a thousand lines arrive in order, in a few messages', async () => {
  const { published, stdout } = await client.execute('for (let i = 0; i < 1000; i++) console.log("line", i)');
  expect(stdout).toBe(Array.from({ length: 1000 }, (_, i) => `line ${i}\n`).join(''));
  expect(published.filter(({ header }) => header.msg_type === 'stream').length).toBeLessThan(20);
});

test('stdout, stderr and displays keep the order in which they were made', async () => {
  const { published } = await client.execute(`console.log(1)
import { display } from 'downhill/base'
display({ 'text/plain': 'two' })
console.error(3)
process.stdout.write('four')
5`);
  const kinds = published.map(({ header, content }) => [header.msg_type, content.text ?? content.name]);
  expect(kinds.slice(2, -1)).toEqual([
    ['stream', '1\n'],
    ['display_data', undefined],
    ['stream', '3\n'],
    ['stream', 'four'],
    ['execute_result', undefined],
  ]);
});

test('a display with an id is shown and then updated', async () => {
  const { published } = await client.execute(`import { display as show } from 'downhill/base'
show({ 'text/plain': '10 %' }, { id: 'bar' })
show({ 'text/plain': '20 %' }, { id: 'bar', update: true })`);
  const shown = published.filter(({ header }) => header.msg_type.endsWith('display_data'));
  expect(shown.map(({ header }) => header.msg_type)).toEqual(['display_data', 'update_display_data']);
  expect(shown.map(({ content }) => content)).toEqual([
    { data: { 'text/plain': '10 %' }, metadata: {}, transient: { display_id: 'bar' } },
    { data: { 'text/plain': '20 %' }, metadata: {}, transient: { display_id: 'bar' } },
  ]);
});

test('bytes go out as base64', async () => {
  const { published } = await client.execute(`import { display as bytes } from 'downhill/base'
bytes({ 'image/png': new Uint8Array([1, 2, 3]) as never })`);
  const shown = published.find(({ header }) => header.msg_type === 'display_data');
  expect(shown!.content.data).toEqual({ 'image/png': 'AQID' });
});

test('clearOutput is told to the client, at once or with the next output', async () => {
  const { published } = await client.execute(
    'console.log(1); clearOutput(); console.log(2); clearOutput(true)',
  );
  const shown = published
    .slice(2, -1)
    .map(({ header, content }) => [header.msg_type, content.wait ?? content.text]);
  expect(shown).toEqual([
    ['stream', '1\n'],
    ['clear_output', false],
    ['stream', '2\n'],
    ['clear_output', true],
  ]);
});

describe('code that goes on behind its cell', () => {
  test('prints under the cell that set the timer, whatever runs now', async () => {
    const first = await client.begin('setTimeout(() => console.log("late"), 100); 0');
    await client.answer(first);
    const second = await client.begin(
      'await new Promise((resolve) => setTimeout(resolve, 250)); console.log("own")',
    );
    const { stdout } = await client.answer(second);
    expect(stdout).toBe('own\n');
    await client.printed(first, 'late');
    expect(types(first).slice(-2)).toEqual(['status', 'stream']);
  });

  test('prints under its own cell also after an await', async () => {
    const first = await client.begin(`const gate = { open: () => {} }
void (async () => { await new Promise<void>((resolve) => { gate.open = resolve }); await null; console.log("after") })()`);
    await client.answer(first);
    const { stdout } = await client.execute('gate.open(); await null; await null; await null; "x"');
    expect(stdout).toBe('');
    await client.printed(first, 'after');
  });

  test('that rejects while its cell runs fails the cell', async () => {
    const { reply } = await client.execute(`Promise.reject(new Error("nobody waits"))
await new Promise((resolve) => setTimeout(resolve, 2000))`);
    expect(reply).toMatchObject({ status: 'error', evalue: 'nobody waits' });
  });

  test('that throws in a timer while its cell runs fails the cell', async () => {
    const { reply } = await client.execute(`setTimeout(() => { throw new TypeError("in a timer") }, 10)
await new Promise((resolve) => setTimeout(resolve, 2000))`);
    expect(reply).toMatchObject({ status: 'error', ename: 'TypeError', evalue: 'in a timer' });
  });

  test('that fails later is told under the cell that made it, and fails no other', async () => {
    const first = await client.begin('setTimeout(() => { throw new Error("much later") }, 60); 0');
    await client.answer(first);
    const second = await client.begin(
      'setTimeout(() => { void Promise.reject(new Error("rejected later")) }, 60); 0',
    );
    await client.answer(second);
    const { reply, stderr } = await client.execute(
      'await new Promise((resolve) => setTimeout(resolve, 200))',
    );
    expect([reply.status, stderr]).toEqual(['ok', '']);
    await client.printed(first, 'Error: much later');
    await client.printed(second, 'Error: rejected later');
  });
});

test.each([
  'new Proxy({}, { get() { throw new Error("no") }, getPrototypeOf() { throw new Error("no") } })',
  '({ get message() { throw new Error("no") } })',
  'Object.assign(new Error("x"), { toString: null, name: 7n, stack: Symbol("s") })',
  'Symbol("thrown")',
  'null',
])('a stray %s ends nothing', async (thrown) => {
  expect((await client.execute(`throw ${thrown}`)).reply.status).toBe('error');
  await client.execute(`setTimeout(() => { throw ${thrown} }); void Promise.reject(${thrown}); 0`);
  await client.execute('await new Promise((resolve) => setTimeout(resolve, 10))');
  expect((await client.execute('"on"')).value).toBe("'on'");
});

test('what a cell prints on top of two million characters is cut, and its end comes', async () => {
  const { stdout } = await client.execute(
    'for (let i = 0; i < 600; i++) console.log("x".repeat(10_000))\nconsole.log("end")',
  );
  expect(stdout.length).toBeLessThan(2_300_000);
  expect(stdout).toMatch(/[\d,]+ characters left out[\s\S]*end\n$/);
});

test('nothing of all this was written by the process itself', () => {
  expect(client.kernel.said()).toBe('');
});
