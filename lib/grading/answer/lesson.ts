import type { Declared, Notebook, SyntaxNode } from '../../notebook/index.ts';
import { type Source, type Statement, sourceOf } from './source.ts';

/** The code of the teacher's notebook, taken apart once for all submissions. */
export interface Lesson {
  /** The last cell before that place which makes a name, and how; undefined when none does. */
  made(name: string, before: number): Made | undefined;
}

export interface Made {
  kind: Declared['kind'];
  source: Source;
  statement: Statement;
  /** Its declaration: for an import what stands in the braces. */
  node: SyntaxNode;
}

const known = new WeakMap<Notebook, Lesson>();

export function lessonOf(teacher: Notebook): Lesson {
  const lesson = known.get(teacher) ?? read(teacher);
  known.set(teacher, lesson);
  return lesson;
}

function read({ cells }: Notebook): Lesson {
  const byName = new Map<string, Made[]>();
  for (const [at, cell] of cells.entries()) {
    const source = cell.cell_type === 'code' ? sourceOf(cell.source, at) : undefined;
    for (const statement of source?.statements ?? []) {
      for (const { name, kind, node } of statement.makes) {
        byName.set(name, [...(byName.get(name) ?? []), { kind, source: source!, statement, node }]);
      }
    }
  }
  return {
    made(name, before) {
      const all = (byName.get(name) ?? []).filter(({ source }) => source.at < before);
      const last = all.at(-1);
      // A name may be a type and a value in one cell; the value is what counts at run time.
      return all.find(({ source, kind }) => source === last?.source && kind !== 'type') ?? last;
    },
  };
}
