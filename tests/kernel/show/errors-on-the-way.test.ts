import { pictures } from './learner.ts';

pictures(
  {
    'an error in a callback shows the line in it': [
      ['const rows: any[] = [1, null];', 'rows.map((row) => row.toFixed(1))'],
      `TypeError: Cannot read properties of null (reading 'toFixed')
Cell [2], line 1
> 1 | rows.map((row) => row.toFixed(1))
    |                       ^
Hint: what stands before .toFixed is null: nothing was found where something was looked for`,
    ],
    'an error in a callback of several lines shows also who called it': [
      [
        `["b", "a"].sort((a, b) => {
  throw new Error("cannot compare " + a + " and " + b);
});`,
      ],
      `Error: cannot compare a and b
Cell [1], line 2
  1 | ["b", "a"].sort((a, b) => {
> 2 |   throw new Error("cannot compare " + a + " and " + b);
    |         ^
    at Cell [1], line 1`,
    ],
    'an error in a function of an earlier cell shows both cells': [
      [
        `function mean(values: number[]) {
  if (values.length === 0) throw new RangeError("no values to average");
  return values.reduce((a, b) => a + b) / values.length;
}`,
        `const m = mean([]);
console.log(m);`,
      ],
      `RangeError: no values to average
Cell [1], line 2, in mean
  1 | function mean(values: number[]) {
> 2 |   if (values.length === 0) throw new RangeError("no values to average");
    |                                  ^
Cell [2], line 1
> 1 | const m = mean([]);
    |               ^`,
    ],
    'an error in a method of an earlier cell shows the way there': [
      [
        `class Model {
  fit(xs: number[]) {
    this.check(xs);
  }
  check(xs: number[]) {
    throw new RangeError("empty batch");
  }
}`,
        'new Model().fit([]);',
      ],
      `RangeError: empty batch
Cell [1], line 6, in Model.check
  5 |   check(xs: number[]) {
> 6 |     throw new RangeError("empty batch");
    |           ^
Cell [2], line 1
> 1 | new Model().fit([]);
    |             ^
    at Model.fit (Cell [1], line 3)
    at Cell [2], line 1`,
    ],
    'a function that calls itself without end is shown once': [
      [
        `function count(n: number): number {
  return count(n + 1);
}`,
        'count(0)',
      ],
      `RangeError: Maximum call stack size exceeded
Cell [1], line 2, in count
  1 | function count(n: number): number {
> 2 |   return count(n + 1);
    |   ^
Hint: a function calls itself without end, or too many arguments are spread with ...`,
    ],
    'a cause is shown with its own lines': [
      [
        `function read() {
  throw new Error("disk on fire");
}`,
        `try {
  read();
} catch (cause) {
  throw new Error("Cannot load the data", { cause });
}`,
      ],
      `Error: Cannot load the data
Cell [2], line 4
  3 | } catch (cause) {
> 4 |   throw new Error("Cannot load the data", { cause });
    |         ^
Caused by:
Error: disk on fire
Cell [1], line 2, in read
  1 | function read() {
> 2 |   throw new Error("disk on fire");
    |         ^
Cell [2], line 2
  1 | try {
> 2 |   read();
    |       ^`,
    ],
    'an error that causes itself ends': [
      [
        `const error = new Error("around");
error.cause = error;
throw error;`,
      ],
      `Error: around
Cell [1], line 1
> 1 | const error = new Error("around");
    |               ^`,
    ],
    'of many rejections each tells its line': [
      ['await Promise.any([Promise.reject(new Error("first")), Promise.reject(new TypeError("second"))]);'],
      `AggregateError: All promises were rejected
  - Error: first (Cell [1], line 1)
  - TypeError: second (Cell [1], line 1)
Cell [1], line 1
> 1 | await Promise.any([Promise.reject(new Error("first")), Promise.reject(new TypeError("second"))]);
    |                                   ^`,
    ],
    'of many errors three are told': [
      ['throw new AggregateError([new Error("first"), new TypeError("second"), 3, "four"], "all failed");'],
      `AggregateError: all failed
  - Error: first (Cell [1], line 1)
  - TypeError: second (Cell [1], line 1)
  - Thrown: 3
  ... and 1 more
Cell [1], line 1
> 1 | throw new AggregateError([new Error("first"), new TypeError("second"), 3, "four"], "all failed");
    |       ^`,
    ],
    'an error after an await has its line': [
      [
        `await new Promise((done) => setTimeout(done, 5));
throw new Error("too late");`,
      ],
      `Error: too late
Cell [1], line 2
  1 | await new Promise((done) => setTimeout(done, 5));
> 2 | throw new Error("too late");
    |       ^`,
    ],
    'an error in an async function of an earlier cell shows both cells': [
      [
        `async function load() {
  await null;
  throw new Error("no data");
}`,
        'await load();',
      ],
      `Error: no data
Cell [1], line 3, in load
  2 |   await null;
> 3 |   throw new Error("no data");
    |         ^
Cell [2], line 1
> 1 | await load();
    | ^`,
    ],
    'a rejected promise shows where its error was made': [
      ['await Promise.reject(new Error("nothing there"));'],
      `Error: nothing there
Cell [1], line 1
> 1 | await Promise.reject(new Error("nothing there"));
    |                      ^`,
    ],
    'a rejected promise as the last value fails the cell': [
      [
        `async function load() {
  throw new Error("no data");
}
load()`,
      ],
      `Error: no data
Cell [1], line 2, in load
  1 | async function load() {
> 2 |   throw new Error("no data");
    |         ^
    at Cell [1], line 4`,
    ],
    'a rejected promise that nobody awaits fails the cell': [
      [
        `Promise.reject(new Error("nobody waits"));
await new Promise((done) => setTimeout(done, 20));`,
      ],
      `Error: nobody waits
Cell [1], line 1
> 1 | Promise.reject(new Error("nobody waits"));
    |                ^`,
    ],
    'an error in a timer has its line': [
      [
        `setTimeout(() => {
  throw new Error("from a timer");
}, 1);
await new Promise((done) => setTimeout(done, 50));`,
      ],
      `Error: from a timer
Cell [1], line 2
  1 | setTimeout(() => {
> 2 |   throw new Error("from a timer");
    |         ^`,
    ],
    'an error class with a constructor shows the line that throws': [
      [
        `class DataError extends Error {
  constructor(file: string) {
    super(\`no data in \${file}\`);
  }
}
function read() {
  throw new DataError("rows.csv");
}`,
        'read()',
      ],
      `DataError: no data in rows.csv
Cell [1], line 7, in read
  6 | function read() {
> 7 |   throw new DataError("rows.csv");
    |         ^
Cell [2], line 1
> 1 | read()
    |     ^`,
    ],
    'an object whose getters throw fails the cell all the same': [
      [
        'throw { get message() { throw 1; }, get stack() { throw 2; }, get cause() { throw 3; }, get code() { throw 4; } };',
      ],
      `Thrown: { message: [Getter], stack: [Getter], cause: [Getter], code: [Getter] }
Hint: throw new Error(...) instead, and the line that threw is shown here`,
    ],
    'an error whose message cannot be read fails the cell all the same': [
      [
        `class E extends Error { override get message(): string { throw 1; } }
throw new E();`,
      ],
      `Error: a value that cannot be described was thrown
Cell [1], line 2
  1 | class E extends Error { override get message(): string { throw 1; } }
> 2 | throw new E();
    |       ^`,
    ],
    'colours of a terminal are left out': [
      ['throw new Error("\\x1b[31mred\\x1b[0m");'],
      `Error: red
Cell [1], line 1
> 1 | throw new Error("\\x1b[31mred\\x1b[0m");
    |       ^`,
    ],
    'the mark stands under the place also behind wide letters': [
      ['const 数 = "数"; throw new Error(数);'],
      `Error: 数
Cell [1], line 1
> 1 | const 数 = "数"; throw new Error(数);
    |                        ^`,
    ],
    'of a very long line the part with the place is shown': [
      [
        'const text = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; throw new Error("far out");',
      ],
      `Error: far out
Cell [1], line 1
> 1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; throw new Error("far out");
    |                                                                                                    ^`,
    ],
  },
  {
    'helpers.ts': `export function mean(values: number[]): number {
  if (values.length === 0) throw new RangeError('no values to average');
  return values.reduce((a, b) => a + b) / values.length;
}
`,
    'rows.csv': 'a,b',
  },
);
