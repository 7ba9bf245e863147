import type { Memories, Numbers } from './rule.ts';

type Memory<Name extends string> = Record<Name, Float32Array | Float64Array>;

/** What an optimizer remembers of plain arrays, by their place in the list. */
export class ArrayMemory<Name extends string> {
  readonly #optimizer: string;
  readonly #start: Record<Name, number>;
  readonly #known: Memory<Name>[] = [];
  #restored: Memories = []; // for arrays that have not been seen yet

  constructor(optimizer: string, start: Record<Name, number>) {
    this.#optimizer = optimizer;
    this.#start = start;
  }

  /** As exact as the weights themselves. */
  of(i: number, w: Numbers): Memory<Name> {
    this.#known[i] ??= this.#first(i, w);
    return this.#known[i];
  }

  #first(i: number, w: Numbers): Memory<Name> {
    const list = () => (w instanceof Float32Array ? new Float32Array(w.length) : new Float64Array(w.length));
    const entries = Object.entries<number>(this.#start).map(([name, start]) => {
      const restored = this.#restored[i]?.[name];
      const values = list().fill(start);
      if (restored) values.set(restored);
      return [name, values];
    });
    return Object.fromEntries(entries) as Memory<Name>;
  }

  check(parameters: readonly Numbers[], gradients: readonly ArrayLike<number>[]): void {
    const tried = `Cannot step with ${this.#optimizer}`;
    if (parameters.length !== gradients.length) {
      throw new RangeError(
        `${tried}: there are ${parameters.length} parameters and ${gradients.length} gradients; wanted one for each`,
      );
    }
    for (const [i, w] of parameters.entries()) {
      const g = gradients[i]!;
      if (w.length !== g.length) {
        throw new RangeError(
          `${tried}: parameter ${i} has ${w.length} numbers and its gradient ${g.length}; they must be equally many`,
        );
      }
      const remembered = this.#lengthOf(i) ?? w.length;
      if (remembered !== w.length) {
        throw new RangeError(
          `${tried}: parameter ${i} has ${w.length} numbers and had ${remembered} before; wanted the same parameters at each step`,
        );
      }
      const odd = Array.prototype.findIndex.call(g, (slope: number) => !Number.isFinite(slope));
      if (odd >= 0) {
        throw new RangeError(
          `${tried}: gradient ${i} has ${g[odd]} at [${odd}]. Try a smaller lr, or clip the gradients`,
        );
      }
    }
  }

  #lengthOf(i: number): number | undefined {
    return Object.values<ArrayLike<number>>(this.#known[i] ?? this.#restored[i] ?? {})[0]?.length;
  }

  /** Whether there is anything: an optimizer works with arrays or with variables. */
  get isUsed(): boolean {
    return this.#known.length > 0;
  }

  save(): Memories {
    const all: Memories = [...this.#known, ...this.#restored.slice(this.#known.length)];
    return all.map((memory) =>
      Object.fromEntries(Object.entries(memory).map(([name, list]) => [name, list.slice()])),
    );
  }

  restore(memories: Memories): void {
    this.#known.length = 0;
    this.#restored = memories;
  }
}
