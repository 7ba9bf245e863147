const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d|[A-Za-z][\w+/-]*)?)?$/;

/**
 * The moment that a text names: ISO 8601, or as nbgrader writes it, `2026-11-21 15:58:23.948 America/Los_Angeles`.
 * `zone` counts where the text has none, `local` for this machine's; a date alone is the end of that day.
 * Undefined when it is no such text.
 */
export function readTime(text: string, zone: 'UTC' | 'local'): Date | undefined {
  const found = form.exec(text.trim());
  if (!found) return undefined;
  const [, ...parts] = found;
  const [year, month, day, hour = '23', minute = '59', second = parts[3] ? '0' : '59'] = parts;
  const numbers = [year, month, day, hour, minute, second].map(Number) as Numbers;
  const said = parts[7] ?? zone;
  const utc = asUtc(numbers);
  if (utc === undefined) return undefined;
  const thousandths = Math.floor(Number(`0.${parts[6] ?? '0'}`) * 1000);
  const moment = /^(Z|UTC|GMT)$/i.test(said) ? utc : inZone(numbers, utc, said);
  return moment === undefined ? undefined : new Date(moment + thousandths);
}

type Numbers = [year: number, month: number, day: number, hour: number, minute: number, second: number];

/** Milliseconds; undefined for a 31st of February or a 25th hour. */
function asUtc([year, month, day, hour, minute, second]: Numbers): number | undefined {
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(utc);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return same && minute < 60 && second < 60 ? utc : undefined;
}

function inZone(
  [year, month, day, hour, minute, second]: Numbers,
  utc: number,
  zone: string,
): number | undefined {
  if (zone === 'local') return new Date(year, month - 1, day, hour, minute, second).getTime();
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed) {
    const [, sign, hours, minutes] = fixed;
    return utc - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  try {
    // A zone's distance from UTC is known for a moment, which is what is looked for: the second look settles it.
    const first = utc - distance(utc, zone);
    return utc - distance(first, zone);
  } catch {
    return undefined; // no zone that this machine knows
  }
}

/** Milliseconds that the clocks of a zone are ahead of UTC at a moment. */
function distance(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - moment;
}
