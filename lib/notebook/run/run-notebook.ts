import { type CodeCell, type Notebook, tagsOf } from '../notebook.ts';
import { BadNotebook } from '../parse.ts';
import { type CellsProcess, startCells } from './cells-process.ts';
import { Gathered } from './gather.ts';
import type { Said } from './wire.ts';

export interface RunOptions {
  /** Where the cells run: the notebook's folder, to find what lies beside it. */
  folder: string;
  /** Go on after a cell that fails. A cell with the tag raises-exception may always fail. */
  allowErrors?: boolean | undefined;
  /** Seconds for each cell. */
  timeout?: number | undefined;
  /** Seconds for the whole notebook. */
  totalTimeout?: number | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  /** Called before each cell that runs. */
  onCell?: ((done: number, total: number) => void) | undefined;
}

/** A cell that failed, in the words that the notebook shows. */
export interface Failure {
  /** Its place in the notebook, from 0. */
  index: number;
  id: string;
  /** Its tag said that it would. */
  expected: boolean;
  ename: string;
  evalue: string;
  traceback: string[];
}

export interface Ran {
  /** The notebook with what its cells put out. */
  notebook: Notebook;
  /** No cell failed that was not to fail. */
  ok: boolean;
  failures: Failure[];
  /** How many cells ran. */
  cells: number;
  seconds: number;
}

/** Runs all code cells in a process of their own, without Jupyter, Python or the network. */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<Ran> {
  refuseOthers(notebook);
  const begun = performance.now();
  const { folder, env, allowErrors = false, onCell } = options;
  const todo = notebook.cells.flatMap((cell, index) =>
    cell.cell_type === 'code' && cell.source.trim() !== '' ? [{ cell, index }] : [],
  );
  const gathered = new Gathered();
  const failures: Failure[] = [];
  const counts = new Map<number, number>();
  let hear: (said: Said) => void = () => {};
  const process = startCells(
    folder,
    (said) => {
      gathered.take(said);
      hear(said);
    },
    env,
  );
  const deadline = options.totalTimeout === undefined ? undefined : begun + options.totalTimeout * 1000;
  try {
    for (const { cell, index } of todo) {
      onCell?.(counts.size, todo.length);
      const count = counts.size + 1;
      counts.set(index, count);
      gathered.begin(index, count);
      const end = await runCell(process, { cell, index, count }, (listener) => (hear = listener), {
        seconds: options.timeout,
        deadline,
      });
      if (!end.fault) continue;
      const { ename, evalue, traceback } = end.fault;
      gathered.add(index, { output_type: 'error', ename, evalue, traceback });
      const expected = tagsOf(cell).includes('raises-exception') && !end.gone;
      failures.push({ index, id: cell.id, expected, ename, evalue, traceback });
      if (end.gone || !(expected || allowErrors)) break;
    }
    process.ask({ do: 'exit' });
    await within(process.ended, 2000);
  } finally {
    process.kill();
  }
  await process.ended;
  const cells = notebook.cells.map((cell, index) =>
    cell.cell_type === 'code'
      ? { ...cell, outputs: gathered.of(index), execution_count: counts.get(index) ?? null }
      : cell,
  );
  return {
    notebook: { ...notebook, cells },
    ok: failures.every(({ expected }) => expected),
    failures,
    cells: counts.size,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** A notebook of another language would only show its first syntax error. */
function refuseOthers({ metadata }: Notebook): void {
  const { language } = (metadata.kernelspec ?? {}) as { language?: unknown };
  if (typeof language !== 'string' || /^(typescript|javascript)$/i.test(language)) return;
  throw new BadNotebook(`Cannot run the notebook: it is written in ${language}, wanted typescript`);
}

/** How a cell's run ended. */
interface End {
  fault?: Fault;
  /** The process has ended, and with it all names. */
  gone: boolean;
}

const patienceMs = 3000; // for a cell to stop when it is asked to

async function runCell(
  process: CellsProcess,
  { cell, index, count }: { cell: CodeCell; index: number; count: number },
  listen: (listener: (said: Said) => void) => void,
  { seconds, deadline }: { seconds: number | undefined; deadline: number | undefined },
): Promise<End> {
  const ended = new Promise<Said>((resolve) => {
    listen((said) => {
      if ((said.say === 'ended' && said.cell === index) || said.say === 'stop') resolve(said);
    });
  });
  const ownMs = seconds === undefined ? Infinity : seconds * 1000;
  const leftMs = deadline === undefined ? Infinity : deadline - performance.now();
  process.ask({ do: 'run', cell: index, count, code: cell.source });
  const first = await within(Promise.race([ended, process.ended]), Math.min(ownMs, leftMs));
  if (typeof first === 'string') {
    return { gone: true, fault: fault('KernelDied', `The process that runs the cells is gone: ${first}`) };
  }
  if (first?.say === 'stop') {
    return { gone: true, fault: fault('KernelDied', `The cell ended the process (exit code ${first.code})`) };
  }
  if (first?.say === 'ended') {
    return first.result.status === 'ok' ? { gone: false } : { gone: false, fault: first.result };
  }

  const total = leftMs <= ownMs;
  const sentence = total
    ? 'The notebook ran longer than it may; it was in this cell'
    : `The cell ran longer than ${seconds} s`;
  process.ask({ do: 'interrupt' });
  const stopped = await within(ended, patienceMs);
  if (!stopped || total) process.kill();
  return { gone: !stopped || total, fault: fault('TimeoutError', sentence) };
}

type Fault = Pick<Failure, 'ename' | 'evalue' | 'traceback'>;

const fault = (ename: string, evalue: string): Fault => ({
  ename,
  evalue,
  traceback: [`${ename}: ${evalue}`],
});

/** The promise's answer, or undefined when it takes longer. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  if (!Number.isFinite(ms)) return promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.min(Math.max(0, ms), 2 ** 31 - 1)); // the longest timer
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
