import {
  type Declared,
  declaredIn,
  freeNames,
  isNode,
  type SyntaxNode,
  syntaxOf,
  withoutExport,
} from '../../notebook/index.ts';

/** A statement at the top of a cell. */
export interface Statement {
  node: SyntaxNode;
  from: number;
  to: number;
  makes: Declared[];
  /** It makes nothing but functions, classes and types: running it does nothing yet. */
  still: boolean;
  /** Values that it uses and does not make. */
  readonly free: ReadonlySet<string>;
}

/** A cell's code, taken apart. */
export interface Source {
  /** Its place in its notebook, from 0. */
  at: number;
  text: string;
  statements: Statement[];
}

/** Takes a cell apart; undefined when it is no TypeScript. Only for text that the reading process has survived. */
export function sourceOf(code: string, at: number): Source | undefined {
  const text = code.replace(/^\uFEFF/, ' ').replace(/^#!.*/, (line) => ' '.repeat(line.length));
  const syntax = syntaxOf(text);
  if (!syntax) return undefined;
  const statements = syntax.body.map((node): Statement => {
    const [from, to] = syntax.rangeOf(node);
    const makes = declaredIn([node]);
    let free: ReadonlySet<string> | undefined;
    return {
      node,
      from,
      to,
      makes,
      still: isStill(withoutExport(node)),
      get free() {
        free ??= freeNames(text.slice(from, to));
        return free;
      },
    };
  });
  return { at, text, statements };
}

/** Functions under a name do nothing yet, however they are written. */
function isStill({ type = '', declarations }: SyntaxNode): boolean {
  if (type !== 'VariableDeclaration') return quiet.has(type);
  return (
    Array.isArray(declarations) &&
    declarations.every(
      ({ init }) => isNode(init) && /^(ArrowFunction|Function)Expression$/.test(init.type ?? ''),
    )
  );
}

const quiet = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'TsInterfaceDeclaration',
  'TsTypeAliasDeclaration',
  'TsEnumDeclaration',
  'ImportDeclaration',
]);

/** The names of one kind that a cell makes. */
export const makes = ({ statements }: Source, ...kinds: Declared['kind'][]): string[] =>
  statements.flatMap((one) => one.makes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));

/** All words of a text that could be names, for types: their scopes are not looked at. */
export const wordsOf = (text: string): Set<string> =>
  new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));

/** What a statement imports from; undefined for one that imports nothing. */
export function importedFrom(
  statement: Statement,
  { statements }: Source,
): { specifier: string; node: SyntaxNode; typeOnly: boolean } | undefined {
  const { type, source, moduleRef, typeOnly } = statement.node;
  if (type === 'TsImportEqualsDeclaration' && isNode(moduleRef) && isNode(moduleRef.expression))
    return { specifier: String(moduleRef.expression.value), node: moduleRef.expression, typeOnly: false };
  if (!isNode(source) || !/^(Import|ExportNamed|ExportAll)Declaration$/.test(type ?? '')) return undefined;
  const names = type === 'ImportDeclaration' ? statement.makes.map(({ name }) => name) : [];
  const unused = names.length > 0 && !names.some((name) => statements.some(({ free }) => free.has(name)));
  return { specifier: String(source.value), node: source, typeOnly: typeOnly === true || unused };
}
