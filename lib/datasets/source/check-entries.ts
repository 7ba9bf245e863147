import type { CatalogEntry } from './catalog.ts';

/** A question to a value: what is wrong with it, or nothing. `where` is the way to it, `files[0].name`. */
type Check = (value: unknown, where: string) => string | undefined;

/** The entries of a catalogue as they were read, or an error that names the entry and the field. */
export function checkEntries(found: unknown, path: string): CatalogEntry[] {
  const wrong = (what: string) => new TypeError(`Cannot use the catalogue of datasets ${path}: ${what}`);
  if (!Array.isArray(found)) throw wrong(`wanted a list of entries, found ${kindOf(found)}`);
  const names = new Set<string>();
  for (const [at, entry] of found.entries()) {
    const name = (entry as { name?: unknown } | null)?.name;
    const called = typeof name === 'string' ? `entry "${name}"` : `entry ${at}`;
    const problem = entryCheck(entry, '');
    if (problem) throw wrong(`${called}: ${problem}`);
    if (names.has(name as string)) throw wrong(`${called} is there twice`);
    names.add(name as string);
  }
  return found as CatalogEntry[];
}

const say = (where: string, wanted: string, found: unknown) =>
  `${where ? `"${where}" should be` : 'it should be'} ${wanted}, found ${kindOf(found)}`;

const kindOf = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : shortened(JSON.stringify(value));
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

const text: Check = (value, where) =>
  typeof value === 'string' && value.trim() ? undefined : say(where, 'a text', value);

const count: Check = (value, where) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? undefined : say(where, 'a count from 1 on', value);

const matching =
  (pattern: RegExp, wanted: string): Check =>
  (value, where) =>
    typeof value === 'string' && pattern.test(value) ? undefined : say(where, wanted, value);

const list =
  (each: Check, least = 0): Check =>
  (value, where) => {
    if (!Array.isArray(value)) return say(where, 'a list', value);
    if (value.length < least) return say(where, `a list of at least ${least}`, value);
    return first(value.map((one, at) => () => each(one, `${where}[${at}]`)));
  };

/** An object with these fields and no others; a name with a question mark may be missing. */
const record =
  (fields: Record<string, Check>): Check =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return say(where, 'an object', value);
    }
    const under = (name: string) => (where ? `${where}.${name}` : name);
    const known = Object.keys(fields).map((name) => name.replace('?', ''));
    const stranger = Object.keys(value).find((name) => !known.includes(name));
    if (stranger) return `"${under(stranger)}" is no field of it; known: ${known.join(', ')}`;
    return first(
      Object.entries(fields).map(([field, check]) => () => {
        const name = field.replace('?', '');
        const given = (value as Record<string, unknown>)[name];
        return given === undefined && field.endsWith('?') ? undefined : check(given, under(name));
      }),
    );
  };

function first(questions: (() => string | undefined)[]): string | undefined {
  for (const question of questions) {
    const problem = question();
    if (problem) return problem;
  }
  return undefined;
}

/** One of several records, told apart by a field. */
const oneOfKinds =
  (kinds: Record<string, Check>): Check =>
  (value, where) => {
    const { kind } = Object(value) as { kind?: unknown };
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return check
      ? check(value, where)
      : say(`${where}.kind`, `one of ${Object.keys(kinds).join(', ')}`, kind);
  };

// These become names of files here: none may lead out of its folder.
const fileName = matching(/^\w[\w.-]*$/, 'the name of a file (letters, digits, _ . -)');
const relativePath = matching(/^(?!.*(^|\/)\.\.(\/|$))[\w@][\w@ .+/-]*$/, 'a path downwards, without ..');
const packagePath = matching(/^\.$|^(?!.*(^|\/)\.\.(\/|$))[\w@.][\w@ .+/-]*$/, 'a path in the package');
const digits = { sha256: 64, sha1: 40, md5: 32 };

const checksum = oneOfKinds(
  Object.fromEntries(
    Object.entries(digits).map(([kind, length]) => [
      kind,
      record({
        kind: text,
        value: matching(new RegExp(`^[0-9a-f]{${length}}$`), `${length} hexadecimal digits in lower case`),
        from: text,
      }),
    ]),
  ),
);

const form = { name: fileName, 'bytes?': count, 'checksum?': checksum };
const as = { kind: text, 'as?': record(form) };

const source = oneOfKinds({
  // http without s is for this machine alone: a test's server, a tunnel.
  https: record({
    ...as,
    url: matching(/^https:\/\/[^\s/]+\/|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/, 'an https URL'),
  }),
  npm: record({
    ...as,
    package: matching(/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/, 'the name of an npm package'),
    version: matching(/^\d+\.\d+\.\d+[\w.+-]*$/, 'one exact version, as 1.2.3'),
    path: packagePath,
    integrity: matching(/^sha512-[A-Za-z0-9+/]{86}==$/, 'what npm states: sha512-...'),
  }),
  shipped: record({ ...as, path: relativePath }),
});

const counts: Check = (value, where) =>
  'all' in Object(value)
    ? record({ all: count })(value, where)
    : record({ train: count, test: count })(value, where);

const entryCheck = record({
  name: matching(/^[a-z][a-z0-9-]*$/, 'a name in lower case'),
  title: text,
  licence: text,
  citation: text,
  'homepage?': text,
  shape: list(count),
  'classes?': list(text, 2),
  counts,
  files: list(record({ ...form, sources: list(source, 1), 'mirror?': relativePath }), 1),
  'standIn?': text,
});
