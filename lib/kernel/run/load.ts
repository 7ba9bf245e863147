import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { projectRoot } from '../../base/index.ts';
import type { LocalModule } from '../cells/compiled.ts';
import { findLocal, isLocal, isTypeScript } from '../cells/find-local.ts';
import { Imported } from './imported.ts';
import type { Sources } from './sources.ts';

/** Packages that the kernel stands in for, by name. */
export type Substitutes = Record<string, () => unknown>;

type Import = (specifier: string, options?: unknown) => Promise<Record<string, unknown>>;

/** Finds what a cell imports: beside the notebook, among its packages, last among our own. */
export class Loader {
  readonly #folder: string;
  readonly #sources: Sources;
  readonly #substitutes: Substitutes;
  readonly #importers: Import[];
  /** As the checker saw them, by path. */
  readonly #locals = new Map<string, LocalModule>();
  /** Modules of the user's own that were run, by what they and all that they import say. */
  readonly #instances = new Map<string, { exports: Record<string, unknown> }>();

  constructor(folder: string, sources: Sources, substitutes: Substitutes) {
    this.#folder = folder;
    this.#sources = sources;
    this.#substitutes = substitutes;
    this.#importers = [folder, projectRoot()].map(importerIn);
  }

  /** Takes in compiled files of the user's own, for the imports to come. */
  provide(locals: LocalModule[]): void {
    for (const module of locals) this.#locals.set(module.path, module);
  }

  async load(specifier: string): Promise<Imported> {
    const substitute = this.#substitutes[specifier];
    if (substitute) return new Imported(substitute() as Record<string, unknown>);
    if (!isLocal(specifier)) return new Imported(await this.#package(specifier));
    const path = findLocal(this.#folder, specifier);
    if (!path) throw notThere(specifier, this.#folder);
    return new Imported(await this.#file(path));
  }

  async #file(path: string): Promise<Record<string, unknown>> {
    if (this.#locals.has(path)) return this.#own(path);
    if (isTypeScript(path)) {
      throw new Error(`Cannot load ${path}: name it in an import statement, so that it is compiled`);
    }
    const attributes = path.endsWith('.json') ? { with: { type: 'json' } } : undefined;
    return this.#importers[0]!(pathToFileURL(path).href, attributes);
  }

  async #package(specifier: string): Promise<Record<string, unknown>> {
    let first: unknown;
    for (const importIt of this.#importers) {
      try {
        return await importIt(
          specifier,
          specifier.endsWith('.json') ? { with: { type: 'json' } } : undefined,
        );
      } catch (problem) {
        if (!isMissing(problem, specifier)) throw problem;
        first ??= problem;
      }
    }
    throw first;
  }

  /** Runs a file of the user's own, unless it and all that it imports are as they were. */
  async #own(path: string): Promise<Record<string, unknown>> {
    const packages = new Map<string, Record<string, unknown>>();
    for (const { imports } of this.#reachable(path).values()) {
      for (const { specifier, path: local } of imports) {
        if (local && this.#locals.has(local)) continue;
        packages.set(local ?? specifier, local ? await this.#file(local) : await this.#package(specifier));
      }
    }
    return this.#instance(path, packages);
  }

  #instance(path: string, packages: Map<string, Record<string, unknown>>): Record<string, unknown> {
    const key = this.#fingerprint(path);
    const known = this.#instances.get(key);
    if (known) return known.exports; // also one that is being run: two files may import each other
    const module = { exports: {} as Record<string, unknown> };
    this.#instances.set(key, module);
    const { code, map, imports } = this.#locals.get(path)!;
    this.#sources.add(path, { map, source: undefined, label: undefined });
    const require = (specifier: string) => {
      const entry = imports.find((candidate) => candidate.specifier === specifier);
      if (entry?.path && this.#locals.has(entry.path)) return this.#instance(entry.path, packages);
      const found = packages.get(entry?.path ?? specifier);
      return found ? new Imported(found).asModule() : createRequire(path)(specifier);
    };
    const run = vm.compileFunction(code, ['module', 'exports', 'require', '__dirname', '__filename'], {
      filename: path,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    } as vm.CompileFunctionOptions);
    try {
      run(module, module.exports, require, dirname(path), path);
    } catch (problem) {
      this.#instances.delete(key);
      throw problem;
    }
    return module.exports;
  }

  #reachable(path: string, found = new Map<string, LocalModule>()): Map<string, LocalModule> {
    const module = this.#locals.get(path);
    if (!module || found.has(path)) return found;
    found.set(path, module);
    for (const { path: next } of module.imports) if (next) this.#reachable(next, found);
    return found;
  }

  #fingerprint(path: string): string {
    const hash = createHash('sha256').update(path);
    for (const module of this.#reachable(path).values()) hash.update(`\0${module.path}\0${module.code}`);
    return hash.digest('hex');
  }
}

/** An `import()` that looks for packages as a file of that folder would. */
function importerIn(folder: string): Import {
  return vm.compileFunction('return import(specifier, options)', ['specifier', 'options'], {
    filename: join(folder, 'notebook.js'),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  } as vm.CompileFunctionOptions) as Import;
}

/** Whether it is this very package that is not there, not one that it needs. */
function isMissing(problem: unknown, specifier: string): boolean {
  const { code, message = '' } = problem as NodeJS.ErrnoException;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${name}`);
}

const notThere = (specifier: string, folder: string) =>
  Object.assign(new Error(`Cannot find '${specifier}' in ${folder}`), { code: 'ERR_MODULE_NOT_FOUND' });
