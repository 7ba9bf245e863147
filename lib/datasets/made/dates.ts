import { type Rng, rng as seeded } from '../../base/index.ts';
import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantWhole } from './want.ts';

export interface DatesOptions {
  n?: number;
  /** The first and the last year. */
  years?: readonly [number, number];
  rng?: Rng;
}

/** Dates as people write them, and as ISO 8601 does: `Tue 3rd of March 1998` and `1998-03-03`. X and y: texts. */
export function dates({
  n = 1000,
  years = [1950, 2049],
  rng = seeded(0).fork('dates'),
}: DatesOptions = {}): Dataset<Texts, Texts> {
  const [first, last] = years;
  wantWhole('dates', { n });
  wantWhole('dates', { 'the first year': first }, 1000);
  wantWhole('dates', { 'the last year': last }, first);
  if (last > 9999)
    throw new RangeError(`Cannot make dates with the last year = ${last}: wanted 9999 at most`);
  const written: string[] = [];
  const iso: string[] = [];
  for (let row = 0; row < n; row++) {
    const year = first + rng.int(last - first + 1);
    const month = 1 + rng.int(12);
    const day = 1 + rng.int(daysIn(year, month));
    written.push(rng.pick(forms)({ year, month, day }));
    iso.push(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  }
  return new Dataset({
    name: 'dates',
    X: texts(written),
    y: texts(iso),
    note: `made: dates of ${first} to ${last} in ${forms.length} forms`,
  });
}

interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

// Every form has one reading. With slashes the year comes first, as 3/4/1998 is in March to some, in April to others.
const forms: readonly ((date: CalendarDay) => string)[] = [
  ({ year, month, day }) => `${day} ${monthName(month)} ${year}`,
  ({ year, month, day }) => `${monthName(month)} ${day}, ${year}`,
  ({ year, month, day }) => `${ordinal(day)} of ${monthName(month)} ${year}`,
  ({ year, month, day }) => `${monthName(month)} ${ordinal(day)}, ${year}`,
  ({ year, month, day }) => `${day} ${shortMonth(month)} ${year}`,
  ({ year, month, day }) => `${shortMonth(month)} ${day} ${year}`,
  ({ year, month, day }) => `${twoDigits(day)}-${shortMonth(month)}-${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${twoDigits(day)}.${twoDigits(month)}.${year}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}/${twoDigits(month)}/${twoDigits(day)}`,
  ({ year, month, day }) => `${year} ${shortMonth(month).toUpperCase()} ${twoDigits(day)}`,
  ({ year, month, day }) => `${year}${twoDigits(month)}${twoDigits(day)}`,
  (date) => `${weekday(date)}, ${date.day} ${monthName(date.month)} ${date.year}`,
  (date) => `${weekday(date)}, ${monthName(date.month)} ${ordinal(date.day)}, ${date.year}`,
  (date) => `${weekday(date).slice(0, 3)} ${ordinal(date.day)} of ${monthName(date.month)} ${date.year}`,
];

const monthName = (month: number) => months[month - 1]!;
const shortMonth = (month: number) => monthName(month).slice(0, 3);
const twoDigits = (value: number) => String(value).padStart(2, '0');

function ordinal(day: number): string {
  const teens = day >= 11 && day <= 13;
  return `${day}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Sakamoto's method.
function weekday({ year, month, day }: CalendarDay): string {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const y = month < 3 ? year - 1 : year;
  return weekdays[(y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7]!;
}
