import type { Exercise, SyntaxNode } from '../../notebook/index.ts';
import type { Lesson } from './lesson.ts';
import { importedFrom, makes, type Source, type Statement, sourceOf, wordsOf } from './source.ts';

/** A module to be: a cell of which only some statements are needed. */
export interface Piece {
  file: string;
  from: 'answer' | 'extra' | 'lesson';
  source: Source;
  statements: Set<Statement>;
  /** Names that it takes from other pieces. */
  links: Map<string, Piece>;
  /** Imports of the lesson that it uses: the name here, the whole statement there. */
  imported: Map<string, { specifier: string; node: SyntaxNode }>;
}

export interface Plan {
  exercise: Exercise;
  answer: Piece;
  /** The answer among them. */
  pieces: Piece[];
  /** Names of the lesson that it uses and may not. */
  forbidden: string[];
  /** Added cells that stand before the answer when its types are checked. */
  before: Piece[];
}

/** What of a submission and of the lesson an answer needs; undefined when the answer is no TypeScript. */
export function planOf(
  lesson: Lesson,
  exercise: Exercise,
  { code, at, extras }: { code: string; at: number; extras: readonly { at: number; code: string }[] },
): Plan | undefined {
  const text = sourceOf(code, at);
  if (!text) return undefined;
  return new Planner(lesson, exercise, text, extras).plan();
}

class Planner {
  readonly #lesson: Lesson;
  readonly #exercise: Exercise;
  readonly #answer: Piece;
  readonly #own: ReadonlySet<string>;
  readonly #extras: { source: Source; values: Set<string>; types: Set<string> }[];
  readonly #pieces = new Map<string, Piece>();
  readonly #forbidden = new Set<string>();

  constructor(
    lesson: Lesson,
    exercise: Exercise,
    text: Source,
    extras: readonly { at: number; code: string }[],
  ) {
    this.#lesson = lesson;
    this.#exercise = exercise;
    this.#answer = piece('answer.mjs', 'answer', text);
    for (const one of text.statements) this.#answer.statements.add(one);
    this.#own = new Set(makes(text, 'value', 'type', 'import', 'ambient'));
    // The latest before the answer comes first, as the notebook would have it; later ones only if there is none.
    const near = (at: number) => (at < text.at ? text.at - at : 1e6 + at);
    this.#extras = [...extras]
      .sort((a, b) => near(a.at) - near(b.at))
      .flatMap(({ at, code }) => {
        const source = at === text.at ? undefined : sourceOf(code, at);
        if (!source) return [];
        return [
          {
            source,
            values: new Set(makes(source, 'value', 'import')),
            types: new Set(makes(source, 'type')),
          },
        ];
      });
  }

  plan(): Plan {
    const answer = this.#answer;
    this.#pieces.set(answer.file, answer);
    for (const one of answer.statements) this.#follow(answer, one);
    for (const name of this.#exercise.names) if (!this.#own.has(name)) this.#link(answer, name);
    const pieces = [...this.#pieces.values()];
    const before = pieces.filter(({ from }) => from === 'extra').sort((a, b) => a.source.at - b.source.at);
    return { exercise: this.#exercise, answer, pieces, forbidden: [...this.#forbidden], before };
  }

  /** Sees to what a statement uses. */
  #follow(user: Piece, statement: Statement): void {
    for (const name of statement.free) this.#link(user, name);
    if (user.from === 'lesson') return;
    const words = wordsOf(user.source.text.slice(statement.from, statement.to));
    for (const { source, types } of this.#extras) {
      for (const name of words) {
        if (!types.has(name) || this.#own.has(name) || source === user.source) continue;
        this.#take(this.#piece('extra', source), name);
      }
    }
  }

  #link(user: Piece, name: string): void {
    if (user.links.has(name) || user.imported.has(name)) return;
    const local = user === this.#answer ? this.#own.has(name) : this.#take(user, name);
    if (local) return;
    if (user.from === 'lesson') return this.#linkToLesson(user, name, user.source.at);
    if (user !== this.#answer && this.#own.has(name)) {
      user.links.set(name, this.#answer);
      return;
    }
    const extra = this.#extras.find(({ source, values }) => source !== user.source && values.has(name));
    if (extra) {
      const target = this.#piece('extra', extra.source);
      user.links.set(name, target);
      this.#take(target, name);
      return;
    }
    this.#linkToLesson(user, name, this.#exercise.cells.answer!.index);
  }

  /** The lesson's own cells may use what they like; an answer gets what the exercise names. */
  #linkToLesson(user: Piece, name: string, before: number): void {
    const made = this.#lesson.made(name, before);
    if (!made || made.kind === 'type' || made.kind === 'ambient') return;
    const free = user.from === 'lesson';
    if (made.kind === 'import') {
      const { specifier = '' } = importedFrom(made.statement, made.source) ?? {};
      if (free || this.#exercise.imports.includes(specifier))
        user.imported.set(name, { specifier, node: made.node });
      else this.#forbidden.add(name);
      return;
    }
    if (!free && !this.#exercise.uses.includes(name)) {
      this.#forbidden.add(name);
      return;
    }
    const target = this.#piece('lesson', made.source);
    user.links.set(name, target);
    this.#take(target, name);
  }

  /** Takes into a piece the statements that make a name; false when its cell makes no such name. */
  #take(target: Piece, name: string): boolean {
    if (target === this.#answer) return this.#own.has(name);
    const making = target.source.statements.filter((one) => one.makes.some((made) => made.name === name));
    for (const one of making) this.#add(target, one);
    // A value that later statements of the cell fill, `cache.set(...)`; a call of a function is only its trial.
    if (target.from === 'extra' && making.some(({ still }) => !still)) {
      const exercise = new Set(this.#exercise.names);
      for (const one of target.source.statements) {
        const fills =
          one.makes.length === 0 && one.free.has(name) && ![...one.free].some((n) => exercise.has(n));
        if (fills) this.#add(target, one);
      }
    }
    return making.length > 0;
  }

  #add(target: Piece, statement: Statement): void {
    if (target.statements.has(statement)) return;
    target.statements.add(statement);
    this.#follow(target, statement);
  }

  #piece(from: 'extra' | 'lesson', source: Source): Piece {
    const file = `${from}-${source.at + 1}.mjs`;
    const known = this.#pieces.get(file) ?? piece(file, from, source);
    this.#pieces.set(file, known);
    return known;
  }
}

const piece = (file: string, from: Piece['from'], source: Source): Piece => ({
  file,
  from,
  source,
  statements: new Set(),
  links: new Map(),
  imported: new Map(),
});
