import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
  await client.execute(`const comms = (globalThis as any)[Symbol.for('downhill.comms')]
let heard: unknown[] = []
comms.register('echo', (comm: any, data: unknown) => {
  heard.push(['open', data])
  comm.onMessage = (data: unknown, buffers: Uint8Array[]) => { heard.push(['message', data]); comm.send({ back: data }, buffers) }
  comm.onClose = (data: unknown) => heard.push(['close', data])
})`);
});
afterAll(() => client.stop());

const ofType = (type: string) => client.published.filter(({ header }) => header.msg_type === type);
const open = async (content = {}) => (await client.request('comm_info_request', content)).reply.comms;

test('a comm of the client is opened, heard, answered with its bytes and closed', async () => {
  await client.post('comm_open', { comm_id: 'c1', target_name: 'echo', data: { hello: 1 } });
  await client.execute('1');
  expect(await open()).toEqual({ c1: { target_name: 'echo' } });
  await client.post('comm_msg', { comm_id: 'c1', data: { n: 2 } }, 'shell', [Buffer.from([1, 2, 3])]);
  await client.until(() => ofType('comm_msg').length === 1);
  const [back] = ofType('comm_msg');
  expect(back!.content).toEqual({ comm_id: 'c1', data: { back: { n: 2 } } });
  expect(back!.buffers.map((buffer) => [...buffer])).toEqual([[1, 2, 3]]);
  await client.post('comm_close', { comm_id: 'c1', data: {} });
  await client.execute('1');
  expect(await open()).toEqual({});
  const { value } = await client.execute('JSON.stringify(heard)');
  expect(value).toBe(`'[["open",{"hello":1}],["message",{"n":2}],["close",{}]]'`);
});

test('messages of comms are busy and idle and have no reply', async () => {
  const id = await client.post('comm_msg', { comm_id: 'nobody', data: {} });
  await client.until(() => client.under(id).length === 2);
  expect(client.under(id).map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
  expect(client.replyTo(id)).toBeUndefined();
});

test('a comm for a target that nobody registered is closed at once', async () => {
  await client.post('comm_open', { comm_id: 'c2', target_name: 'nothing', data: {} });
  await client.until(() => ofType('comm_close').some(({ content }) => content.comm_id === 'c2'));
  expect(await open()).toEqual({});
});

test('a comm is opened from a cell, under that cell', async () => {
  const id = await client.begin('const mine = comms.open("widget", { view: 1 }); mine.send({ n: 1 }); 0');
  const { types } = await client.answer(id);
  expect(types).toEqual(['busy', 'execute_input', 'comm_open', 'comm_msg', 'execute_result', 'idle']);
  const opened = client.under(id).find(({ header }) => header.msg_type === 'comm_open')!;
  expect(opened.content).toEqual({ comm_id: expect.any(String), target_name: 'widget', data: { view: 1 } });
  const mine = { [opened.content.comm_id as string]: { target_name: 'widget' } };
  expect(await open({ target_name: 'widget' })).toEqual(mine);
  expect(await open({ target_name: 'other' })).toEqual({});
  await client.execute('mine.close()');
  expect(await open()).toEqual({});
});

test('a handler that throws is told, and the kernel goes on', async () => {
  await client.execute("comms.register('bad', () => { throw new Error('bad target') })");
  await client.post('comm_open', { comm_id: 'c3', target_name: 'bad', data: {} });
  await client.until(() =>
    client.published.some(({ content }) => String(content.text).includes('bad target')),
  );
  expect((await client.execute('"on"')).value).toBe("'on'");
});
