import { decoded } from './decode.ts';
import { cleanText, tooWide } from './plotly-text.ts';

export type Json = { [key: string]: unknown };

/** What is kept of a value; undefined where nothing is. */
export type Rule = (value: unknown) => unknown;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const number: Rule = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A number within ends: sizes that would blow the page up are as large as sensible instead. */
export const within =
  (least: number, most: number): Rule =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined;

export const flag: Rule = (value) => (typeof value === 'boolean' ? value : undefined);

/** A colour, a font, a name that plotly knows: letters that can be neither a link nor markup. */
export const word: Rule = (value) =>
  typeof value === 'string' && /^[\w #.,%()+*'"-]{0,200}$/.test(value) && !/url\s*\(/i.test(value)
    ? value
    : undefined;

/** How a number or a day is written: `.2f`, `%H:%M`. */
export const format: Rule = (value) =>
  typeof value === 'string' && /^[\w #.,%()+~$:/-]{0,40}$/.test(value) && !tooWide.test(value)
    ? value
    : undefined;

/** Words that are shown. */
export const text: Rule = (value) => (typeof value === 'string' ? cleanText(value) : undefined);

/** A picture inside of the spec itself, never one from elsewhere. */
export const picture: Rule = (value) =>
  typeof value === 'string' && /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(value)
    ? value
    : undefined;

export const either =
  (...rules: Rule[]): Rule =>
  (value) => {
    for (const rule of rules) {
      const kept = rule(value);
      if (kept !== undefined) return kept;
    }
    return undefined;
  };

/** A list whose items all keep their places; what is not kept of them becomes null. */
export const list =
  (rule: Rule, most = 100_000): Rule =>
  (value) =>
    Array.isArray(value) ? value.slice(0, most).map((item) => rule(item) ?? null) : undefined;

/** A list of what is kept. */
export const some =
  (rule: Rule, most: number): Rule =>
  (value) =>
    Array.isArray(value)
      ? value
          .slice(0, most)
          .map(rule)
          .filter((item) => item !== undefined)
      : undefined;

/** Of an object the keys named here. */
export const object =
  (keys: Record<string, Rule>): Rule =>
  (value) => {
    if (!isObject(value)) return undefined;
    const kept: Json = {};
    for (const [key, rule] of Object.entries(keys)) {
      const found = Object.hasOwn(value, key) ? rule(value[key]) : undefined;
      if (found !== undefined) kept[key] = found;
    }
    return kept;
  };

/** One plain value of a look: a number, a colour, a switch. */
export const single = either(number, flag, word);

/** The same, or one for each point. */
export const styled = either(single, (value) => list(single)(decoded(value)));

/** Texts, one or one for each point, also row after row. */
export const texts = either(text, (value) => numbers(value));

/** Numbers, names or days as plotly takes them: a list, rows of lists, or typed numbers in base64. */
export const numbers: Rule = (value) => {
  const plain = decoded(value);
  return Array.isArray(plain) ? plain.map((item) => datum(item, 1)) : undefined;
};

const deepest = 3;

function datum(value: unknown, depth: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return cleanText(value, 200);
  if (typeof value === 'boolean') return value;
  const plain = decoded(value);
  return Array.isArray(plain) && depth < deepest ? plain.map((item) => datum(item, depth + 1)) : null;
}
