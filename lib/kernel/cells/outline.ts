import {
  type EnumDeclaration,
  isCallExpression,
  isDecorator,
  isEnumDeclaration,
  isExpressionStatement,
  isIdentifier,
  isShorthandPropertyAssignment,
  isTaggedTemplateExpression,
  isVariableDeclarationList,
  type Node,
  NodeFlags,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { addBinding, declare } from './declare.ts';
import { type Mention, type Outline, type Range, rangeOf } from './outline-types.ts';

/** Reads a cell's syntax tree. */
export function outline(file: SourceFile, text: string): Outline {
  const found: Outline = {
    declared: new Map(),
    mentioned: new Set(),
    mentions: [],
    imports: [],
    last: undefined,
    exportWords: [],
    exports: [],
    exported: new Set(),
    dynamicImports: [],
    importMetas: [],
    constEnums: [],
    enumSteps: [],
    augments: false,
  };
  for (const statement of file.statements) declare(statement, file, text, found);
  const start = {
    file,
    text,
    found,
    inFunction: false,
    parent: undefined,
    called: false,
    statement: undefined,
  };
  const open: [Node, Walk][] = [[file, start]]; // a list, not a recursion: a sum of a thousand terms is as deep
  for (let next = open.pop(); next; next = open.pop()) open.push(...visit(...next).reverse());
  found.last = lastExpression(file);
  return found;
}

interface Walk {
  file: SourceFile;
  text: string;
  found: Outline;
  inFunction: boolean;
  parent: Node | undefined;
  /** It is what a call calls or a template's tag, also in parentheses or with a type. */
  called: boolean;
  /** Where the statement around begins, if it stands in a list of statements. */
  statement: number | undefined;
}

/** Takes in one node; the answer is where to go on. */
function visit(node: Node, at: Walk): [Node, Walk][] {
  const { file, text, found, parent } = at;
  if (isIdentifier(node)) {
    const isReference = !isOnlyName(node, parent);
    if (isReference || parent?.kind === SyntaxKind.ExportSpecifier) found.mentioned.add(node.text);
    if (isReference) found.mentions.push(mention(node, at));
    return [];
  }
  // A `var` inside a block or a loop still belongs to the cell.
  if (isVariableDeclarationList(node) && !at.inFunction && !(node.flags & NodeFlags.BlockScoped)) {
    for (const { name } of node.declarations) addBinding(found, name, 'let', file, false);
  }
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
    found.dynamicImports.push(rangeOf(node.expression, file));
  }
  if (node.kind === SyntaxKind.MetaProperty && text.startsWith('import', node.getStart(file))) {
    found.importMetas.push(rangeOf(node, file));
  }
  if (node.kind === SyntaxKind.ImportDeclaration) return [];
  if (isEnumDeclaration(node)) found.enumSteps.push(...enumSteps(node, text));
  const inFunction = at.inFunction || scopes.has(node.kind);
  const isList = lists.has(node.kind);
  const children: [Node, Walk][] = [];
  node.forEachChild((child) => {
    const statement = isList && isExpressionStatement(child) ? child.getStart(file) : at.statement;
    children.push([child, { ...at, inFunction, parent: node, called: isCalled(child, node, at), statement }]);
  });
  return children;
}

function mention(node: Node & { text: string }, { parent, called, file, statement }: Walk): Mention {
  return {
    name: node.text,
    start: node.getStart(file),
    end: node.end,
    shorthand: parent !== undefined && isShorthandPropertyAssignment(parent) && parent.name === node,
    called,
    startsStatement: node.getStart(file) === statement,
  };
}

/** A member without a value is one more than the last; the transpiler can count on from a plain number alone. */
function enumSteps({ name, members }: EnumDeclaration, text: string): Outline['enumSteps'] {
  const steps: Outline['enumSteps'] = [];
  let isPlain = true;
  for (const [at, { initializer, end }] of members.entries()) {
    if (initializer) isPlain = /^\s*-?\d+\s*$/.test(text.slice(initializer.pos, initializer.end));
    else if (!isPlain) {
      const before = members[at - 1]!.name as { text?: string };
      steps.push({ end, value: `${name.text}[${JSON.stringify(before.text)}] + 1` });
    }
  }
  return steps;
}

/** A decorator's call does not count: its syntax takes nothing but names and points. */
function isCalled(node: Node, parent: Node, { parent: above, called }: Walk): boolean {
  if (isCallExpression(parent)) return parent.expression === node && !(above && isDecorator(above));
  if (isTaggedTemplateExpression(parent)) return parent.tag === node;
  return called && wrappers.has(parent.kind);
}

/** The name of a property or of a declaration is nobody's variable; `{ x }` is both, and stays. */
function isOnlyName(node: Node, parent: Node | undefined): boolean {
  if (!parent || isShorthandPropertyAssignment(parent)) return false;
  const { name, propertyName } = parent as { name?: Node; propertyName?: Node };
  return name === node || propertyName === node;
}

function lastExpression(file: SourceFile): Range | undefined {
  const last = [...file.statements].reverse().find(({ kind }) => kind !== SyntaxKind.EmptyStatement);
  return last && isExpressionStatement(last) ? rangeOf(last.expression, file) : undefined;
}

/** What makes `var` its own. */
const scopes = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.ClassStaticBlockDeclaration,
  SyntaxKind.ModuleDeclaration,
  SyntaxKind.PropertyDeclaration,
]);

/** What a call looks through to what it calls. */
const wrappers = new Set([
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.NonNullExpression,
  SyntaxKind.AsExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.TypeAssertionExpression,
]);

const lists = new Set([
  SyntaxKind.SourceFile,
  SyntaxKind.Block,
  SyntaxKind.ModuleBlock,
  SyntaxKind.CaseClause,
  SyntaxKind.DefaultClause,
]);
