// The form of results.json as Gradescope documents it: https://gradescope-autograders.readthedocs.io/en/latest/specs/

type Rule = (value: unknown) => boolean;

const number: Rule = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Rule = (value) => typeof value === 'string';
const object: Rule = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (...words: string[]): Rule =>
  (value) =>
    words.includes(value as string);
const visibility = oneOf('hidden', 'after_due_date', 'after_published', 'visible');
const format = oneOf('text', 'html', 'simple_format', 'md', 'ansi');

const ofTop: Record<string, Rule> = {
  score: number,
  execution_time: number,
  output: text,
  output_format: format,
  test_output_format: format,
  test_name_format: format,
  visibility,
  stdout_visibility: visibility,
  extra_data: object,
  tests: Array.isArray,
  leaderboard: Array.isArray,
};

const ofTests: Record<string, Rule> = {
  score: number,
  max_score: number,
  status: oneOf('passed', 'failed'),
  name: text,
  name_format: format,
  number: text,
  output: text,
  output_format: format,
  tags: (value) => Array.isArray(value) && value.every(text),
  visibility,
  extra_data: object,
};

/** What of a results.json is not as documented, by its place; empty when all is. */
export function documented(results: Record<string, unknown>): string[] {
  const tests = Array.isArray(results.tests) ? results.tests : [];
  return [
    ...('score' in results || tests.every((one) => 'score' in one) ? [] : ['score']),
    ...wrongIn(results, ofTop, ''),
    ...tests.flatMap((one, i) => (object(one) ? wrongIn(one, ofTests, `tests[${i}].`) : [`tests[${i}]`])),
  ];
}

const wrongIn = (record: Record<string, unknown>, rules: Record<string, Rule>, place: string) =>
  Object.entries(record).flatMap(([key, value]) => (rules[key]?.(value) ? [] : [`${place}${key}`]));
