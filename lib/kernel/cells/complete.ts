import { type BindingName, isIdentifier, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { type CompletionEntry, CompletionItemKind } from 'typescript/unstable/sync';
import type { Checker } from './checker.ts';
import type { Draft } from './draft.ts';
import type { Names } from './names.ts';

/** What may stand at the cursor; `start` and `end` tell what a chosen one replaces. */
export interface Completions {
  start: number;
  end: number;
  matches: { text: string; type: string }[];
}

const most = 2000;

/** Names, members, words and paths that may stand at the cursor. */
export function complete(
  text: string,
  cursor: number,
  names: Names,
  draft: Draft,
  checker: Checker,
): Completions {
  const { path, file } = draft.open(text, names, checker);
  const start = startOf(text, cursor);
  const typed = text.slice(start, cursor).toLowerCase();
  const found = ask(path, cursor, checker) ?? inSight(file, cursor, names, draft, checker);
  const matches = found
    .filter(({ text: name }) => name.toLowerCase().startsWith(typed) && !name.startsWith('$downhill'))
    .slice(0, most);
  return { start, end: cursor + /^[\w$]*/.exec(text.slice(cursor))![0].length, matches };
}

function ask(path: string, cursor: number, checker: Checker): Completions['matches'] | undefined {
  try {
    const found = checker.types.getCompletionsAtPosition(path, cursor);
    return [...(found?.entries ?? [])].sort(byOrder).map(({ name, insertText, kind }) => ({
      text: insertText ?? name,
      type: words.get(kind) ?? 'variable',
    }));
  } catch (problem) {
    // The compiler cannot yet answer at a name that stands alone: it would want to offer imports, too.
    if (/auto imports/.test((problem as Error).message)) return undefined;
    throw problem;
  }
}

/** A name that stands alone: what the blocks around it declare, what other cells made, what is there always. */
function inSight(
  file: Node,
  cursor: number,
  names: Names,
  draft: Draft,
  checker: Checker,
): Completions['matches'] {
  const found = new Map<string, string>();
  declarations(file, cursor, (name, type) => found.set(name, type));
  for (const [name, { kind }] of names)
    if (!found.has(name)) found.set(name, kind === 'let' || kind === 'const' ? 'variable' : kind);
  for (const name of globals(draft, checker)) if (!found.has(name)) found.set(name, 'global');
  for (const word of keywords) if (!found.has(word)) found.set(word, 'keyword');
  return [...found].map(([text, type]) => ({ text, type }));
}

/** Declarations that can be seen from a place: those of every block that it lies in. */
function declarations(node: Node, cursor: number, tell: (name: string, type: string) => void): void {
  const type = declared.get(node.kind);
  const name = (node as { name?: BindingName }).name;
  if (type && name) bind(name, (text) => tell(text, type));
  const within = node.pos <= cursor && cursor <= node.end;
  if (within || !blocks.has(node.kind)) node.forEachChild((child) => declarations(child, cursor, tell));
}

function bind(name: BindingName, tell: (text: string) => void): void {
  if (isIdentifier(name)) tell(name.text);
  else if ('elements' in name)
    for (const element of name.elements)
      if ('name' in element && element.name) bind(element.name as BindingName, tell);
}

let known: string[] | undefined;

function globals(draft: Draft, checker: Checker): string[] {
  if (known) return known;
  const { path } = draft.open('globalThis.', new Map(), checker);
  known = (checker.types.getCompletionsAtPosition(path, 11)?.entries ?? []).map(({ name }) => name);
  return known;
}

/** Where the word begins that is being written: a name, or the last part of a path in quotes. */
function startOf(text: string, cursor: number): number {
  const before = text.slice(0, cursor);
  const [path] = /(?:from|import|require\()\s*['"]([^'"\n]*)$/.exec(before)?.slice(1) ?? [];
  if (path !== undefined) return cursor - path.length + path.lastIndexOf('/') + 1;
  const [word = ''] = /[\p{ID_Continue}$#]*$/u.exec(before) ?? [];
  return cursor - word.length;
}

const byOrder = (a: CompletionEntry, b: CompletionEntry) =>
  (a.sortText ?? '').localeCompare(b.sortText ?? '') || (a.name < b.name ? -1 : 1);

const words = new Map<unknown, string>(
  (
    [
      'Method',
      'Function',
      'Constructor',
      'Field',
      'Variable',
      'Class',
      'Interface',
      'Module',
      'Property',
      'Enum',
      'Keyword',
      'Constant',
      'EnumMember',
      'TypeParameter',
      'File',
      'Folder',
    ] as const
  ).map((name) => [CompletionItemKind[name], name.toLowerCase()]),
);

const declared = new Map<SyntaxKind, string>([
  [SyntaxKind.VariableDeclaration, 'variable'],
  [SyntaxKind.Parameter, 'variable'],
  [SyntaxKind.BindingElement, 'variable'],
  [SyntaxKind.FunctionDeclaration, 'function'],
  [SyntaxKind.ClassDeclaration, 'class'],
  [SyntaxKind.EnumDeclaration, 'enum'],
  [SyntaxKind.InterfaceDeclaration, 'interface'],
  [SyntaxKind.TypeAliasDeclaration, 'interface'],
  [SyntaxKind.TypeParameter, 'interface'],
  [SyntaxKind.ImportClause, 'module'],
  [SyntaxKind.ImportSpecifier, 'variable'],
  [SyntaxKind.NamespaceImport, 'module'],
]);

const blocks = new Set([
  SyntaxKind.Block,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ForStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.ForInStatement,
]);

const keywords =
  'await async break case catch class const continue default delete do else enum export extends false finally for function if implements import in instanceof interface let new null of return static super switch this throw true try type typeof undefined using var void while yield satisfies as keyof readonly'.split(
    ' ',
  );
