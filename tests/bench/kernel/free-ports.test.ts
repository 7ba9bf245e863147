import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { freePorts } from '../../../lib/bench/kernel/free-ports.ts';

test('ports are all different, also where there are few', async () => {
  const ports = await freePorts(8, { from: 31_000, to: 31_016 });
  expect(new Set(ports).size).toBe(8);
});

test('where somebody listens is not free', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(freePorts(1, { from: port, to: port + 1 })).rejects.toThrow(
    `Found 0 of 1 free ports from ${port} to ${port}`,
  );
  await new Promise((done) => server.close(done));
  expect(await freePorts(1, { from: port, to: port + 1 })).toEqual([port]);
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
