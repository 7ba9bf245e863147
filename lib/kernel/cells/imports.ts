import {
  type ImportDeclaration,
  type ImportEqualsDeclaration,
  isExternalModuleReference,
  isImportDeclaration,
  isNamespaceImport,
  isStringLiteral,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { ImportPlan } from './compiled.ts';

interface Imported {
  name: string;
  at: number;
  typeOnly: boolean;
}

/** What an import statement brings, and what of it there is to do at run time. */
export function readImport(
  statement: ImportDeclaration | ImportEqualsDeclaration,
  file: SourceFile,
  text: string,
): { plan: ImportPlan | undefined; names: Imported[] } {
  const start = statement.getStart(file);
  const { end } = statement;
  const names: Imported[] = [];
  const pairs: [string, string][] = [];
  const add = (name: Node & { text: string }, exported: string, typeOnly: boolean) => {
    names.push({ name: name.text, at: name.getStart(file), typeOnly });
    if (!typeOnly) pairs.push([name.text, exported]);
  };

  if (!isImportDeclaration(statement)) {
    add(statement.name, '=', statement.isTypeOnly);
    const reference = statement.moduleReference;
    if (!isExternalModuleReference(reference)) return { plan: undefined, names }; // `import A = N.B`: plain code
    const specifier = isStringLiteral(reference.expression) ? reference.expression.text : '';
    return { plan: { start, end, specifier, names: pairs }, names };
  }

  const clause = statement.importClause;
  const specifier = (statement.moduleSpecifier as unknown as { text: string }).text;
  const typeOnly =
    clause?.phaseModifier === SyntaxKind.TypeKeyword || /^import\s+type\s*[{*]/.test(text.slice(start, end));
  if (clause?.name) add(clause.name, 'default', typeOnly);
  const bindings = clause?.namedBindings;
  if (bindings && isNamespaceImport(bindings)) add(bindings.name, '*', typeOnly);
  else if (bindings) {
    for (const element of bindings.elements) {
      add(element.name, (element.propertyName ?? element.name).text, typeOnly || element.isTypeOnly);
    }
  }
  return { plan: { start, end, specifier, names: pairs }, names };
}
