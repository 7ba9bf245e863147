import { pictures } from './learner.ts';

/** Later Nodes carry the stack of their own asynchronous functions in other ways, so the place may be missing. */
const stacksAsOfNode20 = Number(process.versions.node.split('.')[0]) < 22;

const overAwaits: Record<string, [string[], string]> = {
  'a file read with await marks the await': [
    ['import { readFile } from "node:fs/promises";', 'const text = await readFile("data.csv", "utf8");'],
    `Error: ENOENT: no such file or directory, open 'data.csv'
Cell [2], line 1
> 1 | const text = await readFile("data.csv", "utf8");
    |              ^
Hint: paths are read from the folder of the notebook, <folder>`,
  ],
  'an address that does not answer tells its cause': [
    ['await fetch("http://127.0.0.1:9/")'],
    `TypeError: fetch failed
Cell [1], line 1
> 1 | await fetch("http://127.0.0.1:9/")
    | ^
Hint: the network cannot be reached, or there is no such address
Caused by:
Error: bad port`,
  ],
};

pictures(
  {
    'a package that is not there says how to install it': [
      ['import { x } from "no-such-package";'],
      `Cannot find module 'no-such-package' or its corresponding type declarations. (TS2307)
Cell [1], line 1
> 1 | import { x } from "no-such-package";
    |                   ^^^^^^^^^^^^^^^^^
Hint: is the package installed? In a terminal in the course's folder: npm install no-such-package`,
    ],
    'a package imported while running says the same': [
      [
        `const m = "no-such-package";
await import(m)`,
      ],
      `Error: Cannot find package 'no-such-package'
Cell [1], line 2
  1 | const m = "no-such-package";
> 2 | await import(m)
    |             ^
Hint: is it installed? In a terminal in <project>: npm install no-such-package`,
    ],
    'a file of the own that is not there is told with the one that was meant': [
      ['import { x } from "./helprs";'],
      `Cannot find module './helprs' or its corresponding type declarations. (TS2307)
Cell [1], line 1
> 1 | import { x } from "./helprs";
    |                   ^^^^^^^^^^
Hint: did you mean "./helpers"?`,
    ],
    'a file imported while running is told with the one that was meant': [
      [
        `const m = "./helprs.ts";
await import(m)`,
      ],
      `Error: Cannot find './helprs.ts' beside the notebook
Cell [1], line 2
  1 | const m = "./helprs.ts";
> 2 | await import(m)
    |             ^
Hint: did you mean "./helpers.ts"?`,
    ],
    'a name that a file does not export is marked': [
      ['import { maen } from "./helpers";'],
      `Module '"./helpers"' has no exported member 'maen'. (TS2305)
Cell [1], line 1
> 1 | import { maen } from "./helpers";
    |          ^^^^`,
    ],
    'a data file that is not there says where it was looked for': [
      ['import { readFileSync } from "node:fs";', 'const text = readFileSync("data.csv", "utf8");'],
      `Error: ENOENT: no such file or directory, open 'data.csv'
Cell [2], line 1
> 1 | const text = readFileSync("data.csv", "utf8");
    |                          ^
Hint: paths are read from the folder of the notebook, <folder>`,
    ],
    'a data file with a typo is told with the one that was meant': [
      [
        `import { readFileSync } from "node:fs";
readFileSync("row.csv", "utf8");`,
      ],
      `Error: ENOENT: no such file or directory, open 'row.csv'
Cell [1], line 2
  1 | import { readFileSync } from "node:fs";
> 2 | readFileSync("row.csv", "utf8");
    | ^
Hint: did you mean "rows.csv"?`,
    ],
    'a data file in a folder that is not there says so': [
      [
        `import { readFileSync } from "node:fs";
readFileSync("data/row.csv", "utf8");`,
      ],
      `Error: ENOENT: no such file or directory, open 'data/row.csv'
Cell [1], line 2
  1 | import { readFileSync } from "node:fs";
> 2 | readFileSync("data/row.csv", "utf8");
    | ^
Hint: there is no folder data`,
    ],
    'an error in a file of the own shows its line and the line of the cell': [
      ['import { mean } from "./helpers";', 'mean([])'],
      `RangeError: no values to average
helpers.ts, line 2, in mean
  1 | export function mean(values: number[]): number {
> 2 |   if (values.length === 0) throw new RangeError('no values to average');
    |                                  ^
Cell [2], line 1
> 1 | mean([])
    |     ^`,
    ],
    ...(stacksAsOfNode20 ? overAwaits : {}),
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
