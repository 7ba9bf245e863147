import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { transformSync } from '@swc/core';
import { childFlags } from '../../lib/grading/child/flags.ts';
import { lines } from '../../lib/grading/wire/lines.ts';
import type { Load, Said } from '../../lib/grading/wire/message.ts';

const source = join(import.meta.dirname, '../../lib/grading');

/** The child as JavaScript in a folder of its own, and a place for exercises: `close` removes both. */
export function builtChild() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'downhill-child-')));
  for (const part of ['wire', 'child']) {
    for (const name of readdirSync(join(source, part), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const { code } = transformSync(readFileSync(join(source, part, name), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      const path = join(root, 'grading', part, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        code.replace(/(from '\.[^']*)\.ts'/g, "$1.js'").replace(/(from "\.[^"]*)\.ts"/g, '$1.js"'),
      );
    }
  }
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  let made = 0;
  return {
    root,
    entry: join(root, 'grading/child/main.js'),
    /** An exercise's folder with these modules. */
    exercise(files: Record<string, string>): string {
      const folder = join(root, 'exercises', String(++made));
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      return folder;
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

export type Built = ReturnType<typeof builtChild>;

export interface StartOptions {
  node?: string;
  version?: string;
  reads?: string[];
  /** Without Node's own permissions: what then holds is the child's own doing. */
  permissions?: boolean;
}

/** A running child without a cage, which is asked and answers. */
export class Child {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  printed = '';
  /** Every line that came, also those that nobody asked for. */
  readonly heard: string[] = [];
  readonly #wire: Duplex;
  #waiting: ((said: Said | undefined) => void)[] = [];
  #id = 0;
  #gone = false;

  constructor(
    built: Built,
    { node = process.execPath, version = process.version, reads = [], permissions = true }: StartOptions = {},
  ) {
    const flags = childFlags(version).filter((flag) => permissions || !flag.endsWith('permission'));
    const may = permissions ? [built.root, ...reads].map((path) => `--allow-fs-read=${path}`) : [];
    this.process = spawn(node, [...flags, ...may, built.entry], {
      env: {},
      cwd: built.root,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.process.stdout!.on('data', (bytes) => (this.printed += bytes));
    this.process.stderr!.on('data', (bytes) => (this.printed += bytes));
    this.#wire = this.process.stdio[3] as Duplex;
    this.#wire.on('error', () => {});
    const take = lines({
      take: (line) => {
        this.heard.push(line);
        this.#waiting.shift()?.(JSON.parse(line) as Said);
      },
      tooLong: () => this.process.kill('SIGKILL'),
    });
    this.#wire.on('data', take);
    this.ended = new Promise((resolve) => {
      this.process.on('close', (code, signal) => {
        this.#gone = true;
        for (const tell of this.#waiting.splice(0)) tell(undefined);
        resolve({ code, signal });
      });
    });
  }

  /** What it says, or undefined when it ended over it. */
  ask(question: { do: 'load' } & Omit<Load, 'do' | 'id'>): Promise<Said | undefined>;
  ask(question: { do: 'probe'; check: number; input: unknown }): Promise<Said | undefined>;
  ask(question: { do: 'end' }): Promise<Said | undefined>;
  ask(question: object): Promise<Said | undefined> {
    if (this.#gone) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#wire.write(`${JSON.stringify({ ...question, id: ++this.#id })}\n`);
    });
  }

  async close(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
