// two entries are one work only where their texts are equal
export function dedupeReferences(refs: string[]): { distinct: number; groups: number[][] } {
  const groups = new Map<string, number[]>();
  for (const [place, entry] of refs.entries()) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return { distinct: groups.size, groups: [...groups.values()] };
}

function keyOf(entry: string): string {
  return entry;
}
