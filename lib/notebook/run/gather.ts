import type { Output } from '../notebook.ts';
import type { Said } from './wire.ts';

/** Puts what cells send out into the outputs that a notebook keeps, as a front end would. */
export class Gathered {
  readonly #cells = new Map<number, Output[]>();
  readonly #counts = new Map<number, number>();
  readonly #clearing = new Set<number>();
  readonly #displays = new Map<string, Extract<Output, { output_type: 'display_data' }>[]>();

  /** A cell starts anew, as the execution of that number. */
  begin(cell: number, count: number): void {
    this.#cells.set(cell, []);
    this.#counts.set(cell, count);
  }

  of(cell: number): Output[] {
    return this.#cells.get(cell) ?? [];
  }

  take(said: Said): void {
    switch (said.say) {
      case 'stream':
        return this.#stream(said);
      case 'display':
        return this.#display(said);
      case 'result':
        return this.add(said.cell, {
          output_type: 'execute_result',
          execution_count: this.#counts.get(said.cell) ?? null,
          data: said.data,
          metadata: {},
        });
      case 'clear':
        if (said.wait) this.#clearing.add(said.cell);
        else this.#cells.set(said.cell, []);
        return;
      default:
    }
  }

  add(cell: number, output: Output): void {
    const outputs = this.#clearing.delete(cell) ? [] : this.of(cell);
    this.#cells.set(cell, outputs);
    outputs.push(output);
  }

  #stream({ cell, name, text }: Extract<Said, { say: 'stream' }>): void {
    const last = this.#clearing.has(cell) ? undefined : this.of(cell).at(-1);
    if (last?.output_type === 'stream' && last.name === name) last.text += text;
    else this.add(cell, { output_type: 'stream', name, text });
  }

  #display({ cell, data, metadata, id, update }: Extract<Said, { say: 'display' }>): void {
    if (update) {
      for (const shown of this.#displays.get(id ?? '') ?? []) Object.assign(shown, { data, metadata });
      return;
    }
    const output = { output_type: 'display_data' as const, data, metadata };
    if (id !== undefined) this.#displays.set(id, [...(this.#displays.get(id) ?? []), output]);
    this.add(cell, output);
  }
}
