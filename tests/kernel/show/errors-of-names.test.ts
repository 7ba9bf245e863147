import { pictures } from './learner.ts';

pictures({
  'a constant that is assigned says how it was declared': [
    [
      `const epochs = 5;
epochs = 10;`,
    ],
    `Cannot assign to 'epochs' because it is a constant. (TS2588)
Cell [1], line 2
  1 | const epochs = 5;
> 2 | epochs = 10;
    | ^^^^^^
Hint: epochs was declared with const; declare it with let where it may change`,
  ],
  'a constant of an earlier cell is not called an import': [
    ['const epochs = 5;', 'epochs = 10;'],
    `Cannot assign to 'epochs': an earlier cell made it, and not with let. (TS2632)
Cell [2], line 1
> 1 | epochs = 10;
    | ^^^^^^
Hint: declare epochs with let there, or declare it anew here`,
  ],
  'a name made of its own old value is told once and with two ways out': [
    ['let df = [3, 1, 2];', 'const df = df.map((x) => x + 1);'],
    `'df' implicitly has type 'any' because it does not have a type annotation and is referenced directly or indirectly in its own initializer. (TS7022)
Cell [2], line 1
> 1 | const df = df.map((x) => x + 1);
    |       ^^
Hint: this cell makes df anew, and the old value cannot be seen in it. Give the result another name; or declare df with let, once, and assign: df = ...`,
  ],
  'a name used above its line says to move that line': [
    [
      `console.log(later);
const later = 1;`,
    ],
    `Block-scoped variable 'later' used before its declaration. (TS2448)
Cell [1], line 1
> 1 | console.log(later);
    |             ^^^^^
Hint: later has its value only from the line on that declares it; move that line up`,
  ],
  "a question in a browser's words says how a cell asks": [
    ["prompt('name?')"],
    `Cannot find name 'prompt'. (TS2304)
Cell [1], line 1
> 1 | prompt('name?')
    | ^^^^^^
Hint: prompt is a browser's; a cell runs in Node: await input('name? ') asks`,
  ],
  "a browser's page is not there, and what shows HTML is": [
    ['document.title'],
    `Cannot find name 'document'. (TS2584)
Cell [1], line 1
> 1 | document.title
    | ^^^^^^^^
Hint: document is a browser's; a cell runs in Node: import { display } from 'downhill/base', and display({ 'text/html': '<b>...</b>' }) shows HTML`,
  ],
  "a browser's type is known for one": [
    ['let e: KeyboardEvent'],
    `Cannot find name 'KeyboardEvent'. (TS2304)
Cell [1], line 1
> 1 | let e: KeyboardEvent
    |        ^^^^^^^^^^^^^
Hint: KeyboardEvent is a browser's; a cell runs in Node, which has no page`,
  ],
});
