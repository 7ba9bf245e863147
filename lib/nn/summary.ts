import { type Shape, shapeText } from '../base/index.ts';
import type { Block, Outline } from './block.ts';
import { outlineOf, parameterCount } from './outline.ts';

/** A line of the table of a network. */
export interface SummaryRow {
  /** What stands inside another is moved to the right. */
  block: string;
  output: string;
  parameters: number;
  /** Two for each multiplication with a sum. */
  flops: number;
}

export interface Summary {
  rows: SummaryRow[];
  output: Shape;
  parameters: number;
  flops: number;
}

/** A network as a table, for one example of that shape: what comes out of each block, and what it takes. */
export function summary(block: Block, input: Shape): Summary {
  const outline = outlineOf(block, input);
  return {
    rows: rowsOf(outline, ''),
    output: outline.output,
    parameters: parameterCount(block),
    flops: 2 * outline.multiplyAdds,
  };
}

function rowsOf(
  { name, output, multiplyAdds, parameters = 0, parts = [] }: Outline,
  indent: string,
): SummaryRow[] {
  const row = { block: indent + name, output: shapeText(output), parameters, flops: 2 * multiplyAdds };
  return [row, ...parts.flatMap((part) => rowsOf(part, `${indent}  `))];
}
