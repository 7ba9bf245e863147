import type { Columns } from '../marks.ts';
import type { Node } from './graph-node.ts';
import { counted, listed, said } from './words.ts';

/** How many numbers a graph computes, from which and what comes out. */
export function graphInWords(nodes: readonly Node[]): string {
  const given = nodes.filter(({ from }) => from.length === 0);
  const used = new Set(nodes.flatMap(({ from }) => from));
  const results = nodes.filter(({ id, from }) => from.length > 0 && !used.has(id));
  const numbers = ({ label, value, grad }: Node) =>
    [label, value !== undefined && `value ${said(value)}`, grad !== undefined && `gradient ${said(grad)}`]
      .filter(Boolean)
      .join(' ');
  const parts = [
    `A computation graph of ${counted(nodes.length, 'node')}`,
    given.length > 0 && `given: ${listed(given.map(numbers))}`,
    results.length > 0 && `computed at last: ${listed(results.map(numbers))}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** A row for each node: its numbers, and from which nodes it is made. */
export function graphTable(nodes: readonly Node[]): Columns {
  const labels = nodes.map(({ label }) => label);
  // Several nodes may be called +.
  const nameOf = ({ label, id }: Node) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${id})`;
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const numbers = (name: string, values: readonly (number | undefined)[]) =>
    values.some((value) => value !== undefined)
      ? [{ name, values: values.map((value) => value ?? null) }]
      : [];
  return [
    { name: 'node', values: nodes.map(nameOf) },
    ...numbers(
      'value',
      nodes.map(({ value }) => value),
    ),
    ...numbers(
      'gradient',
      nodes.map(({ grad }) => grad),
    ),
    {
      name: 'made from',
      values: nodes.map(({ from }) => from.map((id) => names.get(id)).join(', ') || null),
    },
  ];
}
