import { pictures } from './learner.ts';

pictures({
  'a typo in a name of an earlier cell is told with the name that was meant': [
    ['const learningRate = 0.1;', 'const rate = learningRte * 2;'],
    `Cannot find name 'learningRte'. (TS2304)
Cell [2], line 1
> 1 | const rate = learningRte * 2;
    |              ^^^^^^^^^^^
Hint: did you mean learningRate?`,
  ],
  'a typo in a property is told with the property that was meant': [
    [
      `const values = [1, 2, 3];
values.lenght`,
    ],
    `Property 'lenght' does not exist on type 'number[]'. Did you mean 'length'? (TS2551)
Cell [1], line 2
  1 | const values = [1, 2, 3];
> 2 | values.lenght
    |        ^^^^^^`,
  ],
  'a typo in the name of a function of a library names the library, not its files': [
    ['import * as tf from "@tensorflow/tfjs";', 'const x = tf.tensr([1, 2]);'],
    `Property 'tensr' does not exist on type 'typeof import("@tensorflow/tfjs")'. Did you mean 'tensor'? (TS2551)
Cell [2], line 1
> 1 | const x = tf.tensr([1, 2]);
    |              ^^^^^`,
  ],
  'an argument of the wrong type is marked': [
    [
      `function square(x: number) { return x * x; }
square('3')`,
    ],
    `Argument of type 'string' is not assignable to parameter of type 'number'. (TS2345)
Cell [1], line 2
  1 | function square(x: number) { return x * x; }
> 2 | square('3')
    |        ^^^
Hint: Number(...) makes a number of a text`,
  ],
  'a missing argument is named': [
    ['function add(x: number, y: number) { return x + y; }', 'add(1)'],
    `Expected 2 arguments, but got 1. (TS2554)
Cell [2], line 1
> 1 | add(1)
    | ^^^
  An argument for 'y' was not provided.`,
  ],
  'a forgotten await is told once, and not what follows from it': [
    [
      'async function load() { return [1, 2, 3]; }',
      `const rows = load();
rows.map((x) => x * 2)`,
    ],
    `Property 'map' does not exist on type 'Promise<number[]>'. (TS2339)
Cell [2], line 2
  1 | const rows = load();
> 2 | rows.map((x) => x * 2)
    |      ^^^
Hint: a promise has to be awaited before its value can be used: (await ...)`,
  ],
  'a loop over a promise asks for the await': [
    ['async function load() { return [1, 2, 3]; }', 'for (const row of load()) console.log(row);'],
    `Type 'Promise<number[]>' must have a '[Symbol.iterator]()' method that returns an iterator. (TS2488)
Cell [2], line 1
> 1 | for (const row of load()) console.log(row);
    |                   ^^^^^^
Hint: a promise has to be awaited before its value can be used: (await ...)`,
  ],
  'a sum with a promise asks for the await': [
    ['async function load() { return 3; }', 'load() + 1'],
    `Operator '+' cannot be applied to types 'Promise<number>' and '1'. (TS2365)
Cell [2], line 1
> 1 | load() + 1
    | ^^^^^^^^^^
Hint: a promise has to be awaited before its value can be used: (await ...)`,
  ],
  'a promise as an argument asks for the await': [
    ['async function load() { return 3; }', 'Math.sqrt(load())'],
    `Argument of type 'Promise<number>' is not assignable to parameter of type 'number'. (TS2345)
Cell [2], line 1
> 1 | Math.sqrt(load())
    |           ^^^^^^
Hint: a promise has to be awaited before its value can be used: (await ...)`,
  ],
  'a text given to a number says how to make one of it': [
    ['const n: number = "5";'],
    `Type 'string' is not assignable to type 'number'. (TS2322)
Cell [1], line 1
> 1 | const n: number = "5";
    |       ^
Hint: Number(...) makes a number of a text`,
  ],
  'a call of what is no function says what stands there': [
    ['const rate = 0.1;', 'rate(5)'],
    `This expression is not callable. (TS2349)
Cell [2], line 1
> 1 | rate(5)
    | ^^^^
  Type 'Number' has no call signatures.
Hint: rate holds a value, no function: without ( ) it is that value`,
  ],
});
