import { type Learner, unknownLearner } from './learner.ts';

/** Whose a folder or a file is, and what a person should know of that. */
export interface Who {
  learner: Learner;
  note?: string;
}

/**
 * Whose work something named so is: by the roster where there is one, never by a guess between two. Understands
 * the names that Canvas (`smithjohn_LATE_1234_5678_lesson`) and Moodle (`John Smith_1234_assignsubmission_file`)
 * give to downloads.
 */
export function whoIs(name: string, roster: Learner[] | undefined): Who {
  const download = canvas.exec(name)?.groups ?? moodle.exec(name)?.groups;
  const own = unknownLearner(download ? `${download.who}_${download.number}` : name);
  if (!roster) return { learner: own };
  const exact = roster.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : download ? ofDownload(download, roster) : ofName(name, roster);
  const [first, second] = found;
  if (!first) return { learner: own, note: `"${own.id}" is not on the roster` };
  if (!second) return { learner: first };
  const ids = found.map(({ id }) => `"${id}"`).join(', ');
  return { learner: own, note: `"${own.id}" could be each of ${ids} of the roster, so it was given to none` };
}

const canvas = /^(?<who>.+?)(?:_LATE)?_(?<number>\d+)_\d+_.+$/is;
const moodle = /^(?<who>.+)_(?<number>\d+)_assignsubmission_file(?:_.*)?$/is;

/** By name; the number, which elsewhere may be another person's id, only tells those of one name apart. */
function ofDownload({ who, number }: Record<string, string>, roster: Learner[]): Learner[] {
  const named = roster.filter((learner) => namesOf(learner).has(simple(who!)));
  const numbered = named.filter(({ id, sisId }) => id === number || sisId === number);
  return numbered.length === 1 ? numbered : named;
}

function ofName(name: string, roster: Learner[]): Learner[] {
  const whole = roster.filter((learner) => namesOf(learner).has(simple(name)));
  if (whole.length > 0) return whole;
  // `alice_lesson` and `lesson-alice`: the longest that stands at one end, up to something that is no letter.
  const long = roster.map((learner) => Math.max(0, ...handles(learner).map((handle) => atEnd(name, handle))));
  const longest = Math.max(0, ...long);
  return longest === 0 ? [] : roster.filter((_, at) => long[at] === longest);
}

/** How long the handle is when it begins or ends the name, 0 when it does neither. */
function atEnd(name: string, handle: string): number {
  const [text, wanted] = [name.normalize('NFC').toLowerCase(), handle.normalize('NFC').toLowerCase()];
  if (wanted.length < 2) return 0;
  const begins = text.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(text.slice(wanted.length));
  const ends = text.endsWith(wanted) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -wanted.length));
  const isNumber = /^\d+$/.test(wanted); // at the end it is rather a version
  return begins || (ends && !isNumber) ? wanted.length : 0;
}

const handles = ({ id, email, login, sisId, name }: Learner) =>
  [id, email, email.split('@')[0], login, sisId, name].filter((handle) => handle !== undefined);

function namesOf(learner: Learner): Set<string> {
  const { name, firstName = '', lastName = '' } = learner;
  const words = name.split(/[\s,]+/).filter(Boolean);
  const turned = words.length > 1 ? [words.at(-1), ...words.slice(0, -1)].join('') : name;
  const all = [...handles(learner), turned, lastName + firstName, firstName + lastName];
  return new Set(all.map(simple).filter(Boolean));
}

const simple = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
