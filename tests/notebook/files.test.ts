import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanNotebook, type Notebook, parseNotebook, readNotebook, writeNotebook } from 'downhill/notebook';
import { temporaryFolder } from '../cli/folder.ts';
import { made } from './made.ts';

const at = temporaryFolder();

describe('written by us', () => {
  // What Python wrote: nbformat.writes(nbformat.reads(text, 4), 4), nbformat 5.11.
  test.each(readdirSync(join(__dirname, 'as-python-writes')))(
    '%s is letter by letter what nbformat of Python wrote',
    (name) => {
      const path = join(__dirname, 'as-python-writes', name);
      writeNotebook(at('out.ipynb'), readNotebook(path));
      expect(readFileSync(at('out.ipynb'), 'utf8')).toBe(readFileSync(path, 'utf8'));
    },
  );

  test('lesson 00 stays as it is', () => {
    const path = join(__dirname, '..', '..', 'notebooks', '00-start-here.ipynb');
    // Also when it is cleaned: then JupyterLab has nothing to add to it, and does not call it unsaved on opening.
    for (const change of [(same: Notebook) => same, cleanNotebook]) {
      writeNotebook(at('out.ipynb'), change(readNotebook(path)));
      expect(readFileSync(at('out.ipynb'), 'utf8')).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('a notebook is read back as it was, folders are made and nothing is left beside it', () => {
    const notebook = made('a\u2028b\r\nc\rd\n', '', '\ud800 half a letter', '\n\n', 'x\x1cy\x85z');
    writeNotebook(at('deep', 'er', 'x.ipynb'), notebook);
    expect(readNotebook(at('deep', 'er', 'x.ipynb'))).toEqual(notebook);
    expect(readdirSync(at('deep', 'er'))).toEqual(['x.ipynb']);
  });

  test('a notebook that cannot be written leaves the old one whole, and nothing beside it', () => {
    writeNotebook(at('x.ipynb'), made('1'));
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => writeNotebook(at('x.ipynb'), { ...made('2'), metadata: { circle } })).toThrow();
    mkdirSync(at('folder.ipynb'));
    expect(() => writeNotebook(at('folder.ipynb'), made('2'))).toThrow();
    expect(readNotebook(at('x.ipynb'))).toEqual(made('1'));
    expect(readdirSync(at()).sort()).toEqual(['folder.ipynb', 'x.ipynb']);
  });
});

describe('read by us', () => {
  test('a file that is not there, a folder and a device are told', () => {
    expect(() => readNotebook(at('x.ipynb'))).toThrow(`Cannot read ${at('x.ipynb')}: there is no such file`);
    expect(() => readNotebook(at())).toThrow(/it is a folder|EISDIR|EPERM|EACCES/);
    if (existsSync('/dev/null')) {
      symlinkSync('/dev/null', at('null.ipynb'));
      expect(() => readNotebook(at('null.ipynb'))).toThrow('it is no file');
    }
  });

  test('a file that is too large is refused before it is read', () => {
    writeNotebook(at('x.ipynb'), made('x'.repeat(2_000_000)));
    expect(() => readNotebook(at('x.ipynb'), { most: 1_000_000 })).toThrow(
      `Cannot read ${at('x.ipynb')}: it has 2 MB, the most is 1`,
    );
  });

  test('a file that is no text is told', () => {
    writeFileSync(at('x.ipynb'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(() => readNotebook(at('x.ipynb'))).toThrow(`Cannot read ${at('x.ipynb')}: it is not UTF-8 text`);
  });

  test('the fixtures are notebooks with every kind of cell and output', () => {
    const folder = join(__dirname, 'as-python-writes');
    const all = readdirSync(folder).flatMap(
      (name) => parseNotebook(readFileSync(join(folder, name), 'utf8')).cells,
    );
    expect([...new Set(all.map(({ cell_type }) => cell_type))].sort()).toEqual(['code', 'markdown', 'raw']);
    const kinds = all.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
    expect([...new Set(kinds.map(({ output_type }) => output_type))].sort()).toEqual([
      'display_data',
      'error',
      'execute_result',
      'stream',
    ]);
  });
});
