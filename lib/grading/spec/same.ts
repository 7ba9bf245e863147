import { difference, shown } from '../../base/index.ts';
import { Strange } from '../wire/strange.ts';
import { TensorData } from '../wire/tensor-data.ts';

export interface SameOptions {
  /** How far two numbers may be apart. */
  within?: number | undefined;
  /** What the sentence calls the answer. */
  what?: string | undefined;
  /** Any kind of list will do: an array where a typed array is wanted, and the other way about. */
  anyList?: boolean | undefined;
}

/**
 * What is wrong with an answer, in a sentence, or undefined when it is as wanted. The sentence tells the place and
 * what was found there, never what was wanted: a learner reads it.
 */
export function same(
  answer: unknown,
  wanted: unknown,
  { within = 0, what = 'the answer', anyList = false }: SameOptions = {},
): string | undefined {
  const at = (place: string) => (place ? `${what} at ${place}` : what);
  const form = otherForm(answer, wanted, '', anyList);
  if (form) return `${at(form.place)} ${form.wrong}`;
  const differs = difference(answer, wanted, { within });
  if (!differs) return undefined;
  const { place, found } = differs;
  if (isList(found) && isList(differs.wanted)) return `${at(place)} has the wrong length, ${found.length}`;
  if (differs.wanted === undefined && place) return `${at(place)} should not be there`;
  return `${at(place)} is ${clipped(found instanceof Strange ? found.is : shown(found))}, which is not right`;
}

const clipped = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

interface Place {
  place: string;
  wrong: string;
}

/** Where one is an array, the other a Float32Array, or a key is lacking; told before the numbers are looked at. */
function otherForm(answer: unknown, wanted: unknown, place: string, anyList: boolean): Place | undefined {
  const [found, needed] = [kindOf(answer), kindOf(wanted)];
  if (found !== needed) {
    if (/^(undefined|null)$/.test(needed) || (anyList && isList(answer) && isList(wanted))) return undefined;
    const is = answer instanceof Strange ? answer.is : withArticle(found);
    return { place, wrong: `is ${is}, wanted is ${withArticle(needed)}` };
  }
  if (Array.isArray(wanted)) {
    for (let i = 0; i < Math.min(wanted.length, (answer as unknown[]).length); i++) {
      const inner = within((answer as unknown[])[i], wanted[i], () => `${place}[${i}]`, anyList);
      if (inner) return inner;
    }
    return undefined;
  }
  const [has, needs] = [entriesOf(answer), entriesOf(wanted)];
  for (const key of needs.keys()) {
    // Only what it has is told: keys may be words of the input.
    if (!has.has(key))
      return {
        place,
        wrong: `lacks a key; it has ${clipped([...has.keys()].map(named).join(', ')) || 'none'}`,
      };
  }
  for (const [key, one] of needs) {
    const inner = within(
      has.get(key),
      one,
      () => `${place}${answer instanceof Map ? `.get(${named(key)})` : `.${key}`}`,
      anyList,
    );
    if (inner) return inner;
  }
  return undefined;
}

/** Numbers and texts are told apart by what they are. */
const within = (answer: unknown, wanted: unknown, place: () => string, anyList: boolean) =>
  typeof wanted === 'object' && wanted !== null ? otherForm(answer, wanted, place(), anyList) : undefined;

const named = (key: unknown) => (typeof key === 'string' ? key : shown(key));

function entriesOf(value: unknown): Map<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(kindOf(value) === 'record' ? Object.entries(value as object) : []);
}

function kindOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  if (value instanceof TensorData) return 'tensor';
  if (Array.isArray(value)) return 'array';
  const { name } = Object.getPrototypeOf(value)?.constructor ?? Object; // by name: checks may live in another realm
  return name === 'Object' ? 'record' : name;
}

const withArticle = (kind: string) =>
  /^(undefined|null)$/.test(kind) ? kind : `${/^[aeiouAEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`;
