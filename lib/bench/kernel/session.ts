import { readdirSync, readFileSync } from 'node:fs';
import { notebooksDir } from '../../base/index.ts';
import { summarise } from '../measure.ts';
import { type Answer, KernelClient } from './client.ts';
import type { KernelContestant } from './contestants.ts';

/** All that one session with a kernel tells, in milliseconds; memory in megabytes. */
export interface Figures {
  ready: number;
  first: number;
  load: number | undefined;
  plain: number;
  plainMost: number;
  cell10: number;
  cell200: number;
  complete: number | undefined;
  completeBusy: number | undefined;
  memory: number | undefined;
  lines: number | undefined;
}

/** Starts a kernel, works through a session with it and ends it. */
export async function session({ argv, cells }: KernelContestant): Promise<Figures> {
  const begun = performance.now();
  const kernel = await KernelClient.start(argv, notebooksDir());
  try {
    await kernel.ready();
    const ready = performance.now() - begun;
    const first = (await must(kernel.execute(cells.first))).ms;
    const load = cells.load === undefined ? undefined : (await must(kernel.execute(cells.load))).ms;
    const plain: number[] = [];
    for (const cell of cells.plain) plain.push((await must(kernel.execute(cell))).ms);
    const complete = cells.member === undefined ? undefined : await completion(kernel, cells.member);
    const completeBusy = cells.member === undefined ? undefined : await busyCompletion(kernel, cells.member);
    const memory = memoryOf(kernel.process.pid!);
    const long: number[] = [];
    for (let n = 1; n <= 200; n++) long.push((await must(kernel.execute(cells.long(n)))).ms);
    // tslab loses its own idle behind so many lines: then there is no figure, and it is the last thing asked.
    const lines = await kernel.execute(cells.lines).then(
      ({ ms }) => ms,
      () => undefined,
    );
    const { median, max } = summarise('', plain);
    const around = (n: number) => summarise('', long.slice(n - 6, n)).median; // one cell alone is noise
    return {
      ready,
      first,
      load,
      plain: median,
      plainMost: max,
      cell10: around(10),
      cell200: around(200),
      complete,
      completeBusy,
      memory,
      lines,
    };
  } finally {
    await kernel.stop();
  }
}

/** A kernel that fails is not a fast one. */
async function must(answer: Promise<Answer>): Promise<Answer> {
  const { reply, ...rest } = await answer;
  if (reply.content.status !== 'ok')
    throw new Error(`a cell failed: ${JSON.stringify(reply.content).slice(0, 300)}`);
  return { reply, ...rest };
}

async function completion(kernel: KernelClient, text: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push((await kernel.complete(text)).ms);
  return summarise('', times).median;
}

/** While a cell waits; a kernel that answers only afterwards shows it here. */
async function busyCompletion(kernel: KernelClient, text: string): Promise<number> {
  const running = kernel.execute('await new Promise((resolve) => setTimeout(resolve, 1500));');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { ms } = await kernel.complete(text);
  await running;
  return ms;
}

/** What a process and all that it started hold, where the system tells. */
function memoryOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) && field(entry, 'PPid');
    if (parent) parents.set(Number(entry), parent);
  }
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child, parent] of parents) {
      if (family.has(child) || !family.has(parent)) continue;
      family.add(child);
      grown = true;
    }
  }
  return [...family].reduce((sum, member) => sum + (field(String(member), 'VmRSS') ?? 0), 0) / 1000;
}

function field(pid: string, name: string): number | undefined {
  try {
    return Number(
      new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1],
    );
  } catch {
    return undefined; // it has ended in the meantime
  }
}
