import { code, failing, text, type Written } from './cell.ts';

const wide = Array.from({ length: 24 }, (_, i) => `'column ${i + 1}': ${i * 1000}.5`).join(', ');

/** Streams, values and mistakes. */
export const values: Written[] = [
  text('values', '## Streams and values'),
  code(
    'streams',
    String.raw`
console.log('to stdout', 1, [2, 3], { four: 'five' });
console.error('to stderr');
console.warn('a warning with 中文');
console.log('\u001b[1mbold\u001b[0m \u001b[31mred\u001b[39m \u001b[42mon green\u001b[49m \u001b[38;5;208m256\u001b[0m \u001b[38;2;10;120;200mtrue colour\u001b[0m');
process.stdout.write('without an end');
process.stdout.write('\r50 %\r100 %\n');
console.log('tab\there, <b>no bold</b> & "quotes"');
console.table([{ a: 1, b: 'x' }, { a: 2, b: 'y' }]);
`,
  ),
  code('number', '2 ** 10'),
  code('string', String.raw`'a "text" with <tags> & a line\nbreak'`),
  code(
    'record',
    'const record = { model: "MLP", sizes: [784, 128, 10], nested: { a: new Map([["k", new Set([1])]]) } };\nrecord',
  ),
  code('array', 'Float32Array.from({ length: 300 }, (_, i) => i / 4)'),
  code('nothing', 'const nothing = undefined;'),
  code('tensor', "import { tf } from 'downhill/engine';\n\ntf.tensor2d([[1, 2, 3], [4, 5, 6]])"),
  code(
    'frame',
    "import * as dfd from 'danfojs-node';\n\nnew dfd.DataFrame([['I', '引言', 5], ['II', '<b>基本概念</b>', 11]], { columns: ['part', '中文', 'count'] })",
  ),
  code(
    'long-output',
    "for (let line = 1; line <= 300; line++) console.log('line ' + line + ' of 300: loss ' + (1 / line).toFixed(6));",
  ),
  code(
    'long-line',
    "console.log('word '.repeat(120) + 'end');\nconsole.log('x'.repeat(700) + ' end of the unbroken one');",
  ),
  code(
    'long-code',
    `const aLongNameForAFunctionThatTakesManyThings = (firstOfTheArguments: number, secondOfTheArguments: number, thirdOfTheArguments: number): number => firstOfTheArguments * secondOfTheArguments + thirdOfTheArguments; // 一行很长的代码\naLongNameForAFunctionThatTakesManyThings(1, 2, 3)`,
  ),
  code('wide', `({ ${wide} })`),
  text('mistakes', '## Mistakes · 错误'),
  code('type-error', "const count: number = 'three';", failing),
  code('syntax-error', 'const = 5;', failing),
  code(
    'thrown',
    'function inner(): never {\n  throw new RangeError(\'rows <3> & columns "4" 不匹配\');\n}\nfunction outer() {\n  return inner();\n}\nouter();',
    failing,
  ),
  code('with-cause', "throw new Error('the outer one', { cause: new TypeError('the inner one') });", failing),
  code('thrown-text', "throw 'only a text';", failing),
];
