import { Checker } from './checker.ts';
import { footer } from './footer.ts';
import { borrow, type Name, type Names, nameOf } from './names.ts';
import { outline } from './outline.ts';
import { isUnchecked, problemsIn } from './problems.ts';
import { Slots } from './slots.ts';
import { openWorkspace } from './workspace.ts';

/** A cell with what else may stand in its place. */
export interface WithOthers {
  source: string;
  others: readonly string[];
}

/**
 * Whether the checker has nothing against any of the cells, one after the other as they would run in the folder, nor
 * against another text in the place of one: all in one question, in a fraction of the time that the compiler takes
 * cell by cell, since that has to know of each whether it runs before it looks at the next. Where there is a mistake
 * the compiler tells which; what comes after a cell with one would be looked at wrongly here.
 */
export function fineTogether(folder: string, cells: readonly WithOthers[]): boolean {
  const workspace = openWorkspace(folder);
  const slots = new Slots(workspace.cells, workspace.write);
  const checker = new Checker(workspace, folder, [slots.hub]);
  const names: Names = new Map();
  const written: { path: string; source: string }[] = [];
  const changed: string[] = [];
  const created: string[] = [];

  /** Puts a text into a file that sees the names so far; the names that it makes, or undefined for one that is no code. */
  const write = (source: string): [string, Name][] | undefined => {
    const { file, problems } = checker.parse(source, 'ts');
    if (problemsIn(problems, file.fileName, source).length > 0) return undefined;
    const { declared, exported, mentioned } = outline(file, source);
    const { slot, ...more } = slots.take('ts');
    changed.push(...more.changed, slot.path);
    created.push(...more.created);
    const borrowed = borrow(mentioned, declared, names);
    workspace.write(slot.path, source + footer(borrowed, declared, exported).text);
    written.push({ path: slot.path, source });
    return [...declared].map(([name, as]) => [name, nameOf(name, as, { slot, run: 1, borrowed })]);
  };

  try {
    for (const { source, others } of cells) {
      if (!others.every((text) => write(text))) return false;
      const made = write(source);
      if (!made) return false;
      for (const [name, as] of made) names.set(name, as);
    }
    checker.refresh([...new Set(changed)], created);
    return written.every(
      ({ path, source }) =>
        isUnchecked(source) || problemsIn(checker.problems(path), path, source).length === 0,
    );
  } finally {
    checker.close();
    workspace.remove();
  }
}
