import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder as a notebook lies in one, outside of this project, with the packages that are asked for. */
export class NotebookFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'notebook-')));
  #writes = 0;

  constructor(packages: (keyof typeof known)[] = []) {
    for (const name of packages) {
      for (const [file, text] of Object.entries(known[name])) {
        this.write(`node_modules/${name}/${file}`, typeof text === 'string' ? text : JSON.stringify(text));
      }
    }
  }

  /** Writes a file; each time with a later time of change than the last, however fast the writes follow. */
  write(file: string, text: string): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const later = new Date(Date.now() + ++this.#writes * 1000);
    utimesSync(path, later, later);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** One small package of each kind that npm has. */
const known = {
  'esm-only': {
    'package.json': { type: 'module', exports: { '.': { import: './index.js', types: './index.d.ts' } } },
    'index.js': 'export const answer = 42;\nexport default function greet() { return "hi"; }\nawait 0;',
    'index.d.ts': 'export declare const answer: number;\nexport default function greet(): string;',
  },
  'only-a-subpath': {
    'package.json': {
      exports: { './sub': { types: './sub.d.ts', import: './sub.mjs', require: './sub.cjs' } },
    },
    'sub.mjs': 'export const kind = "esm";',
    'sub.cjs': 'exports.kind = "cjs";',
    'sub.d.ts': 'export declare const kind: string;',
  },
  'exports-a-function': {
    'package.json': { main: 'index.js', types: 'index.d.ts' },
    'index.js': 'function addOne(n) { return n + 1; }\naddOne.step = 3;\nmodule.exports = addOne;',
    'index.d.ts':
      'declare function addOne(n: number): number;\ndeclare namespace addOne { const step: number }\nexport = addOne;',
  },
  'says-it-is-esm': {
    'package.json': { main: 'index.js', types: 'index.d.ts' },
    'index.js':
      'Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = class { v = 1 };\nfor (const [k, v] of Object.entries({ hidden: 7 })) exports[k] = v;',
    'index.d.ts': 'export default class A { v: number }\nexport declare const hidden: number;',
  },
  'types-alone': {
    'package.json': { types: 'index.d.ts' },
    'index.d.ts': 'export interface Options { a: number }',
  },
  'without-types': {
    'package.json': { type: 'module', main: 'index.js' },
    'index.js': 'export const twice = (x) => x * 2;',
  },
  'throws-at-once': {
    'package.json': { type: 'module', main: 'index.js', types: 'index.d.ts' },
    'index.js': 'throw new Error("no device");',
    'index.d.ts': 'export declare const x: number;',
  },
} satisfies Record<string, Record<string, string | object>>;
