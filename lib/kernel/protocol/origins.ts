import type { Header } from './message.ts';

/** Where an execution came from. */
export interface Origin {
  header: Header;
  identities: Buffer[];
  allowStdin: boolean;
}

const most = 10_000; // a session has some hundreds; a client that polls by silent executions has no end

/**
 * The request that each execution answers, so that its outputs find their parent, also long after. Executions
 * are told apart by a number of their own: silent ones do not count, but their timers may print.
 */
export class Origins {
  readonly #origins = new Map<number, Origin>();
  readonly #most: number;
  #last = 0;

  constructor(limit = most) {
    this.#most = limit;
  }

  /** Takes in a new execution; the answer is its number. */
  add(origin: Origin): number {
    this.#origins.set(++this.#last, origin);
    this.#origins.delete(this.#last - this.#most);
    return this.#last;
  }

  get(cell: number): Origin | undefined {
    return this.#origins.get(cell);
  }
}
