import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import type { Compiled, Relink } from '../cells/compiled.ts';
import { cellName, linkName, modulesName } from '../cells/given-names.ts';
import { Loader, type Substitutes } from './load.ts';
import { speakPlainly } from './plain-words.ts';
import { cellFile, type Sources } from './sources.ts';

/** What a cell made visible: one accessor for each of its names. */
type Scope = Record<string, unknown>;

/** The way from a cell to another one's scope; it is turned when that name is made anew. */
interface Link {
  scope: Scope;
}

/** How a run ended. */
export type Outcome = { made: string[] } & (
  | { status: 'ok'; value: unknown }
  | { status: 'error'; error: unknown }
  | { status: 'interrupted' }
);

/** Runs compiled cells in this thread, one after the other, and keeps their scopes. */
export class Runner {
  readonly #folder: string;
  readonly #loader: Loader;
  readonly #sources: Sources;
  readonly #require: NodeJS.Require;
  readonly #scopes = new Map<number, Scope>();
  readonly #links = new Map<number, Map<string, Link>>();
  #interrupt: (() => void) | undefined;
  #fail: ((thrown: unknown) => void) | undefined;

  constructor(folder: string, sources: Sources, substitutes: Substitutes = {}) {
    this.#folder = folder;
    this.#sources = sources;
    this.#loader = new Loader(folder, sources, substitutes);
    this.#require = createRequire(join(folder, 'notebook.js'));
  }

  async run(cell: Compiled): Promise<Outcome> {
    this.#sources.add(fileOf(cell.run), { map: cell.map, source: cell.source, label: cell.label });
    const given: Given = {
      value: undefined,
      scope: undefined,
      create: Object.create,
      import: async (specifier) => (await this.#loader.load(String(specifier))).namespace,
      meta: {
        url: pathToFileURL(join(this.#folder, 'notebook.ts')).href,
        dirname: this.#folder,
        filename: join(this.#folder, 'notebook.ts'),
      },
    };
    const stopped = new Promise<'interrupted'>((resolve) => {
      this.#interrupt = () => resolve('interrupted');
    });
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    failed.catch(() => {});
    try {
      const finished = this.#execute(cell, given);
      finished.catch(() => {}); // after an interrupt nobody else waits for it
      const result = await Promise.race([finished, stopped, failed]);
      if (result === 'interrupted') return { status: 'interrupted', made: this.#keep(cell, given, true) };
      return { status: 'ok', value: await given.value, made: this.#keep(cell, given, false) };
    } catch (error) {
      speakPlainly(error);
      return { status: 'error', error, made: this.#keep(cell, given, true) };
    } finally {
      this.#interrupt = undefined;
      this.#fail = undefined;
    }
  }

  /** Gives up waiting for the running cell. What it has made so far stays. */
  interrupt(): void {
    this.#interrupt?.();
  }

  /** Ends the running cell with an error that came from the side: a timer, a promise nobody awaits. */
  fail(thrown: unknown): void {
    this.#fail?.(thrown);
  }

  relink(relinks: Relink[]): void {
    for (const { user, name, to } of relinks) {
      const link = this.#links.get(user)?.get(name);
      const scope = this.#scopes.get(to);
      if (link && scope) link.scope = scope;
    }
  }

  /** Lets go of runs that no name leads to. Closures that still need their values keep them alive. */
  forget(runs: number[]): void {
    for (const run of runs) {
      this.#scopes.delete(run);
      this.#links.delete(run);
    }
  }

  async #execute(cell: Compiled, given: Given): Promise<void> {
    // Out of the caller's stack: ending a loop of the cell ends all that is on the stack with it.
    await null;
    this.#loader.provide(cell.locals);
    const modules: unknown[] = [];
    for (const { specifier, names } of cell.imports) {
      const value =
        names.length > 0 || !isTypesOnly(cell, specifier) ? await this.#loader.load(specifier) : undefined;
      modules.push(value);
    }
    const links = new Map<string, Link>();
    for (const { name, run } of cell.uses) links.set(name, { scope: this.#scopes.get(run) ?? {} });
    this.#links.set(cell.run, links);
    const own = new Set(cell.own.map(({ name }) => name));
    const unlessOwn = (name: string) => (own.has(name) ? `$downhillNo_${name}` : name); // a let may not be called as a parameter is
    const parameters = [
      cellName,
      modulesName,
      unlessOwn('require'),
      unlessOwn('__dirname'),
      ...[...links.keys()].map(linkName),
    ];
    const code = `(async function (${parameters.join(', ')}) { 'use strict'; ${prologue(cell)}\n${cell.code}\n})`;
    const script = new vm.Script(code, {
      filename: fileOf(cell.run),
      lineOffset: -1, // the line with the parameters comes first
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const body = script.runInThisContext() as (...args: unknown[]) => Promise<void>;
    await body.apply(undefined, [given, modules, this.#require, this.#folder, ...links.values()]);
    await given.value;
    await turn(); // a promise that was rejected and that nobody awaits is told of before the next turn
  }

  /** Which of its names a cell has given a value; after an error, only those that it came to. */
  #keep(cell: Compiled, { scope }: Given, broken: boolean): string[] {
    if (!scope) return [];
    this.#scopes.set(cell.run, scope);
    return cell.own.flatMap(({ name }) => {
      try {
        const value = scope[name]; // throws where the cell has not come to it
        return broken && value === undefined ? [] : [name];
      } catch {
        return [];
      }
    });
  }
}

/** What a setter is given, by a name that no cell would use. */
const newValue = '$downhillValue';

/** What a cell's function knows by `cellName`. */
interface Given {
  value: unknown;
  scope: Scope | undefined;
  /** `Object.create`, for a cell that has an `Object` of its own. */
  create(prototype: object): Scope;
  import(specifier: unknown): Promise<unknown>;
  meta: Record<string, string>;
}

/** The file name that a run's code has in a stack. */
export const fileOf = (run: number) => `${cellFile}${run}`;

/** The line before the code: imported names, and the scope that later cells see. */
function prologue({ imports, own }: Compiled): string {
  const live = new Map(own.flatMap(({ name, from }) => (from ? [[name, from] as const] : [])));
  const constants = imports.flatMap(({ names }, at) =>
    names
      .filter(([local]) => !live.has(local))
      .map(([local, exported]) => `const ${local} = ${pick(`${modulesName}[${at}]`, exported)};`),
  );
  const accessors = own.map(({ name, settable }) => {
    const from = live.get(name);
    const value = from ? pick(`${modulesName}[${from.plan}]`, from.exported) : name;
    return `get ${name}() { return ${value}; }, ${settable ? `set ${name}(${newValue}) { ${name} = ${newValue}; }, ` : ''}`;
  });
  // As a prototype: V8 keeps accessors of a prototype in the fast form, those of a plain literal thirty times slower.
  return `${constants.join(' ')} ${cellName}.scope = ${cellName}.create({ ${accessors.join('')} });`;
}

const pick = (module: string, exported: string) =>
  exported === '*'
    ? `${module}.namespace`
    : exported === '='
      ? `${module}.required`
      : `${module}.of(${JSON.stringify(exported)})`;

const isTypesOnly = ({ source, imports }: Compiled, specifier: string) => {
  const plan = imports.find((candidate) => candidate.specifier === specifier);
  return plan !== undefined && !/^import\s*['"]/.test(source.slice(plan.start, plan.end));
};
