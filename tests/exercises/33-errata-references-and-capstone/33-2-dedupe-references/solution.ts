/** How many works there are behind a list of references, and which entries belong together. */
export function dedupeReferences(refs: string[]): { distinct: number; groups: number[][] } {
  const groups = new Map<string, number[]>();
  for (const [place, entry] of refs.entries()) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return { distinct: groups.size, groups: [...groups.values()] };
}

/** Equal for entries of one work: the first author's surname and the title, nothing but letters and digits. */
function keyOf(entry: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const surname = entry.split(',')[0]!;
  const title = /\(\d{4}\)\. (.*?)(?:\. |\.?$)/.exec(entry)?.[1] ?? '';
  return `${plain(surname)}|${plain(title)}`;
}
