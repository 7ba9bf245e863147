import type { Cell } from './cell.ts';
import { Checker } from './checker.ts';
import type { Compiled, ImportPlan, LocalModule, Problem, Ran, Relink } from './compiled.ts';
import { type Completions, complete } from './complete.ts';
import { Draft } from './draft.ts';
import { edit } from './edits.ts';
import { emit } from './emit.ts';
import { findLocal, isLocal, isTypeScript } from './find-local.ts';
import { type Footer, footer } from './footer.ts';
import { linkName } from './given-names.ts';
import { inspect } from './inspect.ts';
import { isComplete } from './is-complete.ts';
import { type Cache, compileLocal } from './local-modules.ts';
import { borrow, isThere, type Names, nameOf } from './names.ts';
import { outline } from './outline.ts';
import type { Outline } from './outline-types.ts';
import { isUnchecked, problemsIn } from './problems.ts';
import { findReaches, live, onlyValues, settleImports } from './reach.ts';
import { relink } from './relink.ts';
import { type Extension, type Slot, Slots } from './slots.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Either a cell ready to run, or why it is not. */
export type Compilation = { ok: true; cell: Compiled } | { ok: false; problems: Problem[] };

/**
 * From the text of cells to JavaScript, checked against all cells before. It knows names and their types and
 * never a value: those are on the side that runs.
 */
export class Compiler {
  readonly names: Names = new Map();
  readonly #folder: string;
  readonly #workspace: Workspace;
  readonly #slots: Slots;
  readonly #checker: Checker;
  readonly #draft: Draft;
  readonly #locals: Cache = new Map();
  /** By run; those whose names or types are still needed. */
  readonly #cells = new Map<number, Cell>();
  /** Cells that were compiled and have not run to their end. */
  readonly #pending = new Map<number, Cell>();
  #released: string[] = [];

  constructor(notebookFolder: string) {
    this.#folder = notebookFolder;
    this.#workspace = openWorkspace(notebookFolder);
    this.#slots = new Slots(this.#workspace.cells, this.#workspace.write);
    this.#draft = new Draft(this.#workspace);
    this.#checker = new Checker(this.#workspace, notebookFolder, [this.#slots.hub, ...this.#draft.files]);
  }

  /** Does once what the first cell would otherwise wait for. */
  warm(): void {
    const result = this.compile('1 + 1', 0);
    if (result.ok) this.commit({ run: 0, made: [] });
  }

  compile(typed: string, run: number, label?: number): Compilation {
    const source = typed.replace(/^\uFEFF/, ' ').replace(/^#!.*/, (line) => ' '.repeat(line.length));
    const { parsed, extension, problems } = this.#parse(source);
    if (problems.length > 0) return { ok: false, problems };
    const { slot, changed, created } = this.#slots.take(extension);
    const give = () => this.#released.push(this.#slots.release(slot));
    const borrowed = borrow(this.#mentioned(parsed, extension), parsed.declared, this.names);
    const foot = footer(borrowed, parsed.declared, parsed.exported);
    this.#workspace.write(slot.path, source + foot.text);
    this.#checker.refresh([slot.path, ...changed, ...this.#takeReleased()], created);

    const found = isUnchecked(source)
      ? []
      : problemsIn(this.#checker.problems(slot.path), slot.path, source, new Set(this.names.keys()));
    if (found.length > 0) {
      give();
      return { ok: false, problems: found };
    }
    if (parsed.imports.length > 0) this.#checker.noteLocalFiles();
    settleImports(parsed, slot, this.#checker);
    const needs = new Set(borrowed.map(({ from }) => from.slot));
    const cell: Cell = { run, label, source, slot, outline: parsed, borrowed, needs, linked: new Map() };
    try {
      const compiled = this.#emit(cell, foot);
      this.#pending.set(run, cell);
      return { ok: true, cell: compiled };
    } catch (problem) {
      give(); // the checker took what the transpiler cannot
      const place = { line: 1, column: 1 };
      return { ok: false, problems: [{ code: 0, message: firstWords(problem), start: place, end: place }] };
    }
  }

  /** Takes in which names a run has made; the answer is where older cells' uses of them are to lead now. */
  commit({ run, made }: Ran): { relinks: Relink[]; notes: string[]; gone: number[] } {
    const cell = this.#pending.get(run);
    if (!cell) return { relinks: [], notes: [], gone: [] };
    this.#pending.delete(run);
    const before = new Map(this.names);
    const exists = new Set(made);
    for (const [name, declared] of cell.outline.declared) {
      if (isThere(declared) && !exists.has(name)) continue;
      this.names.set(name, nameOf(name, declared, cell));
    }
    this.#cells.set(run, cell);
    const { relinks, notes } = relink(this.#cells, before, this.names, cell, this.#checker);
    return { relinks, notes, gone: this.#sweep() };
  }

  /** Forgets a cell that was compiled and will not run. */
  abandon(run: number): void {
    const cell = this.#pending.get(run);
    if (cell) this.#released.push(this.#slots.release(cell.slot));
    this.#pending.delete(run);
  }

  complete(text: string, cursor: number): Completions {
    return complete(text, cursor, this.names, this.#draft, this.#checker);
  }

  inspect(text: string, cursor: number, detail: 0 | 1): Record<string, string> | undefined {
    return inspect(text, cursor, detail, this.names, this.#draft, this.#checker);
  }

  isComplete(text: string): ReturnType<typeof isComplete> {
    const plain = this.#checker.parse(text, 'ts').problems;
    const jsx =
      plain.length > 0 && /<\/?[A-Za-z>]/.test(text) ? this.#checker.parse(text, 'tsx').problems : plain;
    return isComplete(text, jsx.length < plain.length ? jsx : plain);
  }

  close(): void {
    this.#checker.close();
    this.#workspace.remove();
  }

  #parse(source: string): { parsed: Outline; extension: Extension; problems: Problem[] } {
    const looksLikeJsx = /<\/?[A-Za-z>]/.test(source);
    const first = this.#checker.parse(source, 'ts');
    const second = first.problems.length > 0 && looksLikeJsx ? this.#checker.parse(source, 'tsx') : undefined;
    const extension = second && second.problems.length === 0 ? 'tsx' : 'ts';
    const { file, problems } = extension === 'tsx' ? second! : first;
    return {
      parsed: outline(file, source),
      extension,
      problems: problemsIn(problems, file.fileName, source),
    };
  }

  /** JSX mentions React without its name. */
  #mentioned({ mentioned }: Outline, extension: Extension): Iterable<string> {
    return extension === 'tsx' ? [...mentioned, 'React', 'JSX'] : mentioned;
  }

  #emit(cell: Cell, foot: Footer): Compiled {
    const { run, label, source, slot, outline: parsed, borrowed } = cell;
    const imports = parsed.imports.map((plan) => onlyValues(plan, parsed));
    const { reaches, uses } = findReaches(cell, imports, foot, this.#checker);
    const edited = edit(source, parsed, reaches);
    const { code, map } = emit(edited.toString(), {
      name: `cell-${run}`,
      jsx: slot.path.endsWith('x'),
      module: 'none',
      react: borrowed.some(({ name, from }) => name === 'React' && from.value)
        ? `${linkName('React')}.scope.React`
        : 'React',
      inputMap: edited
        .generateMap({ source: `cell-${run}`, hires: 'boundary', includeContent: false })
        .toString(),
    });
    const own = [...parsed.declared]
      .filter(
        ([name, declared]) =>
          isThere(declared) && !borrowed.some((b) => b.name === name && b.half === 'value'),
      )
      .map(([name, { kind }]) => ({
        name,
        settable: kind === 'let',
        from: kind === 'import' ? live(name, imports) : undefined,
      }));
    return { run, label, source, code, map, imports, uses, own, locals: this.#localModules(imports) };
  }

  #localModules(imports: ImportPlan[]): LocalModule[] {
    const done = new Map<string, LocalModule>();
    for (const { specifier } of imports) {
      const path = isLocal(specifier) ? findLocal(this.#folder, specifier) : undefined;
      if (path && isTypeScript(path)) compileLocal(path, this.#locals, done);
    }
    return [...done.values()];
  }

  /** Gives back the slots that no living name leads to; the runs whose values nobody can reach by name. */
  #sweep(): number[] {
    const roots = [...this.names.values()].map(({ slot }) => slot);
    for (const {
      slot,
      outline: { augments },
    } of this.#cells.values())
      if (augments) roots.push(slot);
    for (const { slot } of this.#pending.values()) roots.push(slot);
    const bySlot = new Map(
      [...this.#cells.values(), ...this.#pending.values()].map((cell) => [cell.slot, cell]),
    );
    const needed = new Set<Slot>();
    for (let slot = roots.pop(); slot; slot = roots.pop()) {
      if (needed.has(slot)) continue;
      needed.add(slot);
      const cell = bySlot.get(slot);
      if (cell) roots.push(...cell.needs, ...cell.linked.values());
    }
    const gone: number[] = [];
    for (const [run, { slot }] of this.#cells) {
      if (needed.has(slot)) continue;
      this.#cells.delete(run);
      this.#released.push(this.#slots.release(slot));
      gone.push(run);
    }
    return gone;
  }

  #takeReleased(): string[] {
    const released = this.#released;
    this.#released = [];
    return released;
  }
}

/** The transpiler draws the place and adds a trace of itself; what it says comes first. */
const firstWords = (problem: unknown) =>
  String((problem as Error).message)
    .trim()
    .split('\n')[0]!
    .replace(/^x\s*/, '');
