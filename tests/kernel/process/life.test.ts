import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from './client.ts';
import { newConnection, startKernel } from './kernel-process.ts';

const clients: Client[] = [];
const begin = async () => {
  const client = await Client.start();
  clients.push(client);
  return client;
};
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** The processes that a process has started and that live. */
function childrenOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, state]) => Number(parent) === pid && !state!.startsWith('Z'))
    .map(([child]) => Number(child));
}

const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until nothing is left of a kernel: no process that it had started, no file. */
async function nothingLeft({ kernel }: Client, children: number[]): Promise<void> {
  while (children.some(lives) || kernel.scratch().length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a shutdown', () => {
  test.each([true, false])(
    'is answered with restart %s and leaves no process and no file',
    async (restart) => {
      const client = await begin();
      const children = childrenOf(client.kernel.child.pid!);
      expect(children.length).toBeGreaterThan(0);
      expect(client.kernel.scratch()).not.toEqual([]);
      const { reply, types } = await client.request('shutdown_request', { restart }, 'control');
      expect(reply).toEqual({ status: 'ok', restart });
      expect(types).toEqual(['busy', 'idle']);
      expect(await client.kernel.ended).toBe(0);
      await nothingLeft(client, children);
      expect(client.kernel.said()).toBe('');
    },
  );

  test('comes through while a cell holds the kernel', async () => {
    const client = await begin();
    const id = await client.begin('console.log("on"); for (;;) {}');
    await client.printed(id, 'on');
    const { reply } = await client.request('shutdown_request', { restart: false }, 'control');
    expect(reply.status).toBe('ok');
    expect(await client.kernel.ended).toBe(0);
  });

  test('on shell is taken, too', async () => {
    const client = await begin();
    await client.request('shutdown_request', { restart: false });
    expect(await client.kernel.ended).toBe(0);
  });
});

test('a new kernel on the same ports knows nothing of the one before', async () => {
  const client = await begin();
  await client.execute('const old = 1');
  await client.request('shutdown_request', { restart: true }, 'control');
  await client.kernel.ended;
  client.disconnect();
  const next = new Client(startKernel(client.kernel.connection));
  clients.push(next);
  await next.ready();
  expect((await next.execute('old')).reply.evalue).toContain("'old'");
  expect((await next.execute('2')).reply.execution_count).toBe(2);
});

test('a kernel that is killed leaves no process and no file', async () => {
  const client = await begin();
  const children = childrenOf(client.kernel.child.pid!);
  await client.begin('for (;;) {}');
  client.kernel.child.kill('SIGKILL');
  expect(await client.kernel.ended).toBe('SIGKILL');
  await nothingLeft(client, children);
  // Nobody is left to quiet the compiler, which may remark on it.
  expect(client.kernel.said().replace('context canceled\n', '')).toBe('');
});

test('a kernel whose Jupyter was killed ends, and leaves no process and no file', async () => {
  const client = new Client(startKernel(await newConnection(), { jupyter: true }));
  clients.push(client);
  await client.ready();
  const started = childrenOf(client.kernel.child.pid!);
  expect(started.length).toBe(1);
  const children = childrenOf(started[0]!);
  client.kernel.child.kill('SIGKILL');
  await nothingLeft(client, [...started, ...children]);
});

test('a kernel that is asked to end by SIGTERM leaves no process and no file', async () => {
  const client = await begin();
  const children = childrenOf(client.kernel.child.pid!);
  client.kernel.child.kill('SIGTERM');
  expect(await client.kernel.ended).toBe(0);
  await nothingLeft(client, children);
  expect(client.kernel.said()).toBe('');
});

test('process.exit in a cell ends the kernel with that code, after what was printed', async () => {
  const client = await begin();
  const id = await client.begin('console.log("last words"); process.exit(3)');
  expect(await client.kernel.ended).toBe(3);
  await client.printed(id, 'last words');
});

test('a cell that ends the kernel says so, and not that it was stopped', async () => {
  const client = await begin();
  const id = await client.begin('const x = 1; process.exit(3)');
  const { reply, published } = await client.answer(id);
  expect(reply).toMatchObject({ status: 'error', ename: 'KernelEnded' });
  const error = published.find(({ header }) => header.msg_type === 'error');
  expect(error!.content.traceback).toEqual([
    'KernelEnded: This cell has ended the kernel (process.exit, code 3), and with it all names and values',
  ]);
});

describe('a compiler that is killed', () => {
  const kill = ({ kernel }: Client) => {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const compiler = lines
      .map((line) => /^ *(\d+) +(\d+) +(.*)$/.exec(line)!.slice(1)) // a command may have spaces
      .find(([, parent, command]) => Number(parent) === kernel.child.pid && /tsc/.test(command!));
    process.kill(Number(compiler![0]), 'SIGKILL');
  };

  test('is started again, and knows the names and types of the cells before', async () => {
    const client = await begin();
    await client.execute('interface Point { x: number; y: number }\nlet point: Point = { x: 1, y: 2 }');
    await client.execute('const norm = (p: Point) => Math.hypot(p.x, p.y)');
    await client.execute('point = { x: 3, y: 4 }');
    kill(client);
    expect((await client.execute('norm(point)')).value).toBe('5');
    expect((await client.execute('norm("no point")')).reply.evalue).toContain('not assignable');
    kill(client);
    const { reply } = await client.request('complete_request', { code: 'point.', cursor_pos: 6 });
    expect(reply.matches).toEqual(expect.arrayContaining(['x', 'y']));
  });

  test('while a cell runs loses neither its value nor its names', async () => {
    const client = await begin();
    const id = await client.begin(
      'console.log("on"); const slow = await new Promise<number>((resolve) => setTimeout(resolve, 200, 7)); slow',
    );
    await client.printed(id, 'on');
    kill(client);
    expect((await client.answer(id)).value).toBe('7');
    expect((await client.execute('slow * 2')).value).toBe('14');
  });
});

test('requests that come before all is ready are answered', async () => {
  const client = new Client(startKernel(await newConnection()));
  clients.push(client);
  const ids = [await client.post('kernel_info_request', {}), await client.begin('const early = 1; early')];
  const complete = await client.post('complete_request', { code: 'Math.', cursor_pos: 5 });
  await client.until(() => [...ids, complete].every((id) => client.replyTo(id)));
  expect(client.replyTo(ids[1]!)!.content.status).toBe('ok');
  expect(client.replyTo(complete)!.content.matches).toContain('max');
});

test('twenty kernels started at once each answer', async () => {
  const connections = await Promise.all(Array.from({ length: 20 }, () => newConnection()));
  clients.push(...connections.map((connection) => new Client(startKernel(connection))));
  const values = await Promise.all(
    clients.map(async (client) => {
      await client.ready();
      return (await client.execute('1 + 1')).value;
    }),
  );
  expect(values).toEqual(Array.from({ length: 20 }, () => '2'));
});
