import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { address, readConnection } from '../../../lib/kernel/protocol/connection.ts';

let file: string;
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'connection-')), 'c.json');
});
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

const right = {
  ip: '127.0.0.1',
  key: 'k',
  shell_port: 1,
  iopub_port: 2,
  stdin_port: 3,
  control_port: 4,
  hb_port: 5,
};

function read(content: unknown, mode = 0o600) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return readConnection(file);
}

test('what is not said has its usual value', () => {
  const { connection, warning } = read(right);
  expect(connection).toEqual({ ...right, transport: 'tcp', signature_scheme: 'hmac-sha256' });
  expect(warning).toBeUndefined();
});

test('a file that others can read is warned of', () => {
  expect(read(right, 0o640).warning).toBe(
    `${file} can be read by other users of this machine (mode 40); chmod 600 it`,
  );
});

test.each([
  ['{', 'it is not JSON'],
  ['null', 'it is not a JSON object'],
  ['[]', 'it is not a JSON object'],
  [{ ...right, hb_port: '5' }, 'hb_port is "5", wanted a number from 1 to 65535'],
  [{ ...right, hb_port: 65_536 }, 'hb_port is 65536, wanted a number from 1 to 65535'],
  [{ ...right, ip: '' }, 'it names no ip to listen on'],
  [{ ...right, signature_scheme: 'rot13' }, 'unknown signature_scheme "rot13", wanted hmac-sha256'],
])('%j is told in a sentence', (content, words) => {
  expect(() => read(content)).toThrow(new Error(`Cannot use ${file}: ${words}`));
});

test('a file that is not there is told in a sentence', () => {
  expect(() => readConnection(join(file, 'none'))).toThrow(/^Cannot read the connection file .*none: /);
});

test('addresses are those of ZeroMQ, with brackets around an IPv6 one', () => {
  const { connection } = read(right);
  expect(address(connection, 7)).toBe('tcp://127.0.0.1:7');
  expect(address({ ...connection, ip: '::1' }, 7)).toBe('tcp://[::1]:7');
  expect(address({ ...connection, transport: 'ipc', ip: '/tmp/k' }, 7)).toBe('ipc:///tmp/k-7');
});
