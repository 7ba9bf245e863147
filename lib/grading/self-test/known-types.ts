import type { TypeChecker } from '../answer/index.ts';
import type { Spec } from '../spec/lesson.ts';
import type { Variant } from './variants.ts';

/**
 * The same checker, but for answers of the course's own that were found to be fine before, all of an exercise in one
 * question: most of what a question costs is the same for one answer and for twenty.
 */
export async function knowingTypes(
  types: TypeChecker,
  variants: ReadonlyMap<Spec, readonly Variant[]>,
): Promise<TypeChecker> {
  const fine = new Set<string>();
  for (const [{ exercise }, all] of variants) {
    const texts = all.map(({ text }) => text).filter((text) => !/^import\b/m.test(text)); // an import stands in no block
    const code = texts.map((text) => `{\n${text}\n}`).join('\n');
    const problems = await types.problems([{ id: exercise.id, code }]);
    // Where one of them has a fault, each is asked about by itself.
    if (problems.get(exercise.id)?.length === 0) for (const text of texts) fine.add(key(exercise.id, text));
  }
  return {
    ...types,
    async problems(answers) {
      const isFine = ({ id, code, extras = [] }: (typeof answers)[number]) =>
        extras.length === 0 && fine.has(key(id, code));
      const asked = await types.problems(answers.filter((one) => !isFine(one)));
      return new Map(answers.map((one) => [one.id, asked.get(one.id) ?? []]));
    },
  };
}

const key = (id: string, text: string) => `${id} ${text}`;
