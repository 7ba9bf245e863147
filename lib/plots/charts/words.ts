import { greatest } from '../greatest.ts';
import { tickText, tickTexts } from '../ticks.ts';

/** A number as alt texts and labels say it: 0.1235, 12,350, 1e-5. */
export function said(value: number): string {
  return tickText(value, 4);
}

/** `from 0.1 to 2.3`. */
export function spanText([low, high]: readonly [number, number]): string {
  return low === high ? `at ${said(low)}` : `from ${said(low)} to ${said(high)}`;
}

/** `1 point`, `1,000 points`, `2 classes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `cat, dog and ship`; of many only the first ones, and how many there are. */
export function listed(names: readonly string[], most = 6): string {
  const few = names.slice(0, most).map(brief);
  if (names.length > most) return `${few.join(', ')} and ${names.length - most} more`;
  return few.length < 2 ? few.join('') : `${few.slice(0, -1).join(', ')} and ${few.at(-1)}`;
}

/** A name that somebody will listen to: the beginning of a very long one. */
export function brief(name: string): string {
  return name.length > longest ? `${name.slice(0, longest).trimEnd()}…` : name;
}

const longest = 80;

/** Notes one after the other; nothing where there is none. */
export function notes(...parts: readonly (string | false | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** `0`, `1`, `2`, ...: the names of what has none. */
export function counting(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}

/** Numbers in three digits, or more where they are whole, all with as many decimals. */
export function numberTexts(values: readonly number[]): string[] {
  const finite = values.filter(Number.isFinite);
  const few = finite.map((value) =>
    Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)),
  );
  const short = tickTexts(few, 4);
  const decimals = greatest(
    short.map((text) => text.split('.')[1]?.length ?? 0),
    0,
  );
  // True decimals: 11.85 beside 4.97, where the three digits of 11.9, padded, would say 11.90.
  const even = short.some((text) => text.includes('e'))
    ? short
    : tickTexts(
        finite.map((value) => Number(value.toFixed(decimals))),
        15,
      );
  let next = 0;
  return values.map((value) => (Number.isFinite(value) ? even[next++]! : countText(value)));
}

/** A number in a cell; a dash where there is none. */
export function countText(value: number): string {
  return Number.isNaN(value) ? '–' : said(value);
}
