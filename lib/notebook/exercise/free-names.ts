import { declaredIn, namesOfPattern } from './declared.ts';
import { childrenOf, isNode, type Node, syntaxOf } from './syntax.ts';

/**
 * The names of values that a cell uses and does not make: other cells', and the language's own. Names of types are
 * none of them. For the course's own text.
 */
export function freeNames(code: string): Set<string> {
  const body = syntaxOf(code)?.body ?? [];
  const free = new Set<string>();
  visit({ type: 'Module', body }, [], free);
  return free;
}

/** Walks a node; `scopes` hold the names that are bound around it. */
function visit(node: Node, scopes: Set<string>[], free: Set<string>): void {
  const { type } = node;
  if (type === 'Identifier') {
    const name = String(node.value);
    if (!scopes.some((scope) => scope.has(name))) free.add(name);
    return;
  }
  const bound = boundBy(node);
  const inner = bound.length > 0 ? [...scopes, new Set(bound)] : scopes;
  for (const child of partsOf(node)) visit(child, inner, free);
}

/** The names that a node binds for all that is inside it. */
function boundBy(node: Node): string[] {
  const statements = [node.body, node.stmts].find(Array.isArray) as unknown[] | undefined;
  const own = (statements ?? []).filter(isNode);
  const params = [node.params, node.param].flat().flatMap(namesOfPattern);
  const id = isNode(node.identifier) ? [String(node.identifier.value)] : [];
  switch (node.type) {
    case 'Module':
    case 'TsModuleBlock':
    case 'FunctionBody':
    case 'BlockStatement':
      return namesIn(own);
    case 'SwitchStatement':
      return namesIn((node.cases as Node[]).flatMap(({ consequent }) => consequent as Node[]));
    case 'ForStatement':
      return namesIn([node.init].filter(isNode));
    case 'ForOfStatement':
    case 'ForInStatement':
      return namesIn([node.left].filter(isNode));
    case 'FunctionExpression':
    case 'ClassExpression':
      return [...id, ...params];
    default:
      return params;
  }
}

const namesIn = (statements: Node[]): string[] => declaredIn(statements).map(({ name }) => name);

/** The nodes inside one that can hold a use of a value: not types, and not what is only called like one. */
function partsOf(node: Node): Node[] {
  const { type } = node;
  if (type?.startsWith('Ts') && !valuesInTypes.has(type)) return [];
  if (type === 'ImportDeclaration') return [];
  const without = (...fields: string[]) => {
    const rest = Object.entries(node).filter(([field]) => !fields.includes(field) && !ofTypes.has(field));
    return childrenOf(Object.fromEntries(rest));
  };
  const isPlain = (field: string) => isNode(node[field]) && node[field].type === 'Identifier';
  if (type === 'MemberExpression') return isPlain('property') ? without('property') : without();
  if (type === 'ExportSpecifier') return without('exported');
  if (type === 'AssignmentPatternProperty') return without(); // `{ x = 1 } = ...` sets x
  if (type === 'TsEnumMember') return without('id');
  if (type === 'JSXAttribute') return without('name');
  if (isPlain('key')) return without('key', 'label');
  return without('label', 'meta', ...(type === 'MetaProperty' ? ['property'] : []));
}

/** Fields that hold nothing but types. */
const ofTypes = new Set([
  'typeAnnotation',
  'typeParams',
  'typeParameters',
  'typeArguments',
  'returnType',
  'superTypeParams',
  'implements',
  'span',
]);

/** TypeScript's own nodes that have a value in them. */
const valuesInTypes = new Set([
  'TsAsExpression',
  'TsConstAssertion',
  'TsEnumDeclaration',
  'TsEnumMember',
  'TsExportAssignment',
  'TsInstantiation',
  'TsModuleBlock',
  'TsModuleDeclaration',
  'TsNonNullExpression',
  'TsParameterProperty',
  'TsSatisfiesExpression',
  'TsTypeAssertion',
]);
