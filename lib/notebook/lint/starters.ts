import { declaredIn, withoutExport } from '../exercise/declared.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { isNode, type Node, syntaxOf } from '../exercise/syntax.ts';
import type { Rule } from './finding.ts';

/** A starter type-checks, says what is wanted and fails by the exercise's name. */
export const starters: Rule = {
  name: 'starters',
  *find({ exercises }) {
    for (const exercise of exercises) {
      const cell = exercise.cells.answer?.cell;
      if (cell?.cell_type !== 'code') continue;
      for (const message of faults(exercise, cell.source)) yield { cell: cell.id, message };
    }
  },
};

function* faults({ id, names }: Exercise, source: string): Iterable<string> {
  const body = syntaxOf(source)?.body;
  if (!body) return yield 'The starter is no TypeScript: its syntax cannot be read';
  if (names.length === 0) yield 'The starter declares nothing to write, wanted a function';
  const throws = `throw new Error('Exercise ${id} is yours to write')`;
  if (!source.replace(/["`]/g, "'").includes(throws)) yield `The starter does not ${throws}`;
  if (!/\/\/ TODO\b/.test(source)) yield 'The starter has no // TODO where the learner is to write';
  if (!/\/\*\*.*?\S.*?\*\//s.test(source)) yield 'The starter has no doc line, wanted /** What you get. */';
  const bare = body.flatMap(untyped);
  if (bare.length > 0) yield `The starter has no type for ${bare.join(', ')}`;
}

/** What of a declaration a learner would have to guess the type of. */
function untyped(statement: Node): string[] {
  const node = withoutExport(statement);
  const [name] = declaredIn([node]).map((one) => one.name);
  if (node.type === 'FunctionDeclaration') return ofFunction(node, `${name}`);
  if (node.type === 'ClassDeclaration') {
    return list(node.body).flatMap(({ type, key, function: method }) =>
      type === 'ClassMethod' && isNode(method) ? ofFunction(method, `${name}.${textOf(key)}`) : [],
    );
  }
  if (node.type !== 'VariableDeclaration') return [];
  return list(node.declarations).flatMap(({ id, init }) => {
    if (!isNode(id) || id.typeAnnotation) return [];
    const isFunction = isNode(init) && /^(Arrow)?FunctionExpression$/.test(init.type ?? '');
    return isFunction ? ofFunction(init, textOf(id)) : [textOf(id)];
  });
}

function ofFunction(node: Node, name: string): string[] {
  const params = list(node.params).map((param) => (isNode(param.pat) ? param.pat : param));
  const bare = params.flatMap((pattern, at) => (isTyped(pattern) ? [] : [`parameter ${at + 1} of ${name}`]));
  return node.returnType ? bare : [...bare, `what ${name} returns`];
}

const isTyped = (pattern: Node): boolean => {
  if (pattern.typeAnnotation) return true;
  const inner = pattern.type === 'AssignmentPattern' ? pattern.left : pattern.argument;
  return isNode(inner) && isTyped(inner);
};

const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (node: unknown): string =>
  isNode(node) && typeof node.value === 'string' ? node.value : 'it';
