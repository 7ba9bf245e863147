import type { Lesson } from '../../spec/lesson.ts';
import type { HiddenFile } from './hidden-files.ts';
import { squeezed } from './squeezed.ts';

/** Something that must not occur in a release. */
export interface Secret {
  /** Squeezed. */
  text: string;
  /** Where it comes from: `line 7 of 06-2-stable-softmax/solution.ts`. */
  from: string;
  /** Places of cells that may say it in their text: what an exercise wants is said in its prompt, too. */
  mayStandIn?: readonly number[];
}

const shortest = 26; // a shorter line is as likely anybody's own
const shortestName = 12; // "sums to one" is said in many texts

/** The lines of solutions, hidden checks and mutants that tell something, and the names of the hidden checks. */
export function secretsOf({ specs }: Lesson, files: readonly HiddenFile[]): Secret[] {
  const secrets = new Map<string, Secret>();
  const add = (text: string, rest: Omit<Secret, 'text'>) => {
    const secret = { text: squeezed(text), ...rest };
    if (!secrets.has(secret.text)) secrets.set(secret.text, secret);
  };
  for (const { exercise, hidden } of specs) {
    for (const check of hidden.checks) {
      const everyones = 'property' in check; // its name is the same in every lesson
      if (!everyones && check.name.length >= shortestName) {
        const { prompt, answer, check: own } = exercise.cells;
        const mayStandIn = [prompt, answer, own].flatMap((part) => part?.index ?? []);
        add(check.name, { from: `the name of a hidden check of exercise ${exercise.id}`, mayStandIn });
      }
    }
  }
  const names = new Set(specs.flatMap(({ exercise }) => exercise.names));
  const starters = squeezed(specs.map(({ exercise }) => exercise.cells.answer?.cell.source ?? '').join('\n'));
  for (const { path, text } of files) {
    for (const [at, written] of text.split('\n').entries()) {
      const line = bare(written);
      if (line.length < shortest || isCommon(line, names) || starters.includes(squeezed(line))) continue;
      add(line, { from: `line ${at + 1} of ${path}` });
    }
  }
  return [...secrets.values()];
}

/** A line without what is the form's: the mark of a comment, the word that makes a name seen, the sign at its end. */
const bare = (line: string) =>
  line
    .trim()
    .replace(/^(\/\/+|\/\*+|\*+\/?)\s*/, '')
    .replace(/\s*\*\/$/, '')
    .replace(/^export\s+(default\s+)?/, '')
    .replace(/[,;]+$/, '');

/** Lines that everybody writes: what is imported, the head of a loop over a list, a call of what an exercise asks for. */
const isCommon = (line: string, names: ReadonlySet<string>) =>
  /^(import|export)\b.*\bfrom\s+['"][^'"]+['"]$/.test(line) ||
  /^for \((let|const) \w+ = 0(, \w+ = \w+\.length)?; \w+ < [\w.]+; \w+(\+\+| \+= 1)\)( \{)?$/.test(line) ||
  /^for \(const (\w+|\[\w+, \w+\]) of [\w.]+(\(\))?\)( \{)?$/.test(line) ||
  names.has(/^(?:const|let) \w+ = (?:await |new )?(\w+)\([\w, ]*\)$/.exec(line)?.[1] ?? '');
