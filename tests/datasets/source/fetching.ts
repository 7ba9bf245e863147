import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';
import { transformSync } from '@swc/core';
import type { CatalogFile } from '../../../lib/datasets/source/catalog.ts';
import { alone, entryWith } from './entries.ts';

const lib = join(__dirname, '..', '..', '..', 'lib');
let built: string | undefined;

/** What a file's search needs, as JavaScript in a folder that goes with the tests: no build has to be fresh. */
function build(): string {
  if (built) return built;
  built = mkdtempSync(join(tmpdir(), 'downhill-fetching-'));
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  for (const room of ['base', 'datasets/format', 'datasets/source']) {
    for (const name of readdirSync(join(lib, room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const { code } = transformSync(readFileSync(join(lib, room, name), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', rewriteRelativeImportExtensions: true },
        module: { type: 'es6' },
        swcrc: false,
      } as Parameters<typeof transformSync>[1]);
      const path = join(built, room, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    }
  }
  return built;
}

afterAll(() => {
  if (built) rmSync(built, { recursive: true, force: true });
});

export interface Fetching {
  child: ChildProcess;
  /** What it said: the place and the source of the file, or what went wrong. */
  ended: Promise<string>;
}

/** Starts a process of its own that fetches a file into a cache. */
export function fetching(file: CatalogFile, folder: string): Fetching {
  const module = pathToFileURL(join(build(), 'datasets', 'source', 'locate.js')).href;
  const options = { ...alone, folder };
  const program = `import { locate } from ${JSON.stringify(module)};
const { path, source } = await locate(${JSON.stringify(entryWith(file))}, ${JSON.stringify(file)}, ${JSON.stringify(options)});
console.log(path + ' from ' + source);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(said.trim())));
  return { child, ended };
}
