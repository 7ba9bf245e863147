import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { compose, encode, signer } from '../../../lib/kernel/protocol/message.ts';
import { malformed, oddContent } from '../protocol/malformed.ts';
import { type Channel, Client } from './client.ts';
import { key } from './kernel-process.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

const channels: Channel[] = ['shell', 'control', 'stdin'];
const answersStill = async () => {
  let answer = await client.execute('1 + 1');
  while (answer.reply.status === 'aborted') answer = await client.execute('1 + 1'); // it stood behind an error
  expect(answer.value).toBe('2');
  expect((await client.request('kernel_info_request', {}, 'control')).reply.status).toBe('ok');
  expect(await client.heartbeat('there?')).toBe('there?');
};

test('thousands of malformed messages are refused one by one, none is answered, and the kernel goes on', async () => {
  const next = rng('hostile');
  const before = client.published.length;
  for (let i = 0; i < 3000; i++) await client.send(malformed(next, key), next.pick(channels));
  await answersStill();
  const ids = client.published
    .slice(before)
    .map(({ parent }) => (parent as { msg_id?: string }).msg_id ?? '');
  expect(ids.filter((id) => id.startsWith('malformed'))).toEqual([]);
});

test('a frame of many megabytes with a wrong signature is refused', async () => {
  const parts = Array.from({ length: 4 }, () => Buffer.alloc(8_000_000, ' '));
  await client.send([Buffer.from('<IDS|MSG>'), Buffer.from('0'.repeat(64)), ...parts]);
  await answersStill();
});

test('signed messages with fields of any type never end the kernel', async () => {
  const next = rng('odd fields');
  const sign = signer(key);
  const types = [
    'kernel_info_request',
    'complete_request',
    'inspect_request',
    'is_complete_request',
    'history_request',
    'comm_info_request',
    'comm_open',
    'comm_msg',
    'comm_close',
    'execute_request',
    'interrupt_request',
    'input_reply',
    'no_such_request',
    '__proto__',
    'constructor',
  ];
  for (let i = 0; i < 1000; i++) {
    const message = compose(next.pick(types), oddContent(next), { session: 'odd' });
    await client.send(encode(message, sign), next.pick(channels));
  }
  await client.interrupt(); // some of it may ask for input
  await answersStill();
});

test('a message that nests without end is refused or taken, and the kernel goes on', async () => {
  const sign = signer(key);
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const header = (type: string) =>
    `{"msg_id":"deep","session":"s","username":"u","date":"","msg_type":"${type}","version":"5.4","more":${deep}}`;
  for (const [type, content] of [
    ['kernel_info_request', '{}'],
    ['comm_open', `{"comm_id":"d","target_name":"t","data":{"x":${deep}}}`],
    ['history_request', `{"hist_access_type":${deep},"n":${deep},"pattern":${deep}}`],
    ['execute_request', `{"code":"1","user_expressions":{"x":${deep}}}`],
  ] as const) {
    const parts = [header(type), '{}', '{}', content].map((part) => Buffer.from(part));
    await client.send([Buffer.from('<IDS|MSG>'), Buffer.from(sign.sign(parts)), ...parts]);
  }
  await answersStill();
});

test('a history pattern of many stars takes no time', async () => {
  await client.execute(`"${'a'.repeat(5000)}"`);
  const { reply } = await client.request('history_request', {
    hist_access_type: 'search',
    pattern: `${'*a'.repeat(50)}*b`,
  });
  expect(reply.history).toEqual([]);
});

test('bytes that are no ZeroMQ at all are dropped', async () => {
  const next = rng('raw');
  const { connection } = client.kernel;
  const texts = [
    'GET / HTTP/1.1\r\n\r\n',
    'x'.repeat(100_000),
    '',
    `\xff${'\0'.repeat(8)}\x7f\x03${'\xff'.repeat(200)}`,
  ];
  const ports = [
    connection.shell_port,
    connection.iopub_port,
    connection.control_port,
    connection.stdin_port,
  ];
  const send = (port: number, text: string) =>
    new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port }, () => socket.write(Buffer.from(text, 'latin1')));
      socket.on('close', () => resolve());
      socket.on('error', () => {});
      socket.resume();
      setTimeout(() => socket.destroy(), 300);
    });
  await Promise.all(Array.from({ length: 40 }, () => send(next.pick(ports), next.pick(texts))));
  await answersStill();
});

test('nothing of all this was written by the process itself', () => {
  expect(client.kernel.said()).toBe('');
});
