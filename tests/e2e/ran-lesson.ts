import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeCell, markOf, type Output, readNotebook } from '../../lib/notebook/index.ts';
import { downhill, downhillIn } from './downhill.ts';
import { place } from './place.ts';

interface Manner {
  /** In a hurry: less data, fewer epochs. */
  quick?: boolean;
  solutions?: boolean;
  seed?: number;
  engine?: 'ort' | 'wasm' | 'cpu';
  env?: Record<string, string>;
}

/** Runs a lesson as a user would; what is not as it should be comes as sentences. */
export function ranLesson(
  lesson: string,
  out: string,
  { quick, solutions, seed, engine, env: more = {} }: Manner = {},
) {
  const env = { DOWNHILL_QUICK: quick ? '1' : '', ...(engine ? { DOWNHILL_ENGINE: engine } : {}), ...more };
  const { status, stdout, stderr } = downhillIn(
    env,
    'run',
    place('notebooks', `${lesson}.ipynb`),
    ...['--out', out],
    ...(solutions ? ['--solutions'] : []),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
  );
  const seconds = Number(/([\d.]+) s$/m.exec(stdout)?.[1]);
  const faults = [
    ...(status === 0 ? [] : [`it ended with ${status}: ${stdout}`]),
    ...(stderr === '' ? [] : [`on stderr: ${stderr}`]),
  ];
  if (status !== 0) return { seconds, faults, cells: [] };
  const notebook = readNotebook(join(out, `${lesson}.ipynb`));
  const cells = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  return {
    seconds,
    faults: [...faults, ...cells.flatMap((cell) => faultsOf(cell, solutions))],
    cells,
  };
}

/** What a reader of the page of a lesson that ran should not meet; its links lead to the lessons beside it. */
export function checkedPage(lesson: string, out: string): { status: number | null; stdout: string } {
  const beside = join(out, 'beside');
  cpSync(place('notebooks'), beside, { recursive: true });
  const executed = join(beside, `${lesson}.ipynb`);
  copyFileSync(join(out, `${lesson}.ipynb`), executed);
  return downhill('handout', executed, '-o', join(out, 'pages'), '--check', '--no-run');
}

/** Only an unsolved exercise's check may fail, and nothing warns. */
export function faultsOf(cell: CodeCell, solutions = false): string[] {
  const mayFail = !solutions && markOf(cell)?.part === 'check';
  return cell.outputs.flatMap((output: Output) => {
    if (output.output_type === 'stream' && output.name === 'stderr')
      return [`cell ${cell.id} warns: ${output.text}`];
    if (output.output_type === 'error' && !mayFail) return [`cell ${cell.id} fails: ${output.evalue}`];
    return [];
  });
}
