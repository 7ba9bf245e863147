import { childrenOf, isNode, type Node, syntaxOf } from './syntax.ts';

/** A name that a cell makes at its top level. */
export interface Declared {
  name: string;
  /** `ambient` is a value that is only told of: `declare const x: number`. */
  kind: 'value' | 'type' | 'import' | 'ambient';
  /** Its declaration: for an import what stands in the braces. */
  node: Node;
}

/** The values that a cell makes for the cells after it, what it imports left out. For the course's own text. */
export function declaredNames(code: string): string[] {
  const values = declaredIn(syntaxOf(code)?.body ?? []).filter(({ kind }) => kind === 'value');
  return [...new Set(values.map(({ name }) => name))];
}

/** All names that statements make, types and imports with them. */
export function declaredIn(statements: Node[]): Declared[] {
  return statements.flatMap((statement) => [...ownNames(statement), ...varsIn(statement)]);
}

/** The statement without the `export` before it. */
export function withoutExport(statement: Node): Node {
  const inner =
    statement.type === 'ExportDeclaration'
      ? statement.declaration
      : statement.type === 'ExportDefaultDeclaration' && statement.decl;
  return isNode(inner) ? inner : statement;
}

function ownNames(exported: Node): Declared[] {
  const node = withoutExport(exported);
  const made = (id: unknown, kind: Declared['kind']): Declared[] =>
    isNode(id) && typeof id.value === 'string' ? [{ name: id.value, kind, node }] : [];
  const value = node.declare === true ? 'ambient' : 'value';
  switch (node.type) {
    case 'ImportDeclaration':
      return nodes(node.specifiers).flatMap((specifier) =>
        made(specifier.local, 'import').map((one) => ({ ...one, node: specifier })),
      );
    case 'TsImportEqualsDeclaration':
      return made(node.id, 'import');
    case 'TsInterfaceDeclaration':
    case 'TsTypeAliasDeclaration':
      return made(node.id, 'type');
    case 'TsEnumDeclaration':
      return made(node.id, value);
    case 'TsModuleDeclaration': // `declare global` and `declare module 'x'` make no name
      return isNode(node.id) && node.id.type === 'Identifier' && !node.global ? made(node.id, value) : [];
    case 'VariableDeclaration':
      return nodes(node.declarations).flatMap(({ id }) =>
        namesOfPattern(id).map((name) => ({ name, kind: value, node })),
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'FunctionExpression': // of `export default function f() {}`
    case 'ClassExpression':
      return made(node.identifier, value);
    default:
      return [];
  }
}

/** The names that a pattern binds: `{ a, b: [c = 1, ...d] }` binds a, c and d. */
export function namesOfPattern(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
    case 'BindingIdentifier':
      return [String(pattern.value)];
    case 'ArrayPattern':
      return nodes(pattern.elements).flatMap(namesOfPattern);
    case 'ObjectPattern':
      return nodes(pattern.properties).flatMap((property) =>
        namesOfPattern(
          property.type === 'AssignmentPatternProperty' ? property.key : (property.value ?? property),
        ),
      );
    case 'AssignmentPattern':
      return namesOfPattern(pattern.left);
    case 'RestElement':
      return namesOfPattern(pattern.argument);
    case 'Parameter':
      return namesOfPattern(pattern.pat);
    case 'TsParameterProperty':
      return namesOfPattern(pattern.param);
    default:
      return [];
  }
}

/** A `var` inside a block or a loop belongs to the cell, or to the function that it is in. */
function varsIn(statement: Node): Declared[] {
  const own = withoutExport(statement);
  if (own.type === 'VariableDeclaration') return [];
  return childrenOf(own).flatMap((inner) => {
    if (ownVars.has(inner.type ?? '')) return [];
    return inner.type === 'VariableDeclaration' && inner.kind === 'var' ? ownNames(inner) : varsIn(inner);
  });
}

/** What keeps a `var` to itself. */
const ownVars = new Set([
  'FunctionBody',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
  'Constructor',
  'ClassMethod',
  'PrivateMethod',
  'ClassProperty',
  'PrivateProperty',
  'StaticBlock',
  'TsModuleBlock',
]);

const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
