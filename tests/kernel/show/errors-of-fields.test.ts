import { pictures } from './learner.ts';

pictures({
  'a parameter without a type says how to write one': [
    [
      `function double(x) {
  return x * 2;
}`,
    ],
    `Parameter 'x' implicitly has an 'any' type. (TS7006)
Cell [1], line 1
> 1 | function double(x) {
    |                 ^
Hint: say what x may be, as in (x: number)`,
  ],
  'a missing field is named': [
    ['interface Point { x: number; y: number }', 'const p: Point = { x: 1 };'],
    `Property 'y' is missing in type '{ x: number; }' but required in type 'Point'. (TS2741)
Cell [2], line 1
> 1 | const p: Point = { x: 1 };
    |       ^`,
  ],
  'a returned object without a field is marked': [
    [
      'interface Point { x: number; y: number }',
      `function origin(): Point {
  return { x: 0 };
}`,
    ],
    `Property 'y' is missing in type '{ x: number; }' but required in type 'Point'. (TS2741)
Cell [2], line 2
  1 | function origin(): Point {
> 2 |   return { x: 0 };
    |   ^^^^^^`,
  ],
  'a way through a function without a value is told': [
    [
      `function half(x: number): number {
  if (x > 0) return x / 2;
}`,
    ],
    `Function lacks ending return statement and return type does not include 'undefined'. (TS2366)
Cell [1], line 1
> 1 | function half(x: number): number {
    |                           ^^^^^^
Hint: a return with a value is needed on every way through the function`,
  ],
  'a value that may be undefined says what to do': [
    ['const found = [1, 2, 3].find((x) => x > 1);', 'found + 1'],
    `'found' is possibly 'undefined'. (TS18048)
Cell [2], line 1
> 1 | found + 1
    | ^^^^^
Hint: it may be missing; test for it first, or use ?. and ??`,
  ],
  'a value that may be null says what to do': [
    [
      `const found = "abc".match(/b/);
found.index`,
    ],
    `'found' is possibly 'null'. (TS18047)
Cell [1], line 2
  1 | const found = "abc".match(/b/);
> 2 | found.index
    | ^^^^^
Hint: it may be missing; test for it first, or use ?. and ??`,
  ],
  'a field that a type does not have is marked': [
    ['interface Point { x: number; y: number }', 'const p: Point = { x: 1, y: 2, zz: 3 };'],
    `Object literal may only specify known properties, and 'zz' does not exist in type 'Point'. (TS2353)
Cell [2], line 1
> 1 | const p: Point = { x: 1, y: 2, zz: 3 };
    |                                ^^`,
  ],
  'a text as the key of an object is explained': [
    [
      `const table: Record<string, number> = {};
const name = 5;
table.foo.toFixed()`,
      `const o = { a: 1 };
const k: string = "a";
o[k]`,
    ],
    `Element implicitly has an 'any' type because expression of type 'string' can't be used to index type '{ a: number; }'. (TS7053)
Cell [2], line 3
  2 | const k: string = "a";
> 3 | o[k]
    | ^^^^
  No index signature with a parameter of type 'string' was found on type '{ a: number; }'.
Hint: not every text is the name of a field; for a table with any texts as keys: Record<string, number>`,
  ],
  'a caught error says how to ask what it is': [
    [
      `try {
  JSON.parse("x");
} catch (error) {
  console.log(error.message);
}`,
    ],
    `'error' is of type 'unknown'. (TS18046)
Cell [1], line 4
  3 | } catch (error) {
> 4 |   console.log(error.message);
    |               ^^^^^
Hint: it may be anything; ask what it is first: if (error instanceof Error) ...`,
  ],
  'a BigInt and a number say how to meet': [
    ['1n + 1'],
    `Operator '+' cannot be applied to types '1n' and '1'. (TS2365)
Cell [1], line 1
> 1 | 1n + 1
    | ^^^^^^
Hint: make them of one kind: Number(...) of the one that ends in n, or BigInt(...) of the other`,
  ],
  'print is unknown, and the hint says what prints': [
    ['print("hi")'],
    `Cannot find name 'print'. (TS2304)
Cell [1], line 1
> 1 | print("hi")
    | ^^^^^
Hint: console.log(...) prints`,
  ],
  'of many problems the first five are shown': [
    [
      `const a: number = "1";
const b: number = "2";
const c: number = "3";
const d: number = "4";
const e: number = "5";
const f: number = "6";
const g: number = "7";`,
    ],
    `Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 1
> 1 | const a: number = "1";
    |       ^
Hint: Number(...) makes a number of a text

Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 2
  1 | const a: number = "1";
> 2 | const b: number = "2";
    |       ^

Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 3
  2 | const b: number = "2";
> 3 | const c: number = "3";
    |       ^

Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 4
  3 | const c: number = "3";
> 4 | const d: number = "4";
    |       ^

Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 5
  4 | const d: number = "4";
> 5 | const e: number = "5";
    |       ^
... and 2 more of the kind; most of them may follow from the first.`,
  ],
  'a name declared twice is shown in both lines': [
    [
      `const a = 1;
const a = 2;`,
    ],
    `Cannot redeclare block-scoped variable 'a'. (TS2451)
Cell [1], line 1
> 1 | const a = 1;
    |       ^

Cannot redeclare block-scoped variable 'a'. (TS2451)
Cell [1], line 2
  1 | const a = 1;
> 2 | const a = 2;
    |       ^`,
  ],
});
