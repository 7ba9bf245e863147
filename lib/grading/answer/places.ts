import { Compiler, type Problem } from '../../kernel/index.ts';
import { makes, sourceOf } from './source.ts';
import type { LessonCell, TypeProblem } from './types-wire.ts';

/**
 * The kernel's compiler with a lesson taken in, that checks an answer at the place of its cell: names of earlier
 * cells are known, those of later ones are not, and nothing of an answer stays behind.
 */
export class Places {
  readonly #compiler: Compiler;
  /** The names that are known where an exercise is answered. */
  readonly #names = new Map<string, [string, unknown][]>();
  #runs = 0;

  constructor(folder: string, cells: LessonCell[]) {
    this.#compiler = new Compiler(folder);
    const last = cells.findLastIndex(({ answers }) => answers !== undefined);
    for (const { code, answers } of cells.slice(0, last + 1)) {
      if (answers !== undefined) this.#remember(answers);
      this.#takeIn(code);
    }
    this.problems('', '1 + 1', []); // what the first answer would otherwise wait for
  }

  /** What is wrong with an answer, in its own lines; `before` are parts of added cells that it needs. */
  problems(exercise: string, code: string, before: string[]): TypeProblem[] {
    const { names } = this.#compiler;
    const known = this.#names.get(exercise) ?? [];
    names.clear();
    for (const [name, as] of known) names.set(name, as as never);
    // In one cell with it: what is compiled and never committed is forgotten whole.
    const head = before.map((text) => `${text}\n`).join('');
    const compiled = this.#compile(head + code);
    if (compiled.ok) {
      this.#compiler.abandon(compiled.cell.run);
      return [];
    }
    const lines = head.split('\n').length - 1;
    return compiled.problems.map((problem) => inWords(problem, lines));
  }

  #compile(code: string): ReturnType<Compiler['compile']> {
    return this.#compiler.compile(code, ++this.#runs);
  }

  /** A cell that makes no name is of no use here; one that is there to show a mistake has names all the same. */
  #takeIn(code: string): void {
    const source = sourceOf(code, 0);
    if (!source || makes(source, 'value', 'type', 'import', 'ambient').length === 0) return;
    const first = this.#compile(code);
    const compiled = first.ok ? first : this.#compile(`// @ts-nocheck\n${code}`);
    if (!compiled.ok) return;
    this.#compiler.commit({ run: compiled.cell.run, made: compiled.cell.own.map(({ name }) => name) });
  }

  /** A cell that mentions all names and never ends keeps them from being swept when a later cell makes them anew. */
  #remember(exercise: string): void {
    const names = [...this.#compiler.names];
    this.#names.set(exercise, names);
    this.#compile(`// @ts-nocheck\n[${names.map(([name]) => name).join(', ')}]`);
  }
}

function inWords({ code, message, start }: Problem, before: number): TypeProblem {
  const first = message.split('\n')[0]!.slice(0, 300);
  const said = code > 0 ? `${first.replace(/[.\s]+$/, '')} (TS${code})` : first;
  return start.line > before
    ? { message: said, line: start.line - before }
    : { message: `in an added cell: ${said}`, line: 1 };
}
