import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import { Client } from './client.ts';
import { type KernelProcess, newConnection, startKernel } from './kernel-process.ts';

const kernels: KernelProcess[] = [];
afterEach(async () => {
  for (const kernel of kernels.splice(0)) await kernel.remove();
});

async function startWith(text: string): Promise<{ code: number | string; said: string }> {
  const kernel = startKernel(await newConnection(), { text });
  kernels.push(kernel);
  return { code: await kernel.ended, said: kernel.said() };
}

test.each([
  ['not JSON', '{"shell_port": ', /^Cannot use .*connection\.json: it is not JSON\n$/],
  ['no object', '7', /^Cannot use .*connection\.json: it is not a JSON object\n$/],
  ['empty', '', /^Cannot use .*connection\.json: it is not JSON\n$/],
  [
    'without ports',
    '{"ip": "127.0.0.1"}',
    /^Cannot use .*: shell_port is undefined, wanted a number from 1 to 65535\n$/,
  ],
])('a connection file that is %s is told in a sentence, and the kernel ends', async (_, text, words) => {
  const { code, said } = await startWith(text);
  expect([code, said]).toEqual([1, expect.stringMatching(words)]);
});

test('a port that is taken is told in a sentence', async () => {
  const client = await Client.start();
  kernels.push(client.kernel);
  const second = startKernel(client.kernel.connection);
  kernels.push(second);
  const code = await second.ended;
  client.disconnect();
  expect(second.said()).toMatch(/^Cannot listen on tcp:\/\/127\.0\.0\.1:\d+: .*in use.*\n$/);
  expect(code).toBe(1);
});

test('a connection file that others can read is warned of in the log, and nowhere else', async () => {
  const open = new Client(startKernel(await newConnection(), { mode: 0o644 }));
  kernels.push(open.kernel);
  await open.ready();
  expect(open.kernel.log()).toMatch(/can be read by other users of this machine \(mode 44\); chmod 600 it/);
  expect(open.kernel.said()).toBe('');
  open.disconnect();
});

test('a connection file of the user alone is not warned of', async () => {
  const client = await Client.start();
  kernels.push(client.kernel);
  expect(client.kernel.log()).toBe('');
  client.disconnect();
});

const answers = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });

test('it listens on the address that the file names, and on no other', async () => {
  const client = await Client.start();
  kernels.push(client.kernel);
  const { shell_port: port } = client.kernel.connection;
  expect(await answers('127.0.0.1', port)).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const host of [...others, '127.0.0.2', '::1'])
    expect([host, await answers(host, port)]).toEqual([host, false]);
  client.disconnect();
});

test('a kernel without a key takes messages without a signature', async () => {
  const client = await Client.start({ key: '' });
  kernels.push(client.kernel);
  expect((await client.execute('1 + 1')).value).toBe('2');
  client.disconnect();
});

test('another signature scheme is kept to', async () => {
  const client = await Client.start({ signature_scheme: 'hmac-sha512' });
  kernels.push(client.kernel);
  expect((await client.execute('1 + 1')).value).toBe('2');
  client.disconnect();
});
