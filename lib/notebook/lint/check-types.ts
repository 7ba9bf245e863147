import { resolve } from 'node:path';
import { Compiler, type Problem } from '../../kernel/index.ts';
import { declaredIn } from '../exercise/declared.ts';
import { markOf } from '../exercise/mark.ts';
import { syntaxOf } from '../exercise/syntax.ts';
import { type Notebook, tagsOf } from '../notebook.ts';
import type { Finding } from './finding.ts';

/**
 * What the checker has to say of the cells, one after the other as they would run in the folder; nothing runs. A
 * cell that shows a mistake, tagged raises-exception and no part of an exercise, may have one. The cells that are
 * others in `filled`, the same notebook with its answers, are checked in their places, too: going through a lesson
 * takes far longer than an answer, and those that come after see the same declarations either way.
 */
export function checkTypes(notebook: Notebook, folder: string, filled?: Notebook): Finding[] {
  const compiler = new Compiler(resolve(folder));
  const findings: Finding[] = [];
  const lost = new Set<string>(); // what cells with a mistake would have made
  let run = 0;
  const tryFilled = (cell: string, source: string) => {
    const result = compiler.compile(source, ++run);
    if (result.ok) return compiler.abandon(run);
    const rule = 'types, with the solutions';
    findings.push(...result.problems.map((problem) => ({ cell, rule, message: sentence(problem) })));
  };
  try {
    for (const [at, cell] of notebook.cells.entries()) {
      if (cell.cell_type !== 'code' || cell.source.trim() === '') continue;
      const answer = filled?.cells[at]?.source ?? cell.source;
      if (answer !== cell.source) tryFilled(cell.id, answer);
      const result = compiler.compile(cell.source, ++run);
      if (result.ok) {
        compiler.commit({ run, made: result.cell.own.map(({ name }) => name) });
        continue;
      }
      for (const { name } of declaredIn(syntaxOf(cell.source)?.body ?? [])) lost.add(name);
      if (tagsOf(cell).includes('raises-exception') && !markOf(cell)) continue;
      const own = result.problems.filter((problem) => !isEcho(problem, lost));
      findings.push(...own.map((problem) => ({ cell: cell.id, rule: 'types', message: sentence(problem) })));
    }
  } finally {
    compiler.close();
  }
  return findings;
}

/** It only misses what an earlier cell with a mistake would have made. */
const isEcho = ({ message }: Problem, lost: Set<string>) => {
  const name = /^Cannot find name(?:space)? '([^']+)'/.exec(message)?.[1];
  return name !== undefined && lost.has(name);
};

function sentence({ code, message, start, file }: Problem): string {
  const place = file ? `Line ${start.line} of ${file}` : `Line ${start.line}`;
  return `${place}: ${message.replace(/\s*\n\s*/g, ' ')}${code > 0 ? ` (TS${code})` : ''}`;
}
