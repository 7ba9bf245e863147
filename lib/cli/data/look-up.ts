import { noSuch, UsageError } from '../../base/index.ts';
import type { Catalog, CatalogEntry, CatalogFile, Located, SourceError } from '../../datasets/index.ts';

/** The entries of these names, or a UsageError that offers the nearest one. */
export function entriesOf(catalog: Catalog, names: string[], to: string): CatalogEntry[] {
  return names.map((name) => {
    const entry = catalog.get(name);
    if (!entry) throw new UsageError(noSuch(name, catalog.keys(), { to, what: 'dataset' }));
    return entry;
  });
}

/** A file as it was found, or why it was not. */
export type Answer = { file: string } & (Located | { problem: string });

/** Looks for files one after the other, so that each has the line of progress for itself. */
export async function lookUp(
  files: readonly CatalogFile[],
  find: (file: CatalogFile) => Promise<Located>,
  reason: (problem: SourceError) => string,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const file of files) {
    try {
      answers.push({ file: file.name, ...(await find(file)) });
    } catch (problem) {
      if ((problem as Error).name !== 'SourceError') throw problem;
      answers.push({ file: file.name, problem: reason(problem as SourceError) });
    }
  }
  return answers;
}
