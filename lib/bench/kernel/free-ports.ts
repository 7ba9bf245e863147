import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems lend to connections (32768 and up on Linux): one of those may be lent away before the
 * kernel listens there, even to the very client that knocks until it does.
 */
const unlent: Range = { from: 20_000, to: 32_000 };

interface Range {
  from: number;
  /** The first one that is too high. */
  to: number;
}

/** Ports where nobody listens, all different, for a program that soon will. */
export async function freePorts(count: number, { from, to }: Range = unlent): Promise<number[]> {
  const ports = new Set<number>();
  for (let tries = 0; ports.size < count; tries++) {
    if (tries === 1000)
      throw new Error(`Found ${ports.size} of ${count} free ports from ${from} to ${to - 1}`);
    const port = randomInt(from, to);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
