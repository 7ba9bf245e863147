import { parseSync } from '@swc/core';
import { isNode, type SyntaxNode } from '../../notebook/index.ts';
import type { Piece, Plan } from './plan.ts';
import { importedFrom, type Statement } from './source.ts';

/** Why an answer is not run. */
export interface Refusal {
  /** What each check of the exercise ends as. */
  status: 'error' | 'type error';
  message: string;
  /** In the cell that the learner wrote. */
  line?: number;
}

/** What an answer, or an added cell that it needs, names and may not; undefined when all is well. */
export function screen(plan: Plan): Refusal | undefined {
  for (const piece of plan.pieces) {
    if (piece.from === 'lesson') continue;
    const wrong = screenPiece(piece, plan);
    if (wrong) return wrong;
  }
  const { imports, uses } = plan.exercise;
  const [name] = plan.forbidden;
  if (name === undefined) return undefined;
  return {
    status: 'error',
    message: `the answer uses ${name}, which the lesson made earlier; this exercise allows: ${listed([...imports, ...uses], 'nothing of the lesson')}`,
  };
}

function screenPiece(piece: Piece, { exercise }: Plan): Refusal | undefined {
  const { source, from } = piece;
  const who = from === 'answer' ? 'the answer' : `the added cell ${source.at + 1}, which the answer needs,`;
  for (const statement of piece.statements) {
    const refuse = (what: string, at = statement.from): Refusal => ({
      status: 'error',
      message: `${who} ${what}`,
      line: source.text.slice(0, at).split('\n').length,
    });
    const imported = importedFrom(statement, source);
    if (imported && !imported.typeOnly && !exercise.imports.includes(imported.specifier)) {
      const named = imported.specifier.slice(0, 100);
      return refuse(`imports ${named}; this exercise allows: ${listed(exercise.imports, 'no imports')}`);
    }
    const found = forbiddenSyntax(statement);
    if (found) return refuse(found);
    for (const name of ['eval', 'Function', 'require']) {
      if (statement.free.has(name))
        return refuse(`uses ${name}, which no answer may`, whereIs(name, statement, source.text));
    }
  }
  return undefined;
}

/** `import()` and `import.meta`, wherever they stand in a statement. */
function forbiddenSyntax({ node }: Statement): string | undefined {
  const open: unknown[] = [node]; // a list, not a recursion: a sum of a thousand terms is as deep
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    if (!isNode(next)) continue;
    const { type, callee, kind } = next as SyntaxNode & { kind?: unknown };
    if (type === 'CallExpression' && isNode(callee) && callee.type === 'Import')
      return 'uses import(...); imports stand at the top';
    if (type === 'MetaProperty' && kind === 'import.meta') return 'uses import.meta, which no answer may';
    open.push(...Object.values(next));
  }
  return undefined;
}

/** Where a word first stands in a statement; its beginning when it stands there in disguise. */
function whereIs(name: string, { from, to }: Statement, text: string): number {
  const at = text.slice(from, to).search(new RegExp(`\\b${name}\\b`));
  return from + Math.max(at, 0);
}

const listed = (names: string[], none: string) => (names.length > 0 ? names.join(', ') : none);

/** What the parser has against a text, with the line; undefined when it can be read. */
export function syntaxProblem(code: string): Refusal | undefined {
  try {
    parseSync(code.replace(/^\uFEFF/, ' '), { syntax: 'typescript', target: 'es2022', decorators: true });
    return undefined;
  } catch (problem) {
    const text = String((problem as Error).message);
    const said = text
      .trim()
      .split('\n')[0]!
      .replace(/^\W*x\s+|^\W+/, '')
      .slice(0, 300);
    const line = /\[(?:[^\]\n]*:)?(\d+):\d+\]/.exec(text)?.[1];
    return {
      status: 'type error',
      message: `the answer cannot be read: ${said}`,
      ...(line === undefined ? {} : { line: Number(line) }),
    };
  }
}
