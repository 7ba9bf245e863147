import { pictures } from './learner.ts';

pictures({
  'a missing bracket is told by the one that was opened': [
    ['const xs = [1, 2, 3;'],
    `',' expected. (TS1005)
Cell [1], line 1
> 1 | const xs = [1, 2, 3;
    |                    ^
Hint: the [ of line 1 is not closed`,
  ],
  'a missing brace is told by the line that opened it': [
    [
      `function f() {
  if (true) {
    return 1;
}`,
    ],
    `'}' expected. (TS1005)
Cell [1], line 4
  3 |     return 1;
> 4 | }
    |  ^
Hint: the { of line 1 is not closed`,
  ],
  'a missing parenthesis is told by the one that was opened': [
    ['console.log("hi"'],
    `')' expected. (TS1005)
Cell [1], line 1
> 1 | console.log("hi"
    |                 ^
Hint: the ( of line 1 is not closed`,
  ],
  'a text without its end says how a text ends': [
    ['const s = "hello;'],
    `Unterminated string literal. (TS1002)
Cell [1], line 1
> 1 | const s = "hello;
    |                  ^
Hint: a text ends in its line, with the mark that it began with; one of several lines stands between backquotes: \`...\``,
  ],
  'a text in backquotes without its end says so': [
    ['const s = `hello;'],
    `Unterminated template literal. (TS1160)
Cell [1], line 1
> 1 | const s = \`hello;
    |                  ^
Hint: a backquote is missing at its end: \`...\``,
  ],
  "a function in Python's words shows TypeScript's, once": [
    [
      `def f(x):
    return x`,
    ],
    `Unexpected keyword or identifier. (TS1434)
Cell [1], line 1
> 1 | def f(x):
    | ^^^
Hint: in TypeScript: function f(x: number) { ... }

';' expected. (TS1005)
Cell [1], line 1
> 1 | def f(x):
    |         ^`,
  ],
  "a loop in Python's words shows TypeScript's": [
    [
      `for i in range(10):
    print(i)`,
    ],
    `'(' expected. (TS1005)
Cell [1], line 1
> 1 | for i in range(10):
    |     ^
Hint: in TypeScript: for (const x of values) { ... }

')' expected. (TS1005)
Cell [1], line 1
> 1 | for i in range(10):
    |                   ^`,
  ],
  'a magic of other kernels says what times a cell here': [
    ['%timeit 1'],
    `%timeit is no TypeScript: there are no magics and no shell lines here
Cell [1], line 1
> 1 | %timeit 1
    | ^^^^^^^
Hint: console.time('it') before and console.timeEnd('it') after what you want to time`,
  ],
  'a magic of a whole cell does not run the rest in silence': [
    ['%%bash\nls'],
    `%%bash is no TypeScript: there are no magics and no shell lines here
Cell [1], line 1
> 1 | %%bash
    | ^^^^^^
Hint: take the line away; what belongs to the course itself is typed in a terminal: npx downhill --help`,
  ],
  'a magic behind other lines is seen, too': [
    ['const z = 1\n%matplotlib inline'],
    `%matplotlib is no TypeScript: there are no magics and no shell lines here
Cell [1], line 2
  1 | const z = 1
> 2 | %matplotlib inline
    | ^^^^^^^^^^^
Hint: take the line away; what belongs to the course itself is typed in a terminal: npx downhill --help`,
  ],
  'a line for the shell belongs in a terminal': [
    ['!ls -la'],
    `!ls is no TypeScript: there are no magics and no shell lines here
Cell [1], line 1
> 1 | !ls -la
    | ^^^
Hint: type it in a terminal (File > New > Terminal), without the !`,
  ],
  'a package is installed in a terminal': [
    ['!npm install lodash'],
    `!npm is no TypeScript: there are no magics and no shell lines here
Cell [1], line 1
> 1 | !npm install lodash
    | ^^^^
Hint: in a terminal, in the course's folder: npm install NAME; then Kernel > Restart Kernel`,
  ],
  'a % and a ! that are TypeScript stay what they are': [
    ['const seven = 7, done: any = 0', 'seven\n%done.nope.x\n!done && seven.nope'],
    `Property 'nope' does not exist on type '7'. (TS2339)
Cell [2], line 3
  2 | %done.nope.x
> 3 | !done && seven.nope
    |                ^^^^`,
  ],
  'a return outside of a function says what a cell does instead': [
    ['return 5;'],
    `A 'return' statement can only be used within a function body. (TS1108)
Cell [1], line 1
> 1 | return 5;
    | ^^^^^^
Hint: a cell's last expression is its value; return belongs in a function`,
  ],
});
