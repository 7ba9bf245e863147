import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '../../base/index.ts';
import { nearFile } from '../show/near-file.ts';
import { isRoom, rooms } from '../show/rooms.ts';
import { adviceOnSyntax } from './advice-on-syntax.ts';
import { insteadOf } from './browser-names.ts';

/** A message of the compiler and where in the cell it stands. */
export interface Remark {
  code: number;
  message: string;
  /** The part of the cell that it is about. */
  text: string;
  /** The line in which that part begins, up to it and from it on. */
  before: string;
  after: string;
  source: string;
  /** What earlier cells made. */
  known: ReadonlySet<string>;
}

/** What a learner can do about a message of the compiler that does not say so itself. */
export function advice(remark: Remark): string | undefined {
  if (remark.code < 2000) return adviceOnSyntax(remark);
  if (isUnawaited(remark)) return awaitIt;
  return byCode[remark.code]?.(remark);
}

const awaitIt = 'a promise has to be awaited before its value can be used: (await ...)';

/** A promise where its value was wanted. */
const isUnawaited = ({ code, message }: Remark) =>
  [2322, 2339, 2345, 2362, 2363, 2365, 2461, 2488, 2548, 2549, 2739, 2740, 2741].includes(code) &&
  /\bPromise</.test(message) &&
  !/to (?:parameter of )?type '[^']*Promise</.test(message);

const late = ({ text, known, before }: Remark) =>
  known.has(text)
    ? `this cell makes ${text} anew, and the old value cannot be seen in it. Give the result another name; or declare ${text} with let, once, and assign: ${text} = ...`
    : /\b(?:const|let|var)\s+$/.test(before)
      ? undefined
      : `${text} has its value only from the line on that declares it; move that line up`;

const missing = () => 'it may be missing; test for it first, or use ?. and ??';
const untyped = ({ text }: Remark) => `say what ${text} may be, as in (${text}: number)`;
const returns = () => 'a return with a value is needed on every way through the function';

/** A text where a number was wanted, or the other way round. */
const convert = ({ message }: Remark) => {
  if (/^(?:Argument of type|Type) '(?:string|"[^']*")' is not .*type 'number'/.test(message))
    return 'Number(...) makes a number of a text';
  if (/^(?:Argument of type|Type) '(?:[\d.]+|number)' is not .*type 'string'/.test(message))
    return 'String(...) makes a text of a number';
  return undefined;
};

const unknown = ({ text, known }: Remark) => {
  const near = didYouMean(text, known);
  return near ? `did you mean ${near}?` : (pythonNames[text] ?? insteadOf(text));
};

const byCode: Record<number, (remark: Remark) => string | undefined> = {
  2304: unknown,
  2307({ message }) {
    const [, name = ''] = /module '([^']+)'/.exec(message) ?? [];
    if (isRoom(name)) return rooms(name);
    if (!name.startsWith('.'))
      return `is the package installed? In a terminal in the course's folder: npm install ${packageOf(name)}`;
    if (existsSync(resolve(name))) return 'this kind of file cannot be imported';
    return (
      nearFile(name, ['.ts', '.tsx', '.js']) ??
      'no such file beside the notebook; look at its name and folder'
    );
  },
  2322: convert,
  2345: convert,
  2349: ({ text }) =>
    /^[\w$.]+$/.test(text) ? `${text} holds a value, no function: without ( ) it is that value` : undefined,
  2355: returns,
  2366: returns,
  2365: ({ message }) =>
    /'(?:\d+n|bigint)'/.test(message)
      ? 'make them of one kind: Number(...) of the one that ends in n, or BigInt(...) of the other'
      : undefined,
  2448: late,
  2454: late,
  2531: missing,
  2532: missing,
  2533: missing,
  2584: unknown,
  2588: ({ text }) => `${text} was declared with const; declare it with let where it may change`,
  2632: ({ text }) => `declare ${text} with let there, or declare it anew here`,
  7006: untyped,
  7022: late,
  7031: ({ text }) => `say what ${text} may be, behind the brackets that it stands in`,
  7053: ({ message }) =>
    /type 'string' can't be used to index/.test(message)
      ? 'not every text is the name of a field; for a table with any texts as keys: Record<string, number>'
      : undefined,
  18046: ({ text }) => `it may be anything; ask what it is first: if (${text} instanceof Error) ...`,
  18047: missing,
  18048: missing,
};

const pythonNames: Record<string, string> = {
  None: 'in TypeScript: null or undefined',
  True: 'in TypeScript: true',
  False: 'in TypeScript: false',
  self: 'in TypeScript: this',
  print: 'console.log(...) prints',
  len: 'in TypeScript: values.length',
  range: 'in TypeScript: for (let i = 0; i < 10; i++) { ... }',
  np: 'arrays are tensors of tf here',
  pd: 'tables are DataFrames of danfojs-node here',
};

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
