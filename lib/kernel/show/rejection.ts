import type { Problem } from '../cells/compiled.ts';
import { cellName } from '../run/frames.ts';
import { excerpt } from './excerpt.ts';

/** A cell that the checker refused, as an error of the protocol: what, where, and the line itself. */
export function rejection(problems: Problem[], source: string, label: number | undefined) {
  const syntax = problems.every(({ code }) => code < 2000);
  const ename = syntax ? 'SyntaxError' : 'TypeError';
  const shown = sayOnce(problems.slice(0, most));
  const more = problems.length - shown.length;
  return {
    status: 'error' as const,
    ename,
    evalue: problems[0]!.message.split('\n')[0]!,
    traceback: [
      // A front end puts them under each other as they are.
      ...shown.map((problem, at) => `${at > 0 ? '\n' : ''}${describe(problem, source, label)}`),
      ...(more > 0 ? [`... and ${more} more of the kind; most of them may follow from the first.`] : []),
    ],
  };
}

/** The same hint need not be read twice. */
function sayOnce(problems: Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.map((problem) => {
    const lines = problem.message
      .split('\n')
      .filter((line) => !(line.startsWith('Hint: ') && said.has(line)));
    for (const line of lines) said.add(line);
    return { ...problem, message: lines.join('\n') };
  });
}

const most = 5; // the first one is the one to mend

function describe({ message, code, start, end }: Problem, source: string, label: number | undefined): string {
  const [first, ...rest] = message.split('\n');
  const name = code > 0 ? ` (TS${code})` : '';
  return [
    `${first}${name}`,
    `${cellName(label)}, line ${start.line}`,
    excerpt(source, start, end),
    ...rest.filter((line) => line.trim() !== ''),
  ].join('\n');
}
