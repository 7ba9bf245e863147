import { projectRoot } from '../../base/index.ts';
import { hintForShapes } from './hints-of-shapes.ts';
import { nearFile } from './near-file.ts';
import { rooms } from './rooms.ts';
import type { Name } from './thrown.ts';

/** What to try, where an error does not say it and we know. */
export function hintFor({ ename, evalue }: Name, code: unknown): string | undefined {
  const text = [ename === 'Thrown' ? ename : code, evalue].filter(Boolean).join(' ');
  for (const [pattern, advice] of hints) {
    const found = pattern.exec(text);
    const hint = found && advice(found);
    if (hint) return hint;
  }
  return hintForShapes(evalue);
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What a file that is missing among the course's own was meant to be. */
function roomIn(path: string): string | undefined {
  const [, room] = /[\\/]dist[\\/](.+)[\\/]index\.js$/.exec(path) ?? [];
  return room && path.startsWith(projectRoot()) ? rooms(`downhill/${room}`) : undefined;
}

/** By what the message says, the first that fits. */
const hints: [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  [
    /another fit\(\) call is ongoing/,
    () =>
      'a training that was stopped leaves its model in the middle of it: run the cell that makes the model again',
  ],
  [/^Thrown /, () => 'throw new Error(...) instead, and the line that threw is shown here'],
  [
    /^ERR_MODULE_NOT_FOUND Cannot find package '([^']+)'/,
    ([, name = '']) => `is it installed? In a terminal in ${projectRoot()}: npm install ${packageOf(name)}`,
  ],
  [
    /^ERR_MODULE_NOT_FOUND Cannot find (?:module )?'([^']+)'/,
    ([, path = '']) =>
      roomIn(path) ??
      nearFile(path, ['.ts']) ??
      'look at the name of the file and at the folder of the notebook',
  ],
  [
    /^ENOENT .*?'(.+)'/s,
    ([, path = '']) => nearFile(path) ?? `paths are read from the folder of the notebook, ${process.cwd()}`,
  ],
  [
    /Cannot (?:read|set) properties of undefined \((?:read|sett)ing '(.+)'\)/,
    ([, name = '']) =>
      `what stands before ${access(name)} is undefined: an index past the end, a missing field, or a function that returns nothing`,
  ],
  [
    /Cannot (?:read|set) properties of null \((?:read|sett)ing '(.+)'\)/,
    ([, name = '']) =>
      `what stands before ${access(name)} is null: nothing was found where something was looked for`,
  ],
  [
    /^((?:\S+\.)?)(\S+) is not a function$/,
    ([, owner = '', name]) =>
      owner
        ? `${owner.slice(0, -1)} has no method ${name}; look at the spelling, and print ${owner.slice(0, -1)} to see what it is`
        : `${name} holds a value that cannot be called; print it to see what it is`,
  ],
  [
    /is not iterable/,
    () =>
      'only an array, or what can be listed like one, can be looped over, spread or taken apart with [ ]; is an await missing? For an object: Object.entries(...)',
  ],
  [
    /Maximum call stack size exceeded/,
    () => 'a function calls itself without end, or too many arguments are spread with ...',
  ],
  [
    /JSON at position|is not valid JSON|Unexpected end of JSON/,
    () => 'print the text first: an HTML page or an empty answer often stands where JSON was expected',
  ],
  [
    /Converting circular structure to JSON/,
    () => 'JSON cannot hold a thing that contains itself; console.log can print it',
  ],
  [
    /Cannot mix BigInt and other types/,
    () => 'make them of one kind: Number(...) of the one that ends in n, or BigInt(...) of the other',
  ],
  [
    /^(ENOTFOUND|ECONNREFUSED|EAI_AGAIN)|fetch failed/,
    () => 'the network cannot be reached, or there is no such address',
  ],
  [/Invalid array length/, () => 'a length is a whole number, from 0 to 4294967295'],
  [
    /Array buffer allocation failed/,
    () => 'more memory was asked for than there is: look at the sizes that are multiplied',
  ],
];

const access = (name: string) => (/^[\p{ID_Start}$_]/u.test(name) ? `.${name}` : `[${name}]`);
