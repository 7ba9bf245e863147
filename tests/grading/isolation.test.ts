import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from 'downhill/base';
import { holes } from '../../lib/grading/isolation/holes.ts';
import { answerOf, attack, type Level, levels, running, said, scratch } from './isolation-attack.ts';

const linux = process.platform === 'linux';
const root = process.getuid?.() === 0;

let here: Map<string, Level>;
let place: ReturnType<typeof scratch>;
let port = 0;
let udp: Socket;
const servers: Server[] = [];
let victim: ChildProcess;
const targets = { open: '', closed: '', folder: '', socket: '', abstract: '' };
const datagrams: string[] = [];

beforeAll(async () => {
  place = scratch();
  const listening = (address: object) =>
    new Promise<Server>((resolve) => {
      const server = createServer((socket) => socket.on('error', () => {}).destroy());
      servers.push(server);
      server.listen(address, () => resolve(server));
    });
  port = ((await listening({ port: 0, host: '127.0.0.1' })).address() as { port: number }).port;
  Object.assign(targets, {
    open: join(place.folder, 'open'),
    closed: join(place.folder, 'closed'),
    folder: join(place.folder, 'everyone'),
    socket: join(place.folder, 'socket'),
    abstract: `\0${place.folder}`,
  });
  writeFileSync(targets.open, 'secret');
  writeFileSync(targets.closed, 'secret', { mode: 0o600 });
  mkdirSync(targets.folder);
  chmodSync(targets.folder, 0o777);
  await listening({ path: targets.socket });
  chmodSync(targets.socket, 0o777);
  if (linux) await listening({ path: targets.abstract });
  udp = createSocket('udp4').on('message', (message) => datagrams.push(message.toString()));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  victim = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  here = await levels();
});

afterAll(async () => {
  for (const server of servers) server.close();
  udp.close();
  victim.kill('SIGKILL');
  const left = { processes: running(place.folder), folders: readdirSync(place.temporary) };
  place.remove();
  expect(left).toEqual({ processes: [], folders: [] });
  if (linux) expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(' cage ');
});

const names = [
  'bubblewrap',
  "bubblewrap without Node's flags",
  'unshare',
  "unshare without Node's flags",
  'permission',
  'limits',
];

describe.each(names)('%s', (name) => {
  /** Runs with the level of this name; on a machine that lacks it the ladder's own test says why. */
  const on = (title: string, body: (level: Level) => Promise<void>) =>
    test(title, async () => {
      const level = here.get(name);
      if (level) await body(level);
    });
  const told = (level: Level, ...which: string[]) => which.some((hole) => level.notContained.includes(hole));

  on('reads what it was given and nothing beside, or says so', async (level) => {
    const files = {
      passwd: '/etc/passwd',
      open: targets.open,
      project: join(projectRoot(), 'package.json'),
      closed: targets.closed,
      victim: `/proc/${victim.pid}/environ`,
    };
    // Node itself may lie in somebody's home: the way to it is there, and nothing beside it.
    const beside = readdirSync(homedir()).filter(
      (name) => !process.execPath.startsWith(join(homedir(), name)),
    );
    const found = await answerOf(
      level,
      place.folder,
      `const found = { own: works(() => fs.readFileSync(process.argv[1]).length > 0) };
      for (const [name, path] of Object.entries(${JSON.stringify(files)})) found[name] = works(() => fs.readFileSync(path).length > 0);
      const home = ${JSON.stringify(beside)};
      found.home = works(() => fs.readdirSync(${JSON.stringify(homedir())}).some((name) => home.includes(name)));
      found.parent = works(() => fs.readdirSync(${JSON.stringify(place.folder)}).includes('open'));
      tell(found);`,
    );
    const [any, own] = [told(level, holes.readsOpen, holes.readsOwn), told(level, holes.readsOwn)];
    const homeOpen = (statSync(homedir()).mode & 0o004) !== 0;
    expect(found).toEqual({
      own: true,
      passwd: any,
      open: any,
      project: any,
      parent: any,
      closed: own,
      victim: own,
      home: (own || (any && homeOpen)) && beside.length > 0,
    });
  });

  on('writes nowhere, or says so', async (level) => {
    const found = await answerOf(
      level,
      place.folder,
      `import { dirname, join } from 'node:path';
      const at = (folder) => works(() => fs.writeFileSync(join(folder, 'written'), 'x'));
      tell({
        own: at(dirname(process.argv[1])), cwd: at('.'), root: at('/'),
        everyone: at(${JSON.stringify(targets.folder)}), changed: works(() => fs.appendFileSync(process.argv[1], '//')),
        secret: works(() => fs.appendFileSync(${JSON.stringify(targets.closed)}, 'x')),
      });`,
    );
    const [any, own] = [told(level, holes.writesOpen, holes.readsOwn), told(level, holes.readsOwn)];
    expect(found).toEqual({ own, cwd: own, root: false, everyone: any, changed: own, secret: own });
    expect(readFileSync(targets.closed, 'utf8')).toBe(own ? 'secretx' : 'secret');
    writeFileSync(targets.closed, 'secret');
  });

  on('reaches no server of this machine, no name, no socket, or says so', async (level) => {
    datagrams.length = 0;
    const arrived = new Promise<string>((resolve) =>
      udp.once('message', (message) => resolve(message.toString())),
    );
    const { port: udpPort } = udp.address();
    const found = (await answerOf(
      level,
      place.folder,
      `import { connect } from 'node:net';
      import { createSocket } from 'node:dgram';
      const reach = (options) => new Promise((resolve) => {
        try { connect(options).once('connect', () => resolve(true)).once('error', () => resolve(false)); }
        catch { resolve(false); }
      });
      const sent = () => new Promise((resolve) => {
        try {
          const socket = createSocket('udp4').once('error', () => resolve(false));
          socket.send('hello', ${udpPort}, '127.0.0.1', (error) => resolve(!error));
        } catch { resolve(false); }
      });
      tell({
        tcp: await reach({ port: ${port}, host: '127.0.0.1' }), file: await reach({ path: ${JSON.stringify(targets.socket)} }),
        abstract: ${linux} && await reach({ path: ${JSON.stringify(targets.abstract)} }),
        udp: await sent(),
      });`,
    )) as Record<string, boolean>;
    const open = told(level, holes.network);
    // Sent is not arrived: bubblewrap has a loopback of its own.
    expect({ ...found, udp: undefined }).toEqual({
      tcp: open,
      file: open,
      abstract: open && linux,
      udp: undefined,
    });
    if (open) await expect(arrived).resolves.toBe('hello');
    else expect(datagrams).toEqual([]);
  });

  on('sees and ends no process of the grader, or says so', async (level) => {
    const prey = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const gone = new Promise((resolve) => prey.once('exit', () => resolve(true)));
    const found = await answerOf(
      level,
      place.folder,
      `const signal = (pid, which) => { try { process.kill(pid, which); return 'sent'; } catch (error) { return error.code; } };
      tell({ judge: signal(${process.pid}, 0), prey: signal(${prey.pid}, 'SIGKILL') });`,
    );
    const [ends, sees] = [told(level, holes.signals), told(level, holes.sees)];
    const expected = ends ? 'sent' : sees ? 'EPERM' : 'ESRCH';
    expect(found).toEqual({ judge: expected, prey: expected });
    expect(prey.exitCode === null && (ends ? await gone : prey.signalCode === null)).toBe(true);
    prey.kill('SIGKILL');
    await gone;
  });

  on('has no environment, no rights and no name of a user who counts', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `tell({ env: Object.keys(process.env), user: process.getuid?.(), groups: process.getgroups?.() }); forever();`,
    );
    const found = (await said(caged)) as { env: string[]; user: number; groups: number[] };
    // bubblewrap tells the folder that it stands in: /
    expect(found.env.filter((name) => name !== 'PWD')).toEqual([]);
    if (root) expect(found.user).toBeGreaterThan(61_000);
    if (root) expect(found.groups.includes(0)).toBe(false);
    if (linux) {
      const pid = running(place.folder).find((one) => commandOf(one).startsWith(process.execPath))!;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const field = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(status)?.[1];
      expect({
        now: field('CapEff'),
        may: field('CapPrm'),
        keeps: field('CapAmb'),
        noMore: field('NoNewPrivs'),
      }).toEqual({ now: '0'.repeat(16), may: '0'.repeat(16), keeps: '0'.repeat(16), noMore: '1' });
      if (/bubblewrap|unshare/.test(name)) {
        const mounts = readFileSync(`/proc/${pid}/mountinfo`, 'utf8').trim().split('\n');
        expect(mounts.filter((line) => !/ ro[, ]/.test(line.split(' - ')[0]!))).toEqual([]);
        expect(mounts.length).toBeGreaterThan(2);
      }
    }
    caged.kill();
    expect((await caged.ended).how).toBe('killed');
  });

  on('leaves no program behind when it ends, or says so', async (level) => {
    const marker = `${place.folder}/daemon-${names.indexOf(name)}`;
    const caged = attack(
      level,
      place.folder,
      `import { spawn } from 'node:child_process';
      let started = false;
      try {
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ${JSON.stringify(marker)}], { detached: true, stdio: 'inherit' });
        started = child.pid !== undefined;
        child.on('error', () => {}).unref();
      } catch {}
      tell(started);
      process.exit(0);`,
    );
    const free = told(level, holes.programs);
    expect(await said(caged)).toBe(free || name.includes('without'));
    expect(await caged.ended).toEqual({ how: 'exit', code: 0 });
    const left = running(marker);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    expect(left.length > 0).toBe(told(level, holes.stays));
  });

  on('starts no more threads than it may, or says so', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `import { Worker } from 'node:worker_threads';
      let online = 0;
      try {
        for (let n = 0; n < 24; n++) {
          const worker = new Worker('setInterval(() => {}, 1000)', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } });
          await new Promise((resolve) => worker.once('online', () => resolve(online++)).once('error', resolve));
        }
      } catch {}
      tell(online); forever();`,
      { processes: 4, memoryMB: 512 },
    );
    // Node may fall over the limit instead of throwing; it counts as none.
    const online = await said(caged).catch(() => 0);
    caged.kill();
    await caged.ended;
    if (told(level, holes.threads)) expect(online).toBe(24);
    else expect(online).toBeLessThan(24);
  });
});

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
