import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { namesOf, readFileSync } from './kept.ts';

export type Exports = Record<string, unknown>;

/** What may be imported in a realm, from where. */
export interface ModulesOptions {
  context: vm.Context;
  /** Whose modules may import nothing but one another and `given`. */
  folder: string;
  /** Folders with modules of the course's own, which may import Node's: hollow ones. */
  reads: readonly string[];
  /** Modules that are there already; undefined for all others. */
  given: (specifier: string, path: string | undefined) => Exports | undefined;
  hollow: (builtin: string, name: string) => unknown;
  /** An error of the realm, for `import()`. */
  refusal: (message: string) => Error;
}

/** The modules of a realm. No import of an answer reaches Node's own loader. */
export class Modules {
  readonly #options: ModulesOptions;
  readonly #known = new Map<string, vm.Module>();

  constructor(options: ModulesOptions) {
    this.#options = options;
  }

  /** Loads a file with all that it imports and runs it. `exports` stands apart: a module may export a `then`. */
  async load(path: string): Promise<{ exports: Exports }> {
    const module = this.#file(path);
    if (module.status === 'unlinked')
      await module.link((specifier, from) => this.#find(specifier, from.identifier));
    await module.evaluate();
    return { exports: module.namespace as Exports };
  }

  #find(specifier: string, from: string): vm.Module {
    const { folder, reads, given, hollow } = this.#options;
    const path = pathOf(specifier, from);
    const ready = given(specifier, path);
    if (ready) return this.#made(specifier, ready);
    const ours = within(from, reads);
    if (ours && isBuiltin(specifier)) {
      const name = specifier.replace(/^node:/, '');
      return this.#made(specifier, Object.fromEntries(namesOf(name).map((one) => [one, hollow(name, one)])));
    }
    const isProbes = path !== undefined && relative(folder, path) === 'probes.mjs';
    const may = path !== undefined && !isProbes && within(path, ours ? reads : [folder, ...reads]);
    if (!may)
      throw new Error(
        `Cannot import "${specifier}" in an answer: it is not among the imports of the exercise`,
      );
    return this.#file(path);
  }

  #file(path: string): vm.Module {
    const known = this.#known.get(path);
    if (known) return known;
    const { context, folder, refusal } = this.#options;
    const own = within(path, [folder]);
    const module = new vm.SourceTextModule(readFileSync(path, 'utf8'), {
      context,
      identifier: path,
      // The folder's place on the disk is nobody's business.
      initializeImportMeta(meta) {
        if (!own)
          Object.assign(meta, { url: pathToFileURL(path).href, dirname: dirname(path), filename: path });
      },
      importModuleDynamically(specifier: string) {
        throw refusal(`Cannot import "${specifier}" while the answer runs`);
      },
    } as vm.SourceTextModuleOptions);
    this.#known.set(path, module);
    return module;
  }

  #made(name: string, exports: Exports): vm.Module {
    const known = this.#known.get(name);
    if (known) return known;
    const names = Object.keys(exports);
    const module = new vm.SyntheticModule(
      names,
      () => {
        for (const one of names) module.setExport(one, exports[one]);
      },
      { context: this.#options.context, identifier: name },
    );
    this.#known.set(name, module);
    return module;
  }
}

function pathOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('./') || specifier.startsWith('../')) return resolve(dirname(from), specifier);
  if (specifier.startsWith('file:')) return fileURLToPath(specifier);
  return specifier.startsWith('/') ? resolve(specifier) : undefined;
}

const within = (path: string, folders: readonly string[]) =>
  folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : join(folder, sep)),
  );
