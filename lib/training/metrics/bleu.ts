export interface BleuOptions {
  /** The longest row of words that is counted. */
  longest?: number | undefined;
}

type Words = readonly string[];

/**
 * How near translations come to what people wrote, from 0 to 1, for a whole corpus: the geometric mean of the
 * shares of rows of 1, 2, 3 and 4 words that are also in a reference, cut for translations that are too short.
 * (Papineni, Roukos, Ward, Zhu 2002)
 */
export function bleu(
  translations: readonly Words[],
  references: readonly (readonly Words[])[],
  { longest = 4 }: BleuOptions = {},
): number {
  if (translations.length !== references.length || translations.length === 0) {
    throw new RangeError(
      `Cannot measure BLEU: there are ${translations.length} translations and ${references.length} lists of references; wanted one list for each translation`,
    );
  }
  let logs = 0;
  for (let n = 1; n <= longest; n++) {
    let [matches, all] = [0, 0];
    translations.forEach((words, at) => {
      const there = references[at]!.map((reference) => rowsOf(reference, n));
      for (const [row, count] of rowsOf(words, n)) {
        all += count;
        // A row counts as often as it is in one reference: "the the the" gains nothing.
        matches += Math.min(count, Math.max(...there.map((rows) => rows.get(row) ?? 0)));
      }
    });
    if (matches === 0) return 0;
    logs += Math.log(matches / all) / longest;
  }
  return brevity(translations, references) * Math.exp(logs);
}

/** 1 for translations that are long enough, exp(1 - r / c) for shorter ones; r is the nearest length of each. */
function brevity(translations: readonly Words[], references: readonly (readonly Words[])[]): number {
  const c = translations.reduce((sum, { length }) => sum + length, 0);
  const r = translations.reduce((sum, { length }, at) => sum + nearest(length, references[at]!), 0);
  return c > r ? 1 : Math.exp(1 - r / c);
}

const nearest = (length: number, references: readonly Words[]) =>
  references
    .map((reference) => reference.length)
    .reduce((a, b) => {
      const [far, near] = [Math.abs(a - length), Math.abs(b - length)];
      return near < far || (near === far && b < a) ? b : a;
    });

function rowsOf(words: Words, n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let from = 0; from + n <= words.length; from++) {
    const row = JSON.stringify(words.slice(from, from + n));
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}
