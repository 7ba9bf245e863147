import {
  type BindingName,
  isClassDeclaration,
  isEnumDeclaration,
  isExportAssignment,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isTypeAliasDeclaration,
  isVariableStatement,
  type ModuleDeclaration,
  type Node,
  NodeFlags,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { readImport } from './imports.ts';
import { type Declared, type Kind, type Outline, rangeOf } from './outline-types.ts';

/** Notes what a statement at the top of a cell declares for the cells after it. */
export function declare(statement: Statement, file: SourceFile, text: string, found: Outline): void {
  const word = (kind: SyntaxKind) =>
    'modifiers' in statement
      ? (statement.modifiers as readonly Node[] | undefined)?.find((node) => node.kind === kind)
      : undefined;
  const ambient = word(SyntaxKind.DeclareKeyword) !== undefined;
  const exportWord = word(SyntaxKind.ExportKeyword);
  const defaultWord = word(SyntaxKind.DefaultKeyword);
  const before = new Set(found.declared.keys());
  const add = (name: Node & { text: string }, kind: Kind, value: boolean, type: boolean) =>
    addName(found, name.text, {
      kind,
      at: name.getStart(file),
      value,
      type,
      ...(ambient ? { ambient } : {}),
    });

  if (isVariableStatement(statement)) {
    const list = statement.declarationList;
    const kind = isConstant(list.flags) ? 'const' : 'let';
    for (const declaration of list.declarations) {
      addBinding(found, declaration.name, kind, file, ambient);
      if (!declaration.type && !declaration.initializer && isIdentifier(declaration.name)) {
        found.declared.get(declaration.name.text)!.evolving = true;
      }
    }
  } else if (isFunctionDeclaration(statement)) {
    if (statement.name) add(statement.name, 'function', true, false);
  } else if (isClassDeclaration(statement)) {
    if (statement.name) add(statement.name, 'class', true, true);
  } else if (isEnumDeclaration(statement)) {
    add(statement.name, 'enum', true, true);
    const constant = word(SyntaxKind.ConstKeyword);
    if (constant) found.constEnums.push([constant.getStart(file), constant.end]);
  } else if (isModuleDeclaration(statement)) {
    if (statement.name.kind === SyntaxKind.StringLiteral || statement.name.text === 'global')
      found.augments = true;
    else add(statement.name as Node & { text: string }, 'namespace', holdsValues(statement), true);
  } else if (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement)) {
    add(statement.name, 'type', false, true);
  } else if (isImportDeclaration(statement) || isImportEqualsDeclaration(statement)) {
    const { plan, names } = readImport(statement, file, text);
    if (plan) found.imports.push(plan);
    for (const { name, at, typeOnly } of names)
      addName(found, name, { kind: 'import', at, value: !typeOnly, type: true, typeOnly });
  } else if (isExportAssignment(statement)) {
    const { expression } = statement;
    found.exports.push({ all: rangeOf(statement, file), expression: rangeOf(expression, file) });
  } else if (isExportDeclaration(statement)) {
    found.exports.push({ all: rangeOf(statement, file), expression: undefined });
    const clause = statement.exportClause;
    if (!statement.moduleSpecifier && clause && 'elements' in clause) {
      for (const { name } of clause.elements) found.exported.add(name.text);
    }
  }
  if (!exportWord) return;
  if (defaultWord && !('name' in statement && statement.name)) {
    // `export default class {}`: without a name it is a value like any other
    found.exports.push({
      all: rangeOf(statement, file),
      expression: [afterSpace(text, defaultWord.end), statement.end],
    });
    return;
  }
  found.exportWords.push([exportWord.getStart(file), (defaultWord ?? exportWord).end]);
  if (defaultWord) return;
  for (const name of found.declared.keys()) if (!before.has(name)) found.exported.add(name);
}

/** Notes the names of a pattern, `{ a, b: [c] }` or just `a`. */
export function addBinding(
  found: Outline,
  name: BindingName,
  kind: Kind,
  file: SourceFile,
  ambient: boolean,
): void {
  if (isIdentifier(name)) {
    addName(found, name.text, {
      kind,
      at: name.getStart(file),
      value: true,
      type: false,
      ...(ambient ? { ambient } : {}),
    });
    return;
  }
  for (const element of name.elements) {
    if ('name' in element && element.name)
      addBinding(found, element.name as BindingName, kind, file, ambient);
  }
}

/** Overloads and merged declarations are one name with what each of them brings. */
function addName({ declared }: Outline, name: string, next: Declared): void {
  const old = declared.get(name);
  if (!old) declared.set(name, next);
  else {
    const kind = old.value && !next.value ? old.kind : next.kind;
    const { ambient: wasAmbient, ...rest } = old;
    const ambient = wasAmbient && next.ambient ? { ambient: true } : {};
    declared.set(name, {
      ...rest,
      kind,
      value: old.value || next.value,
      type: old.type || next.type,
      ...ambient,
    });
  }
}

const isConstant = (flags: NodeFlags) => {
  const scoped = flags & NodeFlags.BlockScoped; // `using` has both bits of the mask in its own way
  return scoped !== 0 && scoped !== NodeFlags.Let;
};

/** A namespace of types alone leaves nothing at run time. */
function holdsValues({ body }: ModuleDeclaration): boolean {
  if (!body) return false;
  if (isModuleDeclaration(body)) return holdsValues(body);
  return (
    'statements' in body &&
    (body.statements as readonly Node[]).some(
      (node) =>
        node.kind !== SyntaxKind.InterfaceDeclaration &&
        node.kind !== SyntaxKind.TypeAliasDeclaration &&
        !(isModuleDeclaration(node) && !holdsValues(node)),
    )
  );
}

const afterSpace = (text: string, from: number) => from + /^\s*/.exec(text.slice(from))![0].length;
