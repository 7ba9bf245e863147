import type { Columns } from '../marks.ts';
import { depthOf, leavesOf, type TreeNode } from './tree-places.ts';
import { brief, counted, listed, said } from './words.ts';

/** A node as it is told: tests by their numbers, level after level. */
interface Told {
  node: TreeNode;
  level: number;
  /** Where it is a test. */
  number: number;
  /** The test that leads here, and whether it holds then. */
  after?: { test: Told; holds: boolean };
  /** What follows a test: if it holds, if not. */
  next: Told[];
}

const mostTests = 7; // three full levels; nobody could keep more in mind

/** How large a tree is, then its first tests with what follows from each. */
export function treeInWords(root: TreeNode, names: readonly string[]): string {
  const size = `A decision tree with ${counted(leavesOf(root), 'answer')} after ${counted(depthOf(root), 'test')} at most`;
  const classes = names.length > 0 ? `, for ${listed(names)}` : '';
  const tests = toldOf(root, Number.POSITIVE_INFINITY).filter(({ node }) => 'test' in node);
  const sentences = tests.slice(0, mostTests).map(({ number, node, next: [yes, no] }) => {
    const test = 'test' in node ? brief(node.test) : '';
    return ` Test ${number}: ${test}? Yes: ${nextText(yes!)}; no: ${nextText(no!)}.`;
  });
  return `${size}${classes}.${sentences.join('')}`;
}

function nextText({ node, number }: Told): string {
  if ('value' in node) return brief(answerText(node.value));
  return number <= mostTests ? `test ${number}` : counted(leavesOf(node) - 1, 'further test');
}

/** Its tests and answers down to a level, a row for each. */
export function treeTable(root: TreeNode, levels: number): Columns {
  const rows = toldOf(root, levels);
  const counts = rows.map(({ node }) => ('value' in node ? node.counts : undefined));
  const sum = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0);
  return [
    {
      name: 'after',
      values: rows.map(({ after }) =>
        after ? `test ${after.test.number}: ${after.holds ? 'yes' : 'no'}` : null,
      ),
    },
    { name: 'test or answer', values: rows.map((row) => rowText(row, levels)) },
    ...(counts.some((list) => list)
      ? [{ name: 'examples', values: counts.map((list) => (list ? sum(list) : null)) }]
      : []),
  ];
}

function rowText({ node, number, level }: Told, levels: number): string {
  if ('value' in node) return answerText(node.value);
  return level < levels ? `test ${number}: ${node.test}` : `${leavesOf(node)} more answers`;
}

function toldOf(root: TreeNode, levels: number): Told[] {
  const all: Told[] = [{ node: root, level: 0, number: 0, next: [] }];
  let tests = 0;
  for (const one of all) {
    const { node, level } = one;
    if (!('test' in node) || level >= levels) continue;
    one.number = ++tests;
    one.next = [node.left, node.right].map((next, i) => ({
      node: next,
      level: level + 1,
      number: 0,
      after: { test: one, holds: i === 0 },
      next: [],
    }));
    all.push(...one.next);
  }
  return all;
}

const answerText = (value: string | number) => (typeof value === 'number' ? said(value) : value);
