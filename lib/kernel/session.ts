import type { Problem } from './cells/compiled.ts';
import { Compiler } from './cells/compiler.ts';
import type { Substitutes } from './run/load.ts';
import { type Outcome, Runner } from './run/runner.ts';
import { Sources } from './run/sources.ts';

/** How a cell ended, and notes for the reader about names that keep their old values. */
export type Ended = (Outcome | { status: 'rejected'; problems: Problem[] }) & {
  run: number;
  notes: string[];
};

/** Cells in one thread: checked, run, remembered. What `downhill run` and the tests use; the kernel parts it in two. */
export class Session {
  readonly compiler: Compiler;
  readonly runner: Runner;
  readonly sources = new Sources();
  #runs = 0;

  constructor(folder: string, substitutes: Substitutes = {}) {
    this.compiler = new Compiler(folder);
    this.runner = new Runner(folder, this.sources, substitutes);
  }

  async execute(text: string): Promise<Ended> {
    const run = ++this.#runs;
    const compilation = this.compiler.compile(text, run, run);
    if (!compilation.ok) return { status: 'rejected', problems: compilation.problems, run, notes: [] };
    const outcome = await this.runner.run(compilation.cell);
    const { relinks, notes, gone } = this.compiler.commit({ run, made: outcome.made });
    this.runner.relink(relinks);
    this.runner.forget(gone);
    return { ...outcome, run, notes };
  }

  close(): void {
    this.compiler.close();
  }
}
