/** The known name nearest to a mistyped one, upper and lower case alike; undefined when none is near. */
export function didYouMean<Name extends string>(wrong: string, known: Iterable<Name>): Name | undefined {
  let nearest: Name | undefined;
  // One slip in three letters still looks like the same word; more does not.
  let allowed = Math.max(1, Math.floor(wrong.length / 3));
  for (const name of known) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance > allowed || distance >= name.length) continue;
    nearest = name;
    allowed = distance - 1; // from here on only a nearer one counts, so that the first of equals stays
  }
  return nearest;
}

/** How many letters to insert, delete, replace or swap with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, replace, swap));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
