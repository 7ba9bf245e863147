import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const lib = join(__dirname, '..', '..', 'lib');

/** What writes a checkpoint, as JavaScript in a folder: no build has to be fresh. */
export function build(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const room of ['base', 'training/checkpoint']) {
    for (const name of readdirSync(join(lib, room)).filter((one) => one.endsWith('.ts'))) {
      const { code } = transformSync(readFileSync(join(lib, room, name), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', rewriteRelativeImportExtensions: true },
        module: { type: 'es6' },
        swcrc: false,
      } as Parameters<typeof transformSync>[1]);
      const path = join(folder, room, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    }
  }
  return folder;
}

/** A process that writes one checkpoint after the other, each full of its number, and says when one is written. */
export class Writer {
  /** The last checkpoint of which it was told that it is written. */
  last = 0;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  #told = () => {};

  constructor(built: string, path: string, from: number) {
    const url = (name: string) =>
      JSON.stringify(pathToFileURL(join(built, 'training', 'checkpoint', name)).href);
    const program = `import { encode } from ${url('format.js')};
import { writeWhole } from ${url('write-whole.js')};
import { writeSync } from 'node:fs';
for (let n = ${from}; ; n++) {
  const values = new Float32Array(500_000).fill(n);
  writeWhole(${JSON.stringify(path)}, encode({ facts: { n }, tensors: new Map([['w', { dtype: 'float32', shape: [500_000], values }]]) }));
  writeSync(1, n + '\\n');
}`;
    this.child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout!.on('data', (chunk: Buffer) => {
      this.last = Number(chunk.toString().trim().split('\n').at(-1));
      this.#told();
    });
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** The next one is written. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }
}
