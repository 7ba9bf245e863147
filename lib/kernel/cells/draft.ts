import { join } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import type { Checker } from './checker.ts';
import { footer } from './footer.ts';
import { borrow, type Names } from './names.ts';
import { outline } from './outline.ts';
import type { Outline } from './outline-types.ts';
import type { Extension } from './slots.ts';
import type { Workspace } from './workspace.ts';

/** A text that is being written, in a file of its own beside the cells, with every living name in sight. */
export class Draft {
  /** Files of the program from its start, so that a first question does not change what files it has. */
  readonly files: string[];
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.files = (['ts', 'tsx'] as const).map((extension) => this.#path(extension));
    for (const path of this.files) workspace.write(path, 'export {};');
  }

  /** Puts the text where the checker can be asked about it; positions in it stay as they are. */
  open(text: string, names: Names, checker: Checker): { path: string; file: SourceFile; parsed: Outline } {
    const { extension, parsed } = this.#parse(text, checker);
    const path = this.#path(extension);
    const foot = footer(borrow(names.keys(), parsed.declared, names), parsed.declared, parsed.exported);
    this.#workspace.write(path, text + foot.text);
    checker.refresh([path]);
    return { path, file: checker.program.getSourceFile(path)!, parsed };
  }

  #parse(text: string, checker: Checker): { extension: Extension; parsed: Outline } {
    const plain = checker.parse(text, 'ts');
    if (plain.problems.length === 0 || !/<\/?[A-Za-z>]/.test(text))
      return { extension: 'ts', parsed: outline(plain.file, text) };
    const jsx = checker.parse(text, 'tsx');
    const better = jsx.problems.length < plain.problems.length;
    return better
      ? { extension: 'tsx', parsed: outline(jsx.file, text) }
      : { extension: 'ts', parsed: outline(plain.file, text) };
  }

  #path(extension: Extension): string {
    return join(this.#workspace.cells, `draft.${extension}`);
  }
}
