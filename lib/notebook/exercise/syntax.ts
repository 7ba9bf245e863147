import { parseSync } from '@swc/core';

/** A node of swc's tree, as far as it is looked at here. */
export interface Node {
  type?: string;
  span?: { start: number; end: number };
  [field: string]: unknown;
}

export interface Syntax {
  body: Node[];
  /** Where a node begins and ends in the text. */
  rangeOf(node: Node): [start: number, end: number];
}

/**
 * The syntax tree of a cell; undefined when it is no TypeScript. For the course's own text: swc dies of brackets
 * that are nested a few thousand deep, and thinks for hours about some that are nested thirty deep.
 */
export function syntaxOf(code: string): Syntax | undefined {
  const body = parse(code, false) ?? (/<\/?[A-Za-z>]/.test(code) ? parse(code, true) : undefined);
  if (!body) return undefined;
  const bytes = /^\p{ASCII}*$/u.test(code) ? undefined : Buffer.from(code);
  // swc counts bytes, from 1
  const place = (at: number) => (bytes ? bytes.toString('utf8', 0, at - 1).length : at - 1);
  return { body, rangeOf: ({ span }) => (span ? [place(span.start), place(span.end)] : [0, 0]) };
}

function parse(code: string, tsx: boolean): Node[] | undefined {
  try {
    return parseSync(code, { syntax: 'typescript', target: 'es2022', decorators: true, tsx })
      .body as unknown as Node[];
  } catch {
    return undefined;
  }
}

/** The nodes directly inside a node. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
