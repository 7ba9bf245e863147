import { durationText } from './duration.ts';

/** How far some work has come. */
export type ProgressState = {
  label: string;
  done?: number | undefined;
  total?: number | undefined;
  seconds: number;
  note?: string | undefined;
};

/** One line that says how far the work has come: `Reading mnist  30/60 (50%)  2.0 s  15/s  note`. */
export function progressLine(
  { label, done, total, seconds, note }: ProgressState,
  format: (amount: number) => string = threeDigits,
): string {
  const parts = [label];
  if (done !== undefined) parts.push(amountText(done, total, format));
  parts.push(durationText(seconds));
  if (done !== undefined && done > 0 && seconds > 0) parts.push(`${format(done / seconds)}/s`);
  if (note) parts.push(note);
  return parts.join('  ');
}

function amountText(done: number, total: number | undefined, format: (amount: number) => string): string {
  if (total === undefined) return format(done);
  // Rounded down, since 100% should mean that nothing is left.
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `${format(done)}/${format(total)} (${percent}%)`;
}

function threeDigits(amount: number): string {
  return String(Number.isInteger(amount) ? amount : Number(amount.toPrecision(3)));
}
