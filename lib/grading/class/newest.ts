import type { Submitted } from './submitted-at.ts';

interface Version {
  name: string;
  submitted: Submitted;
  notes: string[];
}

/** The newest of several notebooks, by the number or the time in its name or else by its time, with a note of it. */
export function newest<One extends Version>(versions: One[]): One {
  const best = versions.reduce((one, other) => (isNewer(other, one) ? other : one));
  if (versions.length === 1) return best;
  const others = versions.filter((one) => one !== best).map(({ name }) => `"${name}"`);
  const shown = others.length > 3 ? [...others.slice(0, 3), `${others.length - 3} more`] : others;
  return {
    ...best,
    notes: [...best.notes, `The newest, "${best.name}", was graded; not ${shown.join(', ')}`],
  };
}

function isNewer(a: Version, b: Version): boolean {
  const [left, right] = [numbered(a.name), numbered(b.name)];
  if (left.base === right.base && left.number !== right.number) return left.number > right.number;
  return Date.parse(a.submitted.at) > Date.parse(b.submitted.at);
}

/** A name without what tells versions apart, and that as a number: `lesson-2`, `lesson (2)`, `lesson 2026-11-21 10:30`. */
function numbered(name: string): { base: string; number: number } {
  const stem = name.replace(/\.ipynb$/i, '');
  const dated = /^(.*?)[-_ +]*(\d{4})-?(\d\d)-?(\d\d)(?:[-_ T]?(\d\d)[-:.]?(\d\d)(?:[-:.]?(\d\d))?)?$/.exec(
    stem,
  );
  if (dated) {
    const [, base = '', ...digits] = dated;
    return { base, number: Number(digits.map((part) => part ?? '00').join('')) };
  }
  const counted = /^(.*?)(?: ?\((\d{1,4})\)|-(\d{1,4})|-Copy(\d{1,4}))$/.exec(stem);
  const [, base, ...numbers] = counted ?? [];
  return base ? { base, number: Number(numbers.find(Boolean)) } : { base: stem, number: 0 };
}
