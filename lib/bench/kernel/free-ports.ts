import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Gives ports where nobody listens, for programs that soon will. One after another from a random place on: twenty
 * kernels that start at once look for theirs before any of them listens, and must not be given the same.
 */
export function portsBetween(from: number, to: number): (count: number) => Promise<number[]> {
  let next = randomInt(from, to);
  return async (count) => {
    const ports: number[] = [];
    for (let tries = 0; ports.length < count; tries++) {
      if (tries === to - from)
        throw new Error(`Found ${ports.length} of ${count} free ports from ${from} to ${to - 1}`);
      const port = next;
      next = port + 1 < to ? port + 1 : from;
      if (await isFree(port)) ports.push(port);
    }
    return ports;
  };
}

/**
 * Below the ports that systems lend to connections (32768 and up on Linux): one of those may be lent away before the
 * kernel listens there, even to the very client that knocks until it does.
 */
export const freePorts = portsBetween(10_000, 32_000);

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
