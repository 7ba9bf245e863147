import { pictures } from './learner.ts';

pictures({
  'a property of undefined says what may have happened': [
    ["const rows: any = [{ name: 'a' }];", 'rows[1].name'],
    `TypeError: Cannot read properties of undefined (reading 'name')
Cell [2], line 1
> 1 | rows[1].name
    |         ^
Hint: what stands before .name is undefined: an index past the end, a missing field, or a function that returns nothing`,
  ],
  'a property of null says what may have happened': [
    [
      `const user: any = null;
user.name.first`,
    ],
    `TypeError: Cannot read properties of null (reading 'name')
Cell [1], line 2
  1 | const user: any = null;
> 2 | user.name.first
    |      ^
Hint: what stands before .name is null: nothing was found where something was looked for`,
  ],
  'a property set on undefined says what may have happened': [
    [
      `const user: any = {};
user.home.street = 1;`,
    ],
    `TypeError: Cannot set properties of undefined (setting 'street')
Cell [1], line 2
  1 | const user: any = {};
> 2 | user.home.street = 1;
    |                  ^
Hint: what stands before .street is undefined: an index past the end, a missing field, or a function that returns nothing`,
  ],
  'a text that is no JSON says to look at it': [
    ['const text = "<html>";', 'JSON.parse(text)'],
    `SyntaxError: Unexpected token '<', "<html>" is not valid JSON
Cell [2], line 1
> 1 | JSON.parse(text)
    |      ^
Hint: print the text first: an HTML page or an empty answer often stands where JSON was expected`,
  ],
  'an object taken apart like a list is explained': [
    ['const point: any = { x: 1 };', 'const [x] = point;'],
    `TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
Cell [2], line 1
> 1 | const [x] = point;
    |             ^
Hint: only an array, or what can be listed like one, can be looped over, spread or taken apart with [ ]; is an await missing? For an object: Object.entries(...)`,
  ],
  'a value of an earlier cell that is no list is called by its name': [
    ['const point: any = 5;', 'for (const p of point) console.log(p);'],
    `TypeError: point is not iterable
Cell [2], line 1
> 1 | for (const p of point) console.log(p);
    |                 ^
Hint: only an array, or what can be listed like one, can be looped over, spread or taken apart with [ ]; is an await missing? For an object: Object.entries(...)`,
  ],
  'a method that is not there is called by its name': [
    ['const model: any = {};', 'model.train(5)'],
    `TypeError: model.train is not a function
Cell [2], line 1
> 1 | model.train(5)
    |       ^
Hint: model has no method train; look at the spelling, and print model to see what it is`,
  ],
  'a BigInt met by a number while running says how to meet': [
    [
      `const n: any = 1;
1n + n`,
    ],
    `TypeError: Cannot mix BigInt and other types, use explicit conversions
Cell [1], line 2
  1 | const n: any = 1;
> 2 | 1n + n
    |    ^
Hint: make them of one kind: Number(...) of the one that ends in n, or BigInt(...) of the other`,
  ],
  'a negative length is told': [
    ['new Array(-1)'],
    `RangeError: Invalid array length
Cell [1], line 1
> 1 | new Array(-1)
    | ^
Hint: a length is a whole number, from 0 to 4294967295`,
  ],
  'a thing that contains itself cannot become JSON': [
    [
      `const a: any = {};
a.self = a;
JSON.stringify(a)`,
    ],
    `TypeError: Converting circular structure to JSON
    --> starting at object with constructor 'Object'
    --- property 'self' closes the circle
Cell [1], line 3
  2 | a.self = a;
> 3 | JSON.stringify(a)
    |      ^
Hint: JSON cannot hold a thing that contains itself; console.log can print it`,
  ],
  'an assertion keeps its own words': [
    ['import assert from "node:assert/strict";', 'assert.equal(1 + 1, 3)'],
    `AssertionError: Expected values to be strictly equal:

2 !== 3

Cell [2], line 1
> 1 | assert.equal(1 + 1, 3)
    |        ^`,
  ],
  'a thrown text asks for an error': [
    ['throw "no data";'],
    `Thrown: no data
Hint: throw new Error(...) instead, and the line that threw is shown here`,
  ],
  'a thrown number asks for an error': [
    ['throw 42;'],
    `Thrown: 42
Hint: throw new Error(...) instead, and the line that threw is shown here`,
  ],
  'a thrown undefined asks for an error': [
    ['throw undefined;'],
    `Thrown: undefined
Hint: throw new Error(...) instead, and the line that threw is shown here`,
  ],
  'a thrown object is printed': [
    ['throw { code: 7, reason: "no data" };'],
    `Thrown: { code: 7, reason: 'no data' }
Hint: throw new Error(...) instead, and the line that threw is shown here`,
  ],
  'an error of an own class is called by it': [
    [
      `class DataError extends Error {}
throw new DataError("no rows");`,
    ],
    `DataError: no rows
Cell [1], line 2
  1 | class DataError extends Error {}
> 2 | throw new DataError("no rows");
    |       ^`,
  ],
});
