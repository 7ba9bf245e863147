import { inOrder } from './in-order.ts';
import type { Value } from './value.ts';

/** One number of a computation, as a drawing needs it. */
export interface GraphNode {
  id: number;
  label: string;
  value: number;
  grad: number;
  /** The ids of what it was computed from. */
  from: number[];
}

/** How a value was computed: its inputs first, itself last. */
export function graphOf(result: Value): GraphNode[] {
  const order = inOrder<Value>(result);
  const ids = new Map(order.map((value, id) => [value, id]));
  return order.map(({ label, value, grad, from }, id) => ({
    id,
    label,
    value,
    grad,
    from: from.map((input) => ids.get(input)!),
  }));
}
