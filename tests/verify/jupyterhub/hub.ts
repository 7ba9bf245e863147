import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../lib/bench/kernel/free-ports.ts';
import { hasEnded } from '../../e2e/lab-server.ts';
import { isAnswered } from '../../e2e/ports.ts';
import { until } from '../../e2e/until.ts';
import { familyOf, type Process, processes } from './processes.ts';
import { hubTools } from './tools.ts';

/** A running hub, its learners' home folders, and all that belongs to it. */
export interface Hub {
  url: string;
  /** Where each learner has a folder of the own name; it lies outside the checkout. */
  homes: string;
  /** Where the learners' processes keep what they need while they run. */
  scratch: string;
  /** The hub, its proxy, the learners' servers and kernels. */
  family(): Process[];
  /** Those that were seen as its family before and are still there. */
  remaining(): Process[];
  /** Whether anything still answers at one of its ports. */
  answers(): Promise<boolean>;
  /** All that it has reported. */
  said(): string;
  /** Ends it as Ctrl-C does, and waits until all that belongs to it is gone. */
  stop(): Promise<void>;
  remove(): void;
}

/** Starts a hub as a teacher does, on free ports, and waits until it lets learners in. */
export async function openHub(): Promise<Hub> {
  const { python, proxy } = hubTools();
  const folder = mkdtempSync(join(tmpdir(), 'downhill hub '));
  const [homes, scratch] = [join(folder, 'homes'), join(folder, 'scratch')];
  for (const one of [homes, scratch]) mkdirSync(one);
  const ports = await freePorts(3);
  const [url, own, api] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string, string];

  const config = join(import.meta.dirname, 'jupyterhub_config.py');
  const child = spawn(python, ['-m', 'jupyterhub', '--config', config], {
    cwd: folder,
    env: {
      ...plainEnv(),
      HUB_URL: url,
      HUB_OWN_URL: own,
      HUB_PROXY_API: api,
      HUB_PROXY: proxy,
      HUB_NODE: process.execPath,
      HUB_HOMES: homes,
      HUB_SCRATCH: scratch,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }

  const seen = new Map<number, Process>();
  const family = () => {
    const all = hasEnded(child) ? [] : familyOf(child.pid!);
    for (const one of all) seen.set(one.pid, one);
    return all;
  };
  const remaining = () => processes().filter(({ pid, command }) => seen.get(pid)?.command === command);
  const stop = async () => {
    family();
    if (!hasEnded(child)) child.kill('SIGINT');
    try {
      await until('the hub and all that it started to end', 60, () => {
        return hasEnded(child) && remaining().length === 0;
      });
    } finally {
      for (const { pid } of remaining()) process.kill(pid, 'SIGKILL');
    }
  };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

  try {
    await until('the hub to let learners in', 60, async () => {
      if (hasEnded(child)) throw new Error('The hub ended before it was ready');
      return (await fetch(`${url}/hub/api`).catch(() => undefined))?.ok;
    });
  } catch (problem) {
    await stop();
    remove();
    throw new Error(`${(problem as Error).message}\n${said}`);
  }
  const answers = async () => (await Promise.all(ports.map(isAnswered))).includes(true);
  return { url, homes, scratch, family, remaining, answers, said: () => said, stop, remove };
}

/** What a login shell has: nothing of npm, of jest or of another Jupyter. */
const plainEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|jupyter|ipython|configproxy|jest|node_(env|options)|downhill_)/i.test(name),
    ),
  );
