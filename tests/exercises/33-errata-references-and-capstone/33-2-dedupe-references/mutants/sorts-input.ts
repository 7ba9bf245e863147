// sorts the list that it was given: the places are those of another order
export function dedupeReferences(refs: string[]): { distinct: number; groups: number[][] } {
  const groups = new Map<string, number[]>();
  for (const [place, entry] of refs.sort().entries()) {
    const title = /\(\d{4}\)\. (.*?)(?:\. |\.?$)/.exec(entry)?.[1] ?? '';
    const key = `${entry.split(',')[0]!}|${title}`.toLowerCase().replace(/[^\p{L}\p{N}|]+/gu, '');
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return { distinct: groups.size, groups: [...groups.values()] };
}
