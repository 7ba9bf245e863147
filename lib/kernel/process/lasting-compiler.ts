import type { Ran, Relink } from '../cells/compiled.ts';
import { type Compilation, Compiler } from '../cells/compiler.ts';

/** What every cell knows without an import, beside what Node has. */
const prelude = `export {}
declare global {
  /** Asks the person at the notebook and gives what they type. */
  function input(prompt?: string): Promise<string>;
  /** Takes away what the cell has shown so far: at once, or with \`wait\` when the next output comes. */
  function clearOutput(wait?: boolean): void;
  /** Node has it, its types do not tell of it. */
  var WebAssembly: any;
}`;
const preludeRun = -1;

/** A cell that was compiled, to be compiled again; `made` once it has run. */
interface Entry {
  code: string;
  label: number | undefined;
  made: string[] | undefined;
}

/**
 * The compiler is a process of its own, which can die: killed for its memory, or by a fault. Then another one is
 * started and told of all cells that later ones could need. Their values were never there, so none is lost.
 */
export class LastingCompiler {
  readonly #folder: string;
  readonly #log: (text: string) => void;
  readonly #entries = new Map<number, Entry>();
  #compiler: Compiler;

  constructor(folder: string, log: (text: string) => void = () => {}) {
    this.#folder = folder;
    this.#log = log;
    this.#compiler = open(folder);
  }

  compile(code: string, run: number, label: number | undefined): Compilation {
    const compilation = this.#try((compiler) => compiler.compile(code, run, label));
    if (compilation.ok) this.#entries.set(run, { code, label, made: undefined });
    return compilation;
  }

  commit({ run, made }: Ran): { relinks: Relink[]; notes: string[]; gone: number[] } {
    const answer = this.#try((compiler) => compiler.commit({ run, made }));
    const entry = this.#entries.get(run);
    if (entry) entry.made = made;
    for (const gone of answer.gone) this.#entries.delete(gone);
    return answer;
  }

  complete(code: string, cursor: number): ReturnType<Compiler['complete']> {
    return this.#try((compiler) => compiler.complete(code, cursor));
  }

  inspect(code: string, cursor: number, detail: 0 | 1): ReturnType<Compiler['inspect']> {
    return this.#try((compiler) => compiler.inspect(code, cursor, detail));
  }

  isComplete(code: string): ReturnType<Compiler['isComplete']> {
    return this.#try((compiler) => compiler.isComplete(code));
  }

  close(): void {
    this.#compiler.close();
  }

  #try<T>(ask: (compiler: Compiler) => T): T {
    try {
      return ask(this.#compiler);
    } catch (problem) {
      if (lives(this.#compiler)) throw problem;
      this.#log(`the compiler has ended and is started again: ${(problem as Error).message}`);
      this.#restart();
      return ask(this.#compiler);
    }
  }

  #restart(): void {
    try {
      this.#compiler.close();
    } catch {
      // it is gone
    }
    this.#compiler = open(this.#folder);
    for (const [run, { code, label, made }] of this.#entries) {
      // Links between the values stand as they were; only names and types are made anew.
      if (this.#compiler.compile(code, run, label).ok && made) this.#compiler.commit({ run, made });
    }
  }
}

/** A compiler that knows what every cell knows, and that has done once what the first would otherwise wait for. */
function open(folder: string): Compiler {
  const compiler = new Compiler(folder);
  for (const [code, run] of [
    [prelude, preludeRun],
    ['1 + 1', 0],
  ] as const) {
    if (compiler.compile(code, run).ok) compiler.commit({ run, made: [] });
  }
  return compiler;
}

function lives(compiler: Compiler): boolean {
  try {
    compiler.isComplete('1');
    return true;
  } catch {
    return false;
  }
}
