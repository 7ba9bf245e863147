import type { Node, SourceFile } from 'typescript/unstable/ast';
import type { ImportPlan } from './compiled.ts';

/** How a name came to be. A `let` can be assigned from a later cell, the others cannot. */
export type Kind = 'let' | 'const' | 'function' | 'class' | 'enum' | 'namespace' | 'type' | 'import';

/** A name that a cell declares for the cells after it. */
export interface Declared {
  kind: Kind;
  /** Where its identifier stands in the cell. */
  at: number;
  value: boolean;
  type: boolean;
  /** `let x;` without type and value: what it holds may change with each assignment. */
  evolving?: boolean;
  /** `import type`: the compiler lets nobody use it by way of a namespace. */
  typeOnly?: boolean;
  /** `declare`d only: there is nothing at run time. */
  ambient?: boolean;
}

/** A mention of a name that may belong to another cell. */
export interface Mention {
  name: string;
  start: number;
  end: number;
  /** `{ x }`, or `{ x = 1 }` with a default. */
  shorthand: boolean;
  /** `x()` or a tagged template: must not get a `this`. */
  called: boolean;
  /** It begins a statement in a list of them, so what is put here must not hang on to the line before. */
  startsStatement: boolean;
}

export type Range = [start: number, end: number];

/** What a cell says of itself, read from its syntax alone. */
export interface Outline {
  declared: Map<string, Declared>;
  mentioned: Set<string>;
  mentions: Mention[];
  imports: ImportPlan[];
  /** The last statement's expression: the cell's value. */
  last: Range | undefined;
  /** `export` and `export default` before a declaration. */
  exportWords: Range[];
  /** `export default EXPRESSION`, `export { a }`, `export * from`: with the expression, if there is one. */
  exports: { all: Range; expression: Range | undefined }[];
  /** Names that the cell exports in its own words. */
  exported: Set<string>;
  dynamicImports: Range[];
  importMetas: Range[];
  /** `const` of each `const enum`: it must exist at run time, for the cells after. */
  constEnums: Range[];
  /** `ENUM["a"] + 1` for the member after `a` where only the compiler knows what `a` is. */
  enumSteps: { end: number; value: string }[];
  /** `declare global` and `declare module`: of use to every cell after, by no name. */
  augments: boolean;
}

export const rangeOf = (node: Node, file: SourceFile): Range => [node.getStart(file), node.end];
