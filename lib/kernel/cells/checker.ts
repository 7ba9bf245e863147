import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isShorthandPropertyAssignment, type Node, type SourceFile } from 'typescript/unstable/ast';
import {
  API,
  type Diagnostic,
  type Program,
  type Snapshot,
  SymbolFlags,
  type Checker as TypeChecker,
  type Symbol as TypeSymbol,
} from 'typescript/unstable/sync';
import { compilerPath } from './compiler-path.ts';
import type { Extension } from './slots.ts';
import type { Workspace } from './workspace.ts';

/** A declaration: a file and the place of the name in it. */
export interface NamedPlace {
  path: string;
  at: number;
}

/** The compiler's process and its view of the workspace. All calls are synchronous. */
export class Checker {
  readonly #api: API;
  readonly #workspace: Workspace;
  readonly #config: string;
  readonly #parserConfig: string;
  /** The user's own files in the program, by their time of change: nobody else tells us when one is edited. */
  readonly #local = new Map<string, number>();
  #snapshot: Snapshot;

  constructor(workspace: Workspace, notebookFolder: string, roots: string[]) {
    this.#workspace = workspace;
    const { cells, parser, modules } = workspace;
    this.#config = join(cells, 'tsconfig.json');
    this.#parserConfig = join(parser, 'tsconfig.json');
    workspace.write(
      this.#config,
      JSON.stringify({ compilerOptions: options(cells, notebookFolder, modules), files: roots }),
    );
    workspace.write(
      this.#parserConfig,
      JSON.stringify({ compilerOptions: parserOptions, files: ['p.ts', 'p.tsx'] }),
    );
    for (const extension of ['ts', 'tsx'] as const) workspace.write(this.#parserFile(extension), '');
    this.#api = new API({ cwd: cells, tsserverPath: compilerPath() });
    this.#snapshot = this.#api.updateSnapshot({ openProjects: [this.#parserConfig, this.#config] });
  }

  get program(): Program {
    return this.#snapshot.getProject(this.#config)!.program;
  }

  get types(): TypeChecker {
    return this.#snapshot.getProject(this.#config)!.checker;
  }

  /** The syntax tree of a text and what is wrong with it, without looking at any other file. */
  parse(text: string, extension: Extension): { file: SourceFile; problems: readonly Diagnostic[] } {
    const path = this.#parserFile(extension);
    this.#workspace.write(path, text);
    this.#update({ changed: [path] });
    const { program } = this.#snapshot.getProject(this.#parserConfig)!;
    return { file: program.getSourceFile(path)!, problems: program.getSyntacticDiagnostics(path) };
  }

  /** Tells the compiler which files have changed; it looks for edits of the user's own files itself. */
  refresh(changed: string[], created: string[] = []): void {
    this.#update({ changed: [...changed, ...this.#edited()], created });
  }

  problems(path: string): Diagnostic[] {
    const { program } = this;
    return [
      ...program.getSyntacticDiagnostics(path),
      ...program.getBindDiagnostics(path),
      ...program.getSemanticDiagnostics(path),
    ];
  }

  /** What each place of a file means. */
  symbols(path: string, places: number[]): (TypeSymbol | undefined)[] {
    return this.types.getSymbolAtPosition(path, places);
  }

  /** The variable that `{ x }` takes its value from; a plain look there gives the property. */
  shorthandValue(path: string, start: number): TypeSymbol | undefined {
    const file = this.program.getSourceFile(path)!;
    const node = shorthandAt(file, start, file);
    return node && this.types.getShorthandAssignmentValueSymbol(node);
  }

  /** Whether a value of one name's type may stand where another's stood; with `both`, also the other way. */
  fits(made: NamedPlace, seen: NamedPlace, both: boolean): boolean {
    const type = ({ path, at }: NamedPlace) => {
      const symbol = this.types.getSymbolAtPosition(path, at);
      if (!symbol) return undefined;
      const target = symbol.flags & SymbolFlags.Alias ? this.types.getAliasedSymbol(symbol) : symbol;
      const found = this.types.getTypeOfSymbol(target);
      return found && (this.types.getBaseTypeOfLiteralType(found) ?? found);
    };
    const [next, old] = [type(made), type(seen)];
    if (!next || !old) return false;
    return this.types.isTypeAssignableTo(next, old) && (!both || this.types.isTypeAssignableTo(old, next));
  }

  /** Looks which files of the user's own are part of the program, to watch them from now on. */
  noteLocalFiles(): string[] {
    const { cells } = this.#workspace;
    const paths = this.program
      .getSourceFileNames()
      .filter((path) => !path.includes('/node_modules/') && !path.startsWith(cells) && !isLibrary(path));
    for (const path of paths) if (!this.#local.has(path)) this.#local.set(path, changedAt(path));
    return paths;
  }

  close(): void {
    // At the end of its pipe the compiler would write "context canceled" on a terminal that is not ours. It holds
    // nothing that a kill could lose; if a later version keeps its process elsewhere, the line is back, no more.
    const { client } = this.#api as unknown as {
      client?: { channel?: { child?: ChildProcess }; close(): void };
    };
    if (!client?.channel?.child?.kill('SIGKILL')) return this.#api.close();
    client.close(); // without the requests that the whole API would make first
  }

  #edited(): string[] {
    const edited: string[] = [];
    for (const [path, before] of this.#local) {
      const now = changedAt(path);
      if (now !== before) edited.push(path);
      this.#local.set(path, now);
    }
    return edited;
  }

  #update(changes: { changed?: string[]; created?: string[] }): void {
    const next = this.#api.updateSnapshot({ fileChanges: changes });
    this.#snapshot.dispose(); // after the update: disposing the last snapshot would drop the program
    this.#snapshot = next;
  }

  #parserFile(extension: Extension): string {
    return join(this.#workspace.parser, `p.${extension}`);
  }
}

function shorthandAt(node: Node, start: number, file: SourceFile): Node | undefined {
  if (node.pos > start || node.end < start) return undefined;
  if (isShorthandPropertyAssignment(node) && node.name.getStart(file) === start) return node;
  return node.forEachChild((child) => shorthandAt(child, start, file));
}

const parserOptions = {
  noLib: true,
  noResolve: true,
  types: [],
  target: 'esnext',
  module: 'esnext',
  moduleDetection: 'force',
  jsx: 'preserve',
};

const options = (cells: string, notebookFolder: string, modules: string[]) => ({
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  lib: ['esnext'],
  types: ['node'],
  typeRoots: modules.map((folder) => join(folder, '@types')),
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowJs: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
  jsx: 'react',
  rootDirs: [cells, notebookFolder], // `./other.ts` in a cell is the file beside the notebook
});

const isLibrary = (path: string) => /\/lib\.[\w.]*d\.ts$/.test(path);

function changedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0; // deleted
  }
}
