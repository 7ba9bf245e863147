// wants a full stop and a space behind the title: one that is cut off there is lost
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
  const title = /\(\d{4}\)\. (.*?)\. /.exec(entry)?.[1] ?? entry;
  return `${plain(entry.split(',')[0]!)}|${plain(title)}`;
}
