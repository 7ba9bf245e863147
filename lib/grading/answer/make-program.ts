import type { SyntaxNode } from '../../notebook/index.ts';
import { asModule } from './as-module.ts';
import type { Piece, Plan } from './plan.ts';
import type { Program } from './program.ts';
import { readsOf } from './reads.ts';
import { resolveAllowed } from './resolve-allowed.ts';
import { importedFrom, makes, type Source, type Statement } from './source.ts';

/** The modules of an answer, for a child that has nothing else. Screen the plan first. */
export function programOf(plan: Plan): Program {
  const files = Object.fromEntries(plan.pieces.map((piece) => [piece.file, moduleOf(piece, plan)]));
  const imports = [...new Set([...plan.exercise.imports, ...plan.pieces.flatMap(importsOf)])].sort();
  return { files, names: [...plan.exercise.names], imports, reads: readsOf(imports) };
}

const importsOf = ({ source, statements, imported }: Piece): string[] => [
  ...[...statements].flatMap((one) => {
    const found = importedFrom(one, source);
    return found && !found.typeOnly ? [found.specifier] : [];
  }),
  ...[...imported.values()].map(({ specifier }) => specifier),
];

function moduleOf(piece: Piece, { exercise, pieces }: Plan): string {
  const { source, statements } = piece;
  const asked = pieces.flatMap(({ links }) =>
    [...links].filter(([, to]) => to === piece).map(([name]) => name),
  );
  const kept = new Set([...statements].filter((one) => !importedFrom(one, source)?.typeOnly));
  const text = withResolved(sliced(source, kept), source, kept);
  const links = [...piece.links]
    .filter(([name]) => piece.from !== 'answer' || !exercise.names.includes(name))
    .map(([name, { file }]) => `import { ${name} } from './${file}';`);
  const imported = [...piece.imported].map(([name, from]) => importLine(name, from));
  // An answer that is spread over cells: what another one makes goes out from here.
  const passed =
    piece.from === 'answer'
      ? [...piece.links]
          .filter(([name]) => exercise.names.includes(name))
          .map(([name, { file }]) => `import { ${name} } from './${file}';\nexport { ${name} };`)
      : [];
  // Under the text, so that its lines keep their numbers.
  return asModule(
    [text, ...links, ...imported, ...passed, exportLine(source, kept, new Set(asked))].join('\n;'),
  );
}

/** A cell with nothing but some of its statements: what goes is replaced by spaces. */
export function sliced({ text, statements: all }: Source, kept: ReadonlySet<Statement>): string {
  let out = '';
  let from = 0;
  for (const statement of all) {
    if (kept.has(statement)) continue;
    out += text.slice(from, statement.from) + blank(text.slice(statement.from, statement.to));
    from = statement.to;
  }
  return out + text.slice(from);
}

const blank = (text: string) => text.replace(/[^\n\r]/g, ' ');

/** Imports lead to files. Runs from the end, so that places before stay as they are. */
function withResolved(text: string, source: Source, statements: ReadonlySet<Statement>): string {
  let out = text;
  for (const statement of [...statements].sort((a, b) => b.from - a.from)) {
    const imported = importedFrom(statement, source);
    if (!imported) continue;
    const before = out.slice(statement.from, statement.to);
    const raw = String(imported.node.raw); // with its quotes, as it was typed
    const at = before.lastIndexOf(raw);
    const end = at + raw.length;
    const after =
      before.slice(0, at) + JSON.stringify(resolveAllowed(imported.specifier)) + before.slice(end);
    out = out.slice(0, statement.from) + after + out.slice(statement.to);
  }
  return out;
}

/** One name of an import of the lesson, as an import of its own. */
function importLine(
  name: string,
  { specifier, node: made }: { specifier: string; node: SyntaxNode },
): string {
  const from = JSON.stringify(resolveAllowed(specifier));
  if (made.type === 'ImportNamespaceSpecifier') return `import * as ${name} from ${from};`;
  if (made.type === 'ImportSpecifier') {
    const exported = made.imported as { value?: string } | null;
    return `import { ${JSON.stringify(exported?.value ?? name)} as ${name} } from ${from};`;
  }
  return `import ${name} from ${from};`;
}

/** Exports what the statements make and do not export themselves; what they import, where another piece asks for it. */
function exportLine(source: Source, kept: ReadonlySet<Statement>, asked: ReadonlySet<string>): string {
  const own = source.statements.filter((one) => kept.has(one));
  const exported = new Set(
    own.flatMap(({ node, makes: made }) => {
      if (node.type === 'ExportDeclaration') return made.map(({ name }) => name);
      if (node.type !== 'ExportNamedDeclaration' || !Array.isArray(node.specifiers)) return [];
      return node.specifiers.map(({ exported: as, orig }) => (as ?? orig)?.value as string);
    }),
  );
  const values = makes({ ...source, statements: own }, 'value');
  const imported = makes({ ...source, statements: own }, 'import').filter((name) => asked.has(name));
  const all = [...new Set([...values, ...imported])].filter((name) => !exported.has(name));
  return `export { ${all.join(', ')} };`;
}
