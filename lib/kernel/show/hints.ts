import { projectRoot } from '../../base/index.ts';

/** What to try, where an error does not say it and we know. */
export function hintFor({ message, code }: Error & { code?: string }): string | undefined {
  for (const [pattern, advice] of hints) {
    const found = pattern.exec(`${code ?? ''} ${message}`);
    if (found) return advice(found);
  }
  return undefined;
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const shape = (numbers = '') => `(${numbers.split(',').join(', ')})`;

/** By what the message says, the first that fits. */
const hints: [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  [
    /ERR_MODULE_NOT_FOUND Cannot find package '([^']+)'/,
    ([, name = '']) => `is it installed? In a terminal in ${projectRoot()}: npm install ${packageOf(name)}`,
  ],
  [
    /ERR_MODULE_NOT_FOUND Cannot find '/,
    () => 'look at the name of the file and at the folder of the notebook',
  ],
  [
    /Error in matMul: inner shapes \((\d+)\) and \((\d+)\) of Tensors with shapes ([\d,]+) and ([\d,]+)/,
    ([, inner, outer, a, b]) =>
      `${shape(a)} x ${shape(b)}: the last number of the first shape (${inner}) must be the first of the second (${outer}). transpose() or reshape() one of them`,
  ],
  [
    /Operands could not be broadcast together with shapes ([\d,]+) and ([\d,]+)/,
    ([, a, b]) =>
      `${shape(a)} and ${shape(b)}: from the right, each pair of numbers must be equal or one of them 1`,
  ],
  [
    /Tensor is disposed/,
    () =>
      'it was freed by dispose() or at the end of tf.tidy(): keep it with tf.keep(), return it from tidy, or make it again',
  ],
  [
    /Size\((\d+)\) must match the product of shape ([\d,]+)/,
    ([, size, wanted]) => `${size} numbers do not fill the shape ${shape(wanted)}`,
  ],
  [
    /Cannot read properties of undefined \(reading '(.+)'\)/,
    ([, name]) =>
      `what stands before .${name} is undefined: an index past the end, a missing field, or a function that returns nothing`,
  ],
  [
    /Cannot read properties of null \(reading '(.+)'\)/,
    ([, name]) => `what stands before .${name} is null: nothing was found where something was looked for`,
  ],
  [/(\S+) is not iterable/, ([, name]) => `${name} is no array; is an await missing?`],
  [
    /Maximum call stack size exceeded/,
    () => 'a function calls itself without end, or too many arguments are spread with ...',
  ],
  [
    /in JSON at position|is not valid JSON|Unexpected end of JSON/,
    () => 'print the text first: an HTML page or an empty answer often stands where JSON was expected',
  ],
  [/^ENOENT /, () => `paths are read from the folder of the notebook, ${process.cwd()}`],
  [
    /^(ENOTFOUND|ECONNREFUSED|EAI_AGAIN)|fetch failed/,
    () => 'the network cannot be reached, or there is no such address',
  ],
  [
    /Invalid array length|Array buffer allocation failed/,
    () => 'more memory was asked for than there is: look at the sizes that are multiplied',
  ],
];
