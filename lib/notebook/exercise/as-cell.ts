import { declaredIn, withoutExport } from './declared.ts';
import { isNode, type Node, type Syntax, syntaxOf } from './syntax.ts';

/**
 * The text of a solution file as it stands in the answer cell: without `export`, without what stands for the lesson
 * around it (`declare`d values, files beside it) and without imports that the lesson has made before. `has` are the
 * names there; without it, they are taken to be all types and all of `downhill/*`.
 */
export function asCell(solution: string, has?: ReadonlySet<string>): string {
  const syntax = syntaxOf(solution);
  if (!syntax) return solution.trimEnd();
  let text = '';
  let from = 0;
  for (const statement of syntax.body) {
    const [start, end] = syntax.rangeOf(statement);
    const kept = keep(statement, { solution, syntax, has });
    text += solution.slice(from, start) + (kept ?? '');
    const rest = kept === undefined ? /^[ \t]*;?[ \t]*(\r?\n)?/.exec(solution.slice(end))![0].length : 0;
    from = end + rest;
  }
  return (text + solution.slice(from)).replace(/^(\s*\n)+/, '').trimEnd();
}

interface Around {
  solution: string;
  syntax: Syntax;
  has: ReadonlySet<string> | undefined;
}

/** What stays of a statement; undefined when nothing does. */
function keep(statement: Node, around: Around): string | undefined {
  const text = around.solution.slice(...around.syntax.rangeOf(statement));
  if (statement.type === 'ImportDeclaration') return keepImport(statement, text, around);
  if (statement.type === 'ExportNamedDeclaration' && !statement.source) return undefined; // `export { a }`
  const declaration = withoutExport(statement);
  if (declaration.declare === true && isValue(declaration)) return undefined;
  return declaration === statement ? text : text.replace(/^export\s+(default\s+)?/, '');
}

const isValue = (node: Node) => declaredIn([node]).some(({ kind }) => kind === 'ambient');

function keepImport(statement: Node, text: string, { solution, syntax, has }: Around): string | undefined {
  const source = isNode(statement.source) ? String(statement.source.value) : '';
  if (source.startsWith('.')) return undefined;
  const made = declaredIn([statement]);
  if (made.length === 0) return text;
  const ofLesson = (node: Node) =>
    statement.typeOnly === true || node.isTypeOnly === true || source.startsWith('downhill/');
  const kept = made.filter(({ name, node }) => (has ? !has.has(name) : !ofLesson(node)));
  if (kept.length === made.length) return text;
  if (kept.length === 0) return undefined;
  const words = (named: boolean) =>
    kept
      .filter(({ node }) => (node.type === 'ImportSpecifier') === named)
      .map(({ node }) => solution.slice(...syntax.rangeOf(node)));
  const named = words(true).length > 0 ? [`{ ${words(true).join(', ')} }`] : [];
  const type = statement.typeOnly === true ? 'type ' : '';
  return `import ${type}${[...words(false), ...named].join(', ')} from '${source}';`;
}
