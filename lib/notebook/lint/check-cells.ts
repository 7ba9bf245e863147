import { isNode, type Node, syntaxOf } from '../exercise/syntax.ts';
import { tagsOf } from '../notebook.ts';
import type { Rule } from './finding.ts';

const fewest = 2;
const most = 4;

/**
 * A check cell ends with one call of check, with the exercise's id and two to four checks. It must not end in a
 * number, which nbgrader takes for points, and must not stop the notebook when a check fails.
 */
export const checkCells: Rule = {
  name: 'check cells',
  *find({ exercises }) {
    for (const { id, cells } of exercises) {
      const cell = cells.check?.cell;
      if (cell?.cell_type !== 'code') continue;
      for (const message of faults(cell.source, id)) yield { cell: cell.id, message };
      if (!tagsOf(cell).includes('raises-exception')) {
        yield {
          cell: cell.id,
          message: 'The cell has no tag raises-exception, so a failed check stops the notebook',
        };
      }
    }
  },
};

function* faults(source: string, id: string): Iterable<string> {
  const wanted = `check('${id}', [...])`;
  const calls = (syntaxOf(source)?.body ?? []).map(checkCall);
  const call = calls.at(-1);
  if (!call || calls.filter(Boolean).length > 1) {
    return yield `The cell does not end with one call of check, wanted ${wanted} as its last statement`;
  }
  const [first, second] = (call.arguments as { expression: Node }[]).map(({ expression }) => expression);
  if (first?.value !== id) yield `The cell checks ${JSON.stringify(first?.value)}, wanted ${wanted}`;
  if (second?.type !== 'ArrayExpression' || spreads(second)) {
    return yield `The checks are not written in the call, wanted ${wanted}`;
  }
  const { length } = second.elements as unknown[];
  if (length < fewest || length > most) {
    yield `The cell has ${length} ${length === 1 ? 'check' : 'checks'}, wanted ${fewest} to ${most}, easy to edge`;
  }
}

/** The call of check that a statement is, awaited or not. */
function checkCall({ type, expression }: Node): Node | undefined {
  if (type !== 'ExpressionStatement' || !isNode(expression)) return undefined;
  const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
  if (!isNode(call) || call.type !== 'CallExpression') return undefined;
  return isNode(call.callee) && call.callee.value === 'check' ? call : undefined;
}

const spreads = ({ elements }: Node) =>
  (elements as ({ spread: unknown } | null)[]).some((element) => !element || element.spread);
