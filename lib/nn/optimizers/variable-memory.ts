import { sameShape, shapeText, sizeOf } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Memories } from './rule.ts';

type Memory<Name extends string> = Record<Name, tf.Variable>;

/** What an optimizer remembers of variables: in variables, too, so that a step can be recorded and repeated. */
export class VariableMemory<Name extends string> {
  readonly #optimizer: string;
  readonly #start: Record<Name, number>;
  readonly #known = new Map<tf.Variable, Memory<Name>>();
  #restored: Memories = []; // for variables that have not been seen yet, in their order

  constructor(optimizer: string, start: Record<Name, number>) {
    this.#optimizer = optimizer;
    this.#start = start;
  }

  of(variable: tf.Variable): Memory<Name> {
    const known = this.#known.get(variable);
    if (known) return known;
    const restored = this.#restored[this.#known.size];
    const made = (name: string, start: number) =>
      tf.tidy(() => {
        const values = restored?.[name];
        const first = values
          ? tf.tensor(Float32Array.from(values), variable.shape)
          : tf.fill(variable.shape, start);
        return tf.variable(first, false); // not trainable: no gradient is asked for it
      });
    const entries = Object.entries<number>(this.#start).map(([name, start]) => [name, made(name, start)]);
    const memory = Object.fromEntries(entries) as Memory<Name>;
    this.#known.set(variable, memory);
    return memory;
  }

  check(variables: readonly tf.Variable[], gradients: readonly (tf.Tensor | null | undefined)[]): void {
    const tried = `Cannot step with ${this.#optimizer}`;
    if (variables.length !== gradients.length) {
      throw new RangeError(
        `${tried}: there are ${variables.length} variables and ${gradients.length} gradients; wanted one for each`,
      );
    }
    for (const [i, { shape }] of variables.entries()) {
      const g = gradients[i];
      if (g && !sameShape(shape, g.shape)) {
        throw new RangeError(
          `${tried}: variable ${i} is ${shapeText(shape)} and its gradient ${shapeText(g.shape)}; the shapes must be equal`,
        );
      }
    }
    this.#checkRestored(tried, variables);
  }

  /** What is taken from a checkpoint must have been remembered of variables as large as these. */
  #checkRestored(tried: string, variables: readonly tf.Variable[]): void {
    const fresh = variables.filter((variable) => !this.#known.has(variable));
    for (const [at, { shape }] of fresh.entries()) {
      const restored = Object.values(this.#restored[this.#known.size + at] ?? {})[0];
      if (!restored || restored.length === sizeOf(shape)) continue;
      throw new RangeError(
        `${tried}: what was restored for a variable has ${restored.length} numbers, and the variable is ${shapeText(shape)}; wanted the variables of the checkpoint, in the same order`,
      );
    }
  }

  save(): Memories {
    const read = (variable: tf.Variable) => Float32Array.from(variable.dataSync());
    const known = [...this.#known.values()].map((memory) =>
      Object.fromEntries(Object.entries<tf.Variable>(memory).map(([name, one]) => [name, read(one)])),
    );
    return [...known, ...this.#restored.slice(known.length)];
  }

  restore(memories: Memories): void {
    this.dispose();
    this.#restored = memories;
  }

  dispose(): void {
    for (const memory of this.#known.values()) tf.dispose(memory);
    this.#known.clear();
  }
}
