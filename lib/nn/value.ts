import { sigmoid as sigma } from './activations/sigmoid.ts';
import { inOrder } from './in-order.ts';

/**
 * A number that remembers how it was computed. `backward` then tells each number in that history by how much the
 * result changes when it changes: its `grad`. This is all that back-propagation is; the rest is speed.
 *
 * After A. Karpathy's micrograd (2020); the method is reverse accumulation (S. Linnainmaa, 1970).
 */
export class Value {
  value: number;
  /** The operation, or a name that you give: for a drawing. */
  label: string;
  /** What it was computed from. */
  readonly from: readonly Value[];
  /** How much it changes for a change of each of those: d this / d from[i]. */
  readonly slopes: readonly number[];
  /** d result / d this, once `backward` of the result was called. */
  grad = 0;

  constructor(value: number, label = '', from: readonly Value[] = [], slopes: readonly number[] = []) {
    this.value = value;
    this.label = label;
    this.from = from;
    this.slopes = slopes;
  }

  add(other: Value | number): Value {
    const b = asValue(other);
    return new Value(this.value + b.value, '+', [this, b], [1, 1]);
  }

  sub(other: Value | number): Value {
    const b = asValue(other);
    return new Value(this.value - b.value, '-', [this, b], [1, -1]);
  }

  mul(other: Value | number): Value {
    const b = asValue(other);
    return new Value(this.value * b.value, '*', [this, b], [b.value, this.value]);
  }

  div(other: Value | number): Value {
    const b = asValue(other);
    const ratio = this.value / b.value;
    return new Value(ratio, '/', [this, b], [1 / b.value, -ratio / b.value]); // d(a/b)/db = -a/b^2
  }

  neg(): Value {
    return new Value(-this.value, 'neg', [this], [-1]);
  }

  pow(n: number): Value {
    const slope = n === 0 ? 0 : n * this.value ** (n - 1); // x^0 is flat everywhere, also at 0
    return new Value(this.value ** n, `^${n}`, [this], [slope]);
  }

  exp(): Value {
    const e = Math.exp(this.value);
    return new Value(e, 'exp', [this], [e]);
  }

  log(): Value {
    return new Value(Math.log(this.value), 'log', [this], [1 / this.value]);
  }

  tanh(): Value {
    const t = Math.tanh(this.value);
    return new Value(t, 'tanh', [this], [1 - t * t]);
  }

  sigmoid(): Value {
    const s = sigma(this.value);
    return new Value(s, 'sigmoid', [this], [s * (1 - s)]);
  }

  relu(): Value {
    return new Value(Math.max(0, this.value), 'relu', [this], [this.value > 0 ? 1 : 0]);
  }

  /**
   * Fills in `grad` for all that this was computed from, anew at each call. Every number comes after all that
   * were computed from it, so its own grad is complete when it is passed on; and what was used twice is
   * added to twice.
   */
  backward(): void {
    const order = inOrder<Value>(this);
    for (const value of order) value.grad = 0;
    this.grad = 1;
    for (const { grad, from, slopes } of order.reverse()) {
      for (const [i, input] of from.entries()) input.grad += slopes[i]! * grad; // the chain rule
    }
  }
}

function asValue(value: Value | number): Value {
  return typeof value === 'number' ? new Value(value, String(value)) : value;
}
