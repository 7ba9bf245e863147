import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import { engineScript } from '../child/engine-script.ts';
import type { Limits, Rung } from '../isolation/cage.ts';
import type { CheckResult } from '../result.ts';
import { askJob, usualSeconds } from './ask-job.ts';
import type { ChildSession } from './child-session.ts';
import { type Job, needsEngine } from './job.ts';
import { openSession } from './open-session.ts';
import { probesFile } from './probes-file.ts';
import { verdicts } from './verdicts.ts';

export const usualLimits: Limits = {
  cpuSeconds: 60, // for all exercises of a child, or more where one may need it; each check has its own wall clock
  memoryMB: 512,
  outputBytes: 1_000_000,
  fileBytes: 1_000_000,
  processes: 64, // V8 and libuv take a dozen threads
};

export interface RunJobsOptions {
  rung: Rung;
  seed: string;
  limits?: Limits;
  /** Asks an answer that failed beside others once more, alone. Off for the course's own answers, unless the child ended. */
  alone?: boolean;
  /** Ends it in the middle: the child goes, and there are no results. */
  signal?: AbortSignal;
}

/**
 * The results of each job, by its key. Jobs with equal imports share a child, since a Node takes longer to start
 * than most answers to check. What one answer leaves behind cannot cost another anything: a failure counts only
 * when it was seen in a child of its own.
 */
export async function runJobs(jobs: Job[], options: RunJobsOptions): Promise<Map<string, CheckResult[]>> {
  const results = new Map<string, CheckResult[]>();
  for (const group of groups(jobs)) {
    const folder = mkdtempSync(join(tmpdir(), 'downhill-grade-'));
    try {
      write(group, folder);
      await runGroup(group, folder, options, results);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return results;
}

async function runGroup(
  group: Job[],
  folder: string,
  { rung, seed, limits = limitsFor(group), alone = true, signal }: RunJobsOptions,
  results: Map<string, CheckResult[]>,
): Promise<void> {
  const reads = new Set(group.flatMap(readsOf));
  const sessions: ChildSession[] = [];
  const refuseStopped = () => {
    if (signal?.aborted) throw new Error('Grading was stopped');
  };
  const onStop = () => void sessions.at(-1)?.close();
  signal?.addEventListener('abort', onStop);
  const fresh = async () => {
    refuseStopped();
    await sessions.at(-1)?.close(); // one at a time
    const session = await openSession(() => rung.start({ entry, folder, reads: [...own, ...reads], limits }));
    sessions.push(session);
    refuseStopped();
    return session;
  };
  const ask = async (job: Job, first?: ChildSession) => {
    let given = first;
    const next = async () => {
      const session = given ?? (await fresh());
      given = undefined;
      return session;
    };
    return verdicts(job.hidden, await askJob(job, { seed, folder: join(folder, job.key), fresh: next }));
  };
  try {
    for (const job of group) {
      refuseStopped();
      const last = sessions.at(-1);
      const shared = last && !last.gone ? last : undefined;
      let checks = await ask(job, shared);
      const lost = checks.some(({ status }) => status !== 'passed');
      if (shared && lost && (alone || shared.gone)) checks = await ask(job);
      refuseStopped(); // what an ended child did not answer costs nobody a point
      results.set(job.key, checks);
    }
  } finally {
    signal?.removeEventListener('abort', onStop);
    await sessions.at(-1)?.close();
  }
}

/** The usual ones, with processor time enough for each exercise alone. */
function limitsFor(group: Job[]): Limits {
  const needs = group.map(({ hidden: { checks, seconds = usualSeconds } }) => 2 * seconds * checks.length);
  return { ...usualLimits, cpuSeconds: Math.max(usualLimits.cpuSeconds, ...needs) };
}

const inProject = (...parts: string[]) => join(projectRoot(), ...parts);
const entry = inProject('dist', 'grading', 'child', 'main.js'); // the compiled one, also when a test runs this file
const own = [inProject('dist', 'grading', 'wire'), inProject('package.json')]; // that it is an ES module

/** What an answer needs beside its own folder. */
const readsOf = ({ program: { imports, reads } }: Job) =>
  needsEngine(imports) ? [...reads, engineScript(projectRoot())] : reads;

/** Jobs that may import the same things. */
function groups(jobs: Job[]): Job[][] {
  const byImports = new Map<string, Job[]>();
  for (const job of jobs) {
    const key = JSON.stringify([...job.program.imports].sort());
    byImports.set(key, [...(byImports.get(key) ?? []), job]);
  }
  return [...byImports.values()];
}

/** Writes what the child can read, whoever it runs as, a folder for each job. */
function write(group: Job[], folder: string): void {
  chmodSync(folder, 0o755);
  for (const { key, program, hidden } of group) {
    mkdirSync(join(folder, key), { mode: 0o755 });
    const files = { ...program.files, 'probes.mjs': probesFile(hidden) };
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, key, name), text, { mode: 0o644 });
  }
}
