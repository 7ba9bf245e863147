import { asCell } from '../../notebook/index.ts';
import type { Spec } from '../spec/lesson.ts';

/** An answer of the course's own, and what is to become of it. */
export interface Variant {
  name: string;
  /** What stands in the answer's cell. */
  text: string;
  wants: 'everything' | 'nothing' | 'a check lost' | 'refused';
}

/** The answers with which an exercise's checks are tried: the solution, the starter, each mutant, and cheats. */
export function variantsOf({ exercise, solution, mutants }: Spec): Variant[] {
  const { names, imports, cells } = exercise;
  const starter = cells.answer?.cell.source ?? '';
  const variants: Variant[] = [];
  if (solution !== undefined)
    variants.push({ name: 'the solution', text: asCell(solution), wants: 'everything' });
  variants.push({ name: 'the starter', text: `${starter}\nconst touched = true;`, wants: 'nothing' });
  for (const { name, text } of mutants)
    variants.push({ name: `the mutant ${name}`, text: asCell(text), wants: 'a check lost' });

  // Whatever the course has built itself is one import away, unless the exercise shuts the door.
  const shut = rooms.find((room) => !imports.includes(room));
  if (shut)
    variants.push({
      name: 'an answer that imports its solution',
      text: importing(shut, names),
      wants: 'refused',
    });
  for (const specifier of imports) {
    const text = importing(specifier, names);
    variants.push({ name: `an answer that is imported from ${specifier}`, text, wants: 'a check lost' });
  }

  // A verdict that compares carelessly lets these through: nothing is further from NaN than allowed, and all of none is right.
  for (const value of cheap) {
    const text = names.map((name) => `const ${name}: any = function (): any { ${value}; };`).join('\n');
    variants.push({ name: `an answer that does nothing but ${value}`, text, wants: 'nothing' });
  }
  return variants;
}

const cheap = ['return NaN', 'return []', 'return {}', 'throw new Error()'];

const rooms = ['downhill/nn', 'downhill/classic', 'downhill/training'];

const importing = (specifier: string, names: readonly string[]) =>
  [
    `import * as other from '${specifier}';`,
    'const from: any = other;',
    ...names.map((name) => `const ${name}: any = from.${name} ?? from.default?.${name} ?? from.tf?.${name};`),
  ].join('\n');
