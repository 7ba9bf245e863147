// The protocol counts characters (code points), JavaScript counts UTF-16 units: they differ after the first emoji.

/** The UTF-16 offset of a character. */
export function toUnits(text: string, characters: number): number {
  let units = 0;
  for (let left = characters; left > 0 && units < text.length; left--) {
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  }
  return units;
}

/** The number of characters before a UTF-16 offset. */
export const toCharacters = (text: string, units: number): number => [...text.slice(0, units)].length;
