import { relative } from 'node:path';
import type { Made } from './make.ts';

/** What a person reads of one notebook: a line, and below it what is wrong with it. */
export function report({ notebook, ok, out, bytes, pdf, findings, notes, problem }: Made): string {
  const sizes = bytes === undefined ? '' : `  ${Math.ceil(bytes / 1000)} kB`;
  const files = [out, pdf].flatMap((path) => (path === undefined ? [] : [shorten(path)])).join(', ');
  const head = `${ok ? 'ok    ' : 'not ok'}  ${shorten(notebook)}${files && ` -> ${files}`}${sizes}`;
  const lines = [
    ...findings.map(
      ({ cell, message, rule }) => `${cell === undefined ? '' : `cell ${cell}: `}${message} (${rule})`,
    ),
    ...notes,
    ...(problem === undefined ? [] : problem.split('\n')),
  ];
  return [head, ...lines.map((line) => `        ${line}`)].join('\n');
}

const shorten = (path: string) => {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
};
