const longest = 60; // of a link that somebody may read aloud

/** A heading as part of a link: `§2.7 Dropout 随机失活` -> `2-7-dropout-随机失活`. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const characters = [...(words ?? []).join('-')];
  return characters.slice(0, longest).join('').replace(/-$/, '') || 'section';
}
