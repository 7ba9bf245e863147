import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const lib = join(__dirname, '..', '..', '..', 'lib');

/** What grades a class, as JavaScript in a folder: no build has to be fresh. Answers the address of a module of it. */
export function built(folder: string): (name: string) => string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const room of ['base', 'grading/class']) {
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
  return (name) => JSON.stringify(pathToFileURL(join(folder, 'grading', 'class', name)).href);
}
