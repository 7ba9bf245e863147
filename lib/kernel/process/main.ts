import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { keepSwcInside, setDisplaySink, stopSwitch, tellInterrupted } from '../../base/index.ts';
import { installStacks, presentRun, runOf } from '../run/frames.ts';
import { Runner } from '../run/runner.ts';
import { Sources } from '../run/sources.ts';
import { loadTslab } from '../run/tslab.ts';
import { failure, interrupted, kernelEnded } from '../show/failure.ts';
import { bundleOf } from '../show/value.ts';
import { Backpressure, sizeOf } from './backpressure.ts';
import type { Ended, ToMain, ToWorker, WorkerData } from './bridge.ts';
import { Comms } from './comms.ts';
import { Input } from './input.ts';
import { Pace, printing, showing } from './pace.ts';
import { captureStreams } from './stdio.ts';
import { watchStrays } from './strays.ts';
import { trackTimers } from './timers.ts';

/**
 * The kernel's process: cells run in this thread. `connectionFile` is the one that Jupyter writes; the cells see
 * the folder in which the process was started, as Jupyter starts it in the notebook's.
 */
export function runKernel(
  connectionFile: string,
  {
    log,
    worker: beside = new URL('./worker.js', import.meta.url),
  }: {
    log?: string | undefined;
    /** The code of the other thread, where something else than Jupyter speaks with the cells. */
    worker?: URL;
  } = {},
): void {
  keepSwcInside(process.env);
  const folder = process.cwd();
  const exit = process.exit.bind(process);
  Error.stackTraceLimit = 100; // a library may stand between an error and the learner's own line
  const backpressure = new Backpressure();
  const [prints, shows] = [new Pace(printing), new Pace(showing)];
  const workerData: WorkerData = {
    connectionFile,
    folder,
    printed: backpressure.buffer,
    stopSwitch: stopSwitch(),
    log,
  };
  const worker = new Worker(beside, {
    workerData,
    stdout: true,
    stderr: true,
  });
  const post = (message: ToWorker) => worker.postMessage(message);

  const sources = new Sources();
  installStacks(sources);
  let cell = 0; // the execution that outputs belong to when nothing else tells
  let busy = false;
  let owed: number | undefined; // the execution whose end has not been told
  let stopped: Ended = interrupted; // what a cell that comes to no end of its own shows
  let stopShowing = () => {}; // a value may take for ever to show itself
  const owners = new Map<number, number>(); // run -> the execution that it belongs to
  const ownerOf = (run: number | undefined) => (run === undefined ? undefined : owners.get(run));
  /** Which execution the present code belongs to: code of an earlier one may still be going on. */
  const current = () => ownerOf(presentRun()) ?? timers.current() ?? cell;
  const display = (
    data: Record<string, unknown>,
    options: Extract<ToWorker, { say: 'display' }>['options'],
  ) => {
    const shown = safe(data);
    shows.add(1);
    backpressure.add(sizeOf(shown));
    post({ say: 'display', data: shown, options, cell: current() });
  };
  const runner = new Runner(folder, sources, {
    tslab: () =>
      loadTslab(({ data, transient }, update) => display(data, { id: transient.display_id, update })),
  });
  const later = setTimeout; // not one of the cell's, which end with it
  const timers = trackTimers(() => current());
  const input = new Input((prompt, password) => post({ say: 'ask', prompt, password, cell: current() }));
  const comms = new Comms(
    (message) => post({ say: 'comm', message, cell: current() }),
    (open) => post({ say: 'comms', open }),
  );
  setDisplaySink((data, { id, update }) => display(data, { id, update }));
  captureStreams((name, text) => {
    prints.add(text.length);
    backpressure.add(text.length);
    post({ say: 'stream', name, text, cell: current() });
  });
  watchStrays((thrown) => {
    // While a cell runs, an error that nobody waits for fails it; later it can only be told.
    const owner = ownerOf(runOf(thrown)) ?? current();
    if (busy && owner === cell) runner.fail(thrown);
    else
      post({
        say: 'stream',
        name: 'stderr',
        text: `${described(thrown).traceback.join('\n')}\n`,
        cell: owner,
      });
  });
  Object.assign(globalThis, {
    input: (prompt = '') => input.ask(String(prompt), false),
    clearOutput: (wait = false) => post({ say: 'clear', wait, cell: current() }),
  });

  worker.on('message', (message: ToMain) => {
    switch (message.do) {
      case 'run':
        return void run(message);
      case 'relink':
        runner.relink(message.relinks);
        return runner.forget(message.gone);
      case 'interrupt':
        runner.interrupt();
        stopShowing();
        timers.clear(cell);
        input.cancel();
        if (owed !== undefined) later(tellEnd, graceMs, owed);
        post({ say: 'interrupted', id: message.id }); // first: what takes long to answer is ended, too
        return tellInterrupted();
      case 'answer':
        return input.answer(message.value);
      case 'exit':
        return exit(message.code);
      case 'comm':
        return comms.receive(message.message);
      default:
    }
  });
  worker.on('error', (problem) => {
    writeSync(2, `${(problem as Error).message}\n`);
    exit(1);
  });
  process.on('SIGTERM', () => post({ say: 'stop', code: 0 }));
  // A cell that ends the process: what it has printed goes out first.
  process.exit = ((given?: number) => {
    const code = Number(given ?? process.exitCode ?? 0);
    stopped = kernelEnded(code);
    post({ say: 'stop', code });
    runner.interrupt();
    throw new Error('The kernel ends here');
  }) as typeof process.exit;
  // Jupyter interrupts by SIGINT where the kernelspec does not say otherwise; a terminal's Ctrl-C comes that way, too.
  process.on('SIGINT', () => post({ say: 'interrupt' }));

  async function run({
    cell: next,
    compiled,
    purpose,
    allowStdin,
  }: Extract<ToMain, { do: 'run' }>): Promise<void> {
    cell = next;
    owed = next;
    owners.set(compiled.run, next);
    busy = true;
    input.allowed = allowStdin;
    prints.begin();
    shows.begin();
    const given = new Promise<Ended>((resolve) => {
      stopShowing = () => resolve(stopped);
    });
    const outcome = await runner.run(compiled);
    busy = false;
    const result = await Promise.race([resultOf(outcome), given]);
    if (result.status === 'ok' && result.value && purpose === 'show')
      post({ say: 'result', data: result.value, cell: next });
    if (owed === next) owed = undefined;
    post({
      say: 'ended',
      cell: next,
      made: outcome.made,
      result:
        purpose === 'expression' || result.status === 'error' ? result : { status: 'ok', value: undefined },
    });
  }

  /** Ending a loop may also end what would have told of its end. */
  function tellEnd(unended: number): void {
    if (owed !== unended) return;
    owed = undefined;
    busy = false;
    post({ say: 'ended', cell: unended, made: [], result: stopped });
  }

  /** Anything can be thrown, also what throws when it is looked at. */
  function described(thrown: unknown): ReturnType<typeof failure> {
    try {
      return failure(thrown, sources);
    } catch {
      return failure(new Error('a value that cannot be described was thrown'), sources);
    }
  }

  async function resultOf(outcome: Awaited<ReturnType<Runner['run']>>): Promise<Ended> {
    if (outcome.status === 'error') return described(outcome.error);
    if (outcome.status === 'interrupted') return stopped;
    if (outcome.value === undefined) return { status: 'ok', value: undefined };
    await null; // out of the caller's stack, which would be ended together with a value that is stopped
    try {
      return { status: 'ok', value: safe(await bundleOf(outcome.value)) };
    } catch (problem) {
      return described(problem);
    }
  }
}

/** How long a stopped cell may take to tell of its end by itself: far more than it needs. */
const graceMs = 1000;

/** What crosses to the other thread and then goes out as JSON: bytes as base64, as Jupyter wants them. */
function safe(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => {
      if (value instanceof Uint8Array) return [type, Buffer.from(value).toString('base64')];
      if (typeof value === 'string') return [type, value];
      return [type, JSON.parse(JSON.stringify(value ?? null))];
    }),
  );
}
