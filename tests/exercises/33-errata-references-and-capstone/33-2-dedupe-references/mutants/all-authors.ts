// all authors are part of the key: one initial makes another work
export function dedupeReferences(refs: string[]): { distinct: number; groups: number[][] } {
  const groups = new Map<string, number[]>();
  for (const [place, entry] of refs.entries()) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return { distinct: groups.size, groups: [...groups.values()] };
}

function keyOf(entry: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const title = /\(\d{4}\)\. (.*?)(?:\. |\.?$)/.exec(entry)?.[1] ?? '';
  return `${plain(entry.split(' (')[0]!)}|${plain(title)}`;
}
