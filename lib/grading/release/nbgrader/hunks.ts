/** Lines that two texts share, or what each has in the place of the other's. */
export type Hunk = { same: string } | { ours: string[]; theirs: string[] };

/** Two texts, line by line: what they share, in the longest way, and where they differ. */
export function hunks(ours: readonly string[], theirs: readonly string[]): Hunk[] {
  const longest = lengths(ours, theirs);
  const found: Hunk[] = [];
  const differ = () => {
    const last = found.at(-1);
    if (last && 'ours' in last) return last;
    const next = { ours: [] as string[], theirs: [] as string[] };
    found.push(next);
    return next;
  };
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    if (i < ours.length && j < theirs.length && ours[i] === theirs[j]) {
      found.push({ same: ours[i]! });
      i++;
      j++;
    } else if (j === theirs.length || (i < ours.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      differ().ours.push(ours[i++]!);
    } else {
      differ().theirs.push(theirs[j++]!);
    }
  }
  return found;
}

/** How many lines can be shared from each pair of places on. */
function lengths(ours: readonly string[], theirs: readonly string[]): number[][] {
  const table = Array.from({ length: ours.length + 1 }, () => new Array<number>(theirs.length + 1).fill(0));
  for (let i = ours.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      table[i]![j] =
        ours[i] === theirs[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
