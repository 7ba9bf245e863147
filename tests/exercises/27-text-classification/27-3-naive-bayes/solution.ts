export type Doc = { words: string[]; label: number };
/** For each document of test the class that naive Bayes, counted on train, holds for likeliest. */
export function naiveBayes(train: Doc[], test: Doc[]): number[] {
  const known = new Set(train.flatMap(({ words }) => words));
  const classes = Array.from({ length: Math.max(...train.map(({ label }) => label)) + 1 }, (_, label) => {
    const own = train.filter((doc) => doc.label === label);
    const counts = new Map<string, number>();
    for (const word of own.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { prior: Math.log(own.length / train.length), counts, total };
  });
  return test.map(({ words }) => {
    const scores = classes.map(({ prior, counts, total }) =>
      words
        .filter((word) => known.has(word))
        .reduce((sum, w) => sum + Math.log(((counts.get(w) ?? 0) + 1) / (total + known.size)), prior),
    );
    return scores.indexOf(Math.max(...scores));
  });
}
