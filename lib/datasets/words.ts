/** `60,000`: the same in every country's settings. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 example`, `60,000 examples`. */
export const countText = (count: number, what: string): string =>
  `${grouped(count)} ${what}${count === 1 ? '' : /(s|x|ch)$/.test(what) ? 'es' : 's'}`;

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `ten classes`, `20 classes`. */
export const countWords = (count: number, what: string): string =>
  countText(count, what).replace(/^\S+/, words[count] ?? grouped(count));

/** A number with as many digits as one reads: `5.1`, `0.0333`, `-12350`. */
export function short(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(4)));
}
