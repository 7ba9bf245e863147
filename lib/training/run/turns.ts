import { onInterrupted } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';

const long = 50; // ms; who waits for a key or a drawing does not notice that much

/**
 * Lets others have their turn while a long loop goes on. What the loop holds is let go before each turn, so that
 * a run that is ended, in the middle of a step or while it waits, leaves no tensors.
 */
export class Turns {
  #held: unknown[] = [];
  #since = performance.now();
  readonly #forget: () => void;

  /** `abandoned` is called where code was ended in the middle of a step, and will not go on. */
  constructor(abandoned: () => void = () => {}) {
    this.#forget = onInterrupted(() => {
      if (this.#held.length === 0) return; // it waits for its turn, which may come
      this.end();
      abandoned();
    });
  }

  /** Tensors to let go before the next turn. */
  hold<T>(tensors: T): T {
    this.#held.push(tensors);
    return tensors;
  }

  /** Lets go what is held; now and then waits until others have had their turn. */
  next(): Promise<void> | undefined {
    tf.dispose(this.#held.splice(0) as never);
    if (performance.now() - this.#since < long) return undefined;
    // The global one: a notebook takes the timers of a stopped cell away.
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#since = performance.now();
    });
  }

  end(): void {
    this.#forget();
    tf.dispose(this.#held.splice(0) as never);
  }
}
