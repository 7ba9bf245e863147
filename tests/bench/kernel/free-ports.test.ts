import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { freePorts, portsBetween } from '../../../lib/bench/kernel/free-ports.ts';

test('ports are all different, also those of twenty that ask at once', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePorts(5)));
  expect(new Set(ports.flat()).size).toBe(100);
});

test('where somebody listens is not free', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(portsBetween(port, port + 1)(1)).rejects.toThrow(
    `Found 0 of 1 free ports from ${port} to ${port}`,
  );
  await new Promise((done) => server.close(done));
  expect(await portsBetween(port, port + 1)(1)).toEqual([port]);
});

// A connection that is lent a kernel's port before the kernel listens there keeps it from starting.
test('none is of those that the system lends to connections', async () => {
  expect(Math.max(...(await freePorts(200)))).toBeLessThan(lowestLent());
});

function lowestLent(): number {
  try {
    return Number(/\d+/.exec(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8'))![0]);
  } catch {
    return 49_152; // as it is elsewhere
  }
}
