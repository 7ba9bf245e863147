/** By these words nbgrader finds, in any line of any cell, what it takes out. */
export const delimiters = {
  solution: ['BEGIN SOLUTION', 'END SOLUTION'],
  /** Nothing takes its place: what a solution has where a starter has nothing. */
  more: ['BEGIN MARK SCHEME', 'END MARK SCHEME'],
  /** Nothing takes its place, and it comes back for grading. */
  hidden: ['BEGIN HIDDEN TESTS', 'END HIDDEN TESTS'],
} as const;

/** What stands in the place of a solution. */
export const stub = "throw new Error('This exercise is yours to write');";

/** Lines put between two delimiters, all indented alike. */
export function region(kind: keyof typeof delimiters, lines: readonly string[], indent = ''): string[] {
  const [begin, end] = delimiters[kind];
  return [`${indent}// ${begin}`, ...lines, `${indent}// ${end}`];
}

/** A cell's text as nbgrader gives it to learners: the stub for each solution, nothing for the rest. */
export function withoutRegions(source: string): string {
  let inside: string | undefined;
  const lines = source.split('\n').flatMap((line) => {
    if (inside !== undefined) {
      if (line.includes(inside)) inside = undefined;
      return [];
    }
    for (const [begin, end] of Object.values(delimiters)) {
      if (!line.includes(begin)) continue;
      inside = end;
      return begin === delimiters.solution[0] ? [`${/^\s*/.exec(line)![0]}${stub}`] : [];
    }
    return [line];
  });
  return lines.join('\n');
}
