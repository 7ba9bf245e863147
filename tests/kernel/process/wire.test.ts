import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Dealer, Subscriber } from 'zeromq';
import { type KernelProcess, key, newConnection, startKernel } from './kernel-process.ts';

// The wire format once more, made by hand from the protocol's own description and not by the kernel's code.
let kernel: KernelProcess;
let shell: Dealer;
let iopub: Subscriber;
beforeAll(async () => {
  kernel = startKernel(await newConnection());
  shell = new Dealer({ linger: 0, routingId: 'by-hand' });
  shell.connect(`tcp://127.0.0.1:${kernel.connection.shell_port}`);
  iopub = new Subscriber({ linger: 0 });
  iopub.connect(`tcp://127.0.0.1:${kernel.connection.iopub_port}`);
  iopub.subscribe('status');
});
afterAll(async () => {
  shell.close();
  iopub.close();
  await kernel.remove();
});

const hmac = (parts: string[]) => createHmac('sha256', key).update(parts.join('')).digest('hex');

function frames(id: string, type: string, content: object): string[] {
  const header = {
    msg_id: id,
    session: 's',
    username: 'u',
    date: '2026-01-01T00:00:00Z',
    msg_type: type,
    version: '5.4',
  };
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
  return ['<IDS|MSG>', hmac(parts), ...parts];
}

test('a message made by hand is understood, and the reply is as the protocol has it', async () => {
  await shell.send(frames('by-hand-1', 'kernel_info_request', {}));
  const [delimiter, signature, ...parts] = (await shell.receive()).map(String);
  expect(delimiter).toBe('<IDS|MSG>');
  expect(parts.length).toBe(4);
  expect(signature).toBe(hmac(parts));
  const [header, parent, metadata, content] = parts.map((part) => JSON.parse(part));
  expect(header).toEqual({
    msg_id: expect.stringMatching(/^[\da-f-]{36}$/),
    session: expect.stringMatching(/^[\da-f-]{36}$/),
    username: expect.any(String),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/),
    msg_type: 'kernel_info_reply',
    version: '5.4',
  });
  expect(parent).toMatchObject({ msg_id: 'by-hand-1', session: 's', msg_type: 'kernel_info_request' });
  expect(metadata).toEqual({});
  expect(content).toMatchObject({ status: 'ok' });
});

test('a publication has its topic first and is signed like a reply', async () => {
  for (let at = 2; ; at++) {
    await shell.send(frames(`by-hand-${at}`, 'kernel_info_request', {})); // until the subscription is known
    await shell.receive();
    const heard = await Promise.race([
      iopub.receive(),
      new Promise<null>((resolve) => setTimeout(resolve, 50, null)),
    ]);
    if (!heard) continue;
    const [topic, delimiter, signature, ...parts] = heard.map(String);
    expect([topic, delimiter, signature]).toEqual(['status', '<IDS|MSG>', hmac(parts)]);
    expect(JSON.parse(parts[3]!)).toEqual({
      execution_state: expect.stringMatching(/^(starting|busy|idle)$/),
    });
    break;
  }
});
