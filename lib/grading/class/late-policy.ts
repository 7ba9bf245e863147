import { noSuch } from '../../base/index.ts';
import type { LatePolicy } from './late.ts';
import { readTime } from './time.ts';

const wanted =
  '{ "grace": "15 min", "perDay": 10, "max": 50, "cutoff": "7 days", "extensions": { "alice": "2 days" } }';

/** The late policy in a JSON file's text. Throws a RangeError with the key that is wrong. */
export function parseLatePolicy(text: string, file = 'the late policy'): LatePolicy {
  const bad = (what: string) => new RangeError(`Cannot read ${file}: ${what}`);
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (problem) {
    throw bad(`it is not JSON (${(problem as Error).message}); wanted ${wanted}`);
  }
  if (!isRecord(root)) throw bad(`it is no object; wanted ${wanted}`);
  const known = ['grace', 'perDay', 'max', 'cutoff', 'extensions'];
  for (const key of Object.keys(root)) {
    if (!known.includes(key)) throw bad(noSuch(key, known, { to: 'use', what: 'key' }));
  }
  const { grace, perDay, max, cutoff, extensions } = root;
  const policy: LatePolicy = {};
  if (grace !== undefined) policy.grace = lengthOr(grace, '"grace"', bad);
  if (cutoff !== undefined) policy.cutoff = lengthOr(cutoff, '"cutoff"', bad);
  if (perDay !== undefined) policy.perDay = percent(perDay, '"perDay"', bad);
  if (max !== undefined) policy.max = percent(max, '"max"', bad);
  if (extensions === undefined) return policy;
  if (!isRecord(extensions)) throw bad('"extensions" is no object; wanted { "alice": "2 days" }');
  const entries = Object.entries(extensions).map(([learner, more]) => [
    learner,
    extension(learner, more, bad),
  ]);
  return { ...policy, extensions: Object.fromEntries(entries) };
}

function extension(learner: string, more: unknown, bad: (what: string) => Error): number | Date {
  const what = `the extension of ${JSON.stringify(learner)}`;
  const moment = typeof more === 'string' ? readTime(more, 'local') : undefined;
  return moment ?? lengthOr(more, what, bad, ' or a date');
}

function percent(value: unknown, what: string, bad: (what: string) => Error): number {
  if (typeof value === 'number' && value >= 0 && value <= 100) return value;
  throw bad(`${what} is ${JSON.stringify(value)}, wanted percent, a number from 0 to 100`);
}

const units: Record<string, number> = {
  s: 1,
  min: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  week: 604_800,
};

function lengthOr(value: unknown, what: string, bad: (what: string) => Error, or = ''): number {
  const found = typeof value === 'string' ? /^(\d+(?:\.\d+)?) ?([a-z]+)$/.exec(value.trim()) : null;
  const [, count, said = ''] = found ?? [];
  const unit = Object.hasOwn(units, said) ? units[said] : units[said.replace(/s$/, '')];
  if (count !== undefined && unit !== undefined) return Number(count) * unit;
  throw bad(
    `${what} is ${JSON.stringify(value)}, wanted a length of time like "15 min", "2 h" or "7 days"${or}`,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
