import type { Values } from './plan.ts';

type Kind = 'float32' | 'int32' | 'bool';

/** Keeps memory that tensors have left for the next tensors of the same size. */
export class Buffers {
  readonly #free = new Map<number, ArrayBuffer[]>(); // bytes -> buffers
  readonly #limit: number;
  #kept = 0;

  constructor(limit = 2 ** 30) {
    this.#limit = limit;
  }

  /** Memory for so many elements; what is in it is left over from before. */
  take(kind: Kind, size: number): Values {
    const bytes = kind === 'bool' ? size : size * 4;
    const buffer = this.#free.get(bytes)?.pop();
    if (buffer) this.#kept -= bytes;
    const memory = buffer ?? new ArrayBuffer(bytes);
    if (kind === 'float32') return new Float32Array(memory);
    return kind === 'int32' ? new Int32Array(memory) : new Uint8Array(memory);
  }

  /** Takes memory back that nothing else may see any more. */
  give(values: Values): void {
    const buffer = values.buffer as ArrayBuffer;
    if (this.#kept + buffer.byteLength > this.#limit) this.#drop();
    const free = this.#free.get(buffer.byteLength);
    if (free) free.push(buffer);
    else this.#free.set(buffer.byteLength, [buffer]);
    this.#kept += buffer.byteLength;
  }

  #drop(): void {
    this.#free.clear();
    this.#kept = 0;
  }
}
