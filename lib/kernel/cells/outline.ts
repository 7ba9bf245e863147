import {
  isCallExpression,
  isDecorator,
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
    augments: false,
  };
  for (const statement of file.statements) declare(statement, file, text, found);
  walk(file, {
    file,
    text,
    found,
    inFunction: false,
    parent: undefined,
    grandparent: undefined,
    statement: undefined,
  });
  found.last = lastExpression(file);
  return found;
}

interface Walk {
  file: SourceFile;
  text: string;
  found: Outline;
  inFunction: boolean;
  parent: Node | undefined;
  grandparent: Node | undefined;
  /** Where the statement around begins, if it stands in a list of statements. */
  statement: number | undefined;
}

function walk(node: Node, at: Walk): void {
  const { file, text, found, parent } = at;
  if (isIdentifier(node)) {
    found.mentioned.add(node.text);
    if (!isOnlyName(node, parent)) found.mentions.push(mention(node, at));
    return;
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
  if (node.kind === SyntaxKind.ImportDeclaration) return;
  const inFunction = at.inFunction || scopes.has(node.kind);
  const isList = lists.has(node.kind);
  node.forEachChild((child) => {
    const statement = isList && isExpressionStatement(child) ? child.getStart(file) : at.statement;
    walk(child, { ...at, inFunction, parent: node, grandparent: parent, statement });
  });
}

function mention(node: Node & { text: string }, { parent, grandparent, file, statement }: Walk): Mention {
  const isCallee =
    parent !== undefined &&
    ((isCallExpression(parent) &&
      (parent.expression as Node) === node &&
      !(grandparent && isDecorator(grandparent))) ||
      (isTaggedTemplateExpression(parent) && (parent.tag as Node) === node));
  return {
    name: node.text,
    start: node.getStart(file),
    end: node.end,
    shorthand: parent !== undefined && isShorthandPropertyAssignment(parent) && parent.name === node,
    called: isCallee,
    startsStatement: node.getStart(file) === statement,
  };
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

const lists = new Set([
  SyntaxKind.SourceFile,
  SyntaxKind.Block,
  SyntaxKind.ModuleBlock,
  SyntaxKind.CaseClause,
  SyntaxKind.DefaultClause,
]);
