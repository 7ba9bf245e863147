import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { UsageError } from 'downhill/base';
import { checksum } from '../../lib/grading/release/manifest.ts';
import { writeRelease } from '../../lib/grading/release/write-release.ts';
import { put, temporaryFolder } from '../cli/folder.ts';

const temporary = temporaryFolder();
const files = (contents: Record<string, string>) =>
  Object.entries(contents).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));

/** All that lies in a folder, by its path. */
function all(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = found.map(({ parentPath, name }) => `${parentPath}/${name}`).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

test('a new folder and an empty one hold the files and the list of them', () => {
  mkdirSync(temporary('empty'));
  for (const name of ['new', 'empty']) {
    writeRelease(temporary(name), files({ 'b.txt': 'two', 'deep/a.txt': 'one' }));
    const { 'release.json': list, ...rest } = all(temporary(name));
    expect(rest).toEqual({ 'b.txt': 'two', 'deep/a.txt': 'one' });
    expect(JSON.parse(list!)).toEqual({
      downhill: 'release',
      version: 1,
      files: { 'b.txt': checksum(Buffer.from('two')), 'deep/a.txt': checksum(Buffer.from('one')) },
    });
  }
});

test('the next release replaces files of the same names and leaves other lessons and what others put there', () => {
  const out = temporary('out');
  writeRelease(out, files({ '01.ipynb': 'first', 'source/01.ipynb': 'first' }));
  put(`${out}/gradebook.db`, 'a course at work');
  writeRelease(out, files({ '01.ipynb': 'second', '02.ipynb': 'second' }));
  const { 'release.json': list, ...rest } = all(out);
  expect(rest).toEqual({
    '01.ipynb': 'second',
    '02.ipynb': 'second',
    'gradebook.db': 'a course at work',
    'source/01.ipynb': 'first',
  });
  expect(Object.keys(JSON.parse(list!).files)).toEqual(['01.ipynb', '02.ipynb', 'source/01.ipynb']);
});

const refused = (out: string, why: string) => new UsageError(`Cannot release into ${out}: ${why}`);

test('a folder with something else in it, or a file, is left as it is', () => {
  const out = temporary('theirs');
  put(`${out}/thesis.txt`, 'years of work');
  expect(() => writeRelease(out, files({ 'thesis.txt': 'x' }))).toThrow(
    refused(
      out,
      'it holds thesis.txt, and nothing there says that a release wrote it. Choose a new folder or an empty one',
    ),
  );
  put(`${out}/release.json`, '{"downhill":"something else"}');
  expect(() => writeRelease(out, [])).toThrow(UsageError);
  expect(() => writeRelease(`${out}/thesis.txt`, [])).toThrow(
    refused(`${out}/thesis.txt`, 'it is no folder'),
  );
  expect(all(out)).toMatchObject({ 'thesis.txt': 'years of work' });
});

test('what was changed since its release, or stands where a new file would, is not written over', () => {
  const out = temporary('out');
  writeRelease(out, files({ 'a.txt': '1' }));
  const again = () => writeRelease(out, files({ 'a.txt': '2', 'b.txt': '2' }));
  put(`${out}/a.txt`, 'my notes');
  const changed = (path: string) =>
    refused(out, `${path} was changed since it was released. Move it away, or choose another folder`);
  expect(again).toThrow(changed('a.txt'));
  put(`${out}/a.txt`, '1');
  mkdirSync(`${out}/b.txt`);
  expect(again).toThrow(changed('b.txt'));
  rmSync(`${out}/b.txt`, { recursive: true });
  again();
  expect(all(out)).toMatchObject({ 'a.txt': '2', 'b.txt': '2' });
});

test('after an end in between, at any place, the same release and a changed one go on', () => {
  const former = files({ 'a.txt': '1', 'b.txt': '1' });
  const next = files({ 'a.txt': '2', 'b.txt': '2', 'c.txt': '2' });
  const later = files({ 'a.txt': '3', 'b.txt': '3' });
  for (const then of [next, later]) {
    for (let done = 0; done <= next.length; done++) {
      const out = temporary(`${then === next ? 'next' : 'later'}-${done}`);
      writeRelease(out, former);
      // As it is when the process ends after so many files.
      const broken = [
        ...next.slice(0, done),
        { path: `${'x'.repeat(245)}.txt`, bytes: Buffer.from('too long a name') },
      ];
      expect(() => writeRelease(out, [...broken, ...next.slice(done)])).toThrow(/ENAMETOOLONG|ENOENT/);
      writeRelease(out, then);
      const { 'release.json': _, ...rest } = all(out);
      expect(rest).toMatchObject(Object.fromEntries(then.map(({ path, bytes }) => [path, String(bytes)])));
    }
  }
});

test('drafts of a release that was killed do not make an empty folder foreign', () => {
  const out = temporary('out');
  mkdirSync(out);
  writeFileSync(`${out}/release.json.0123abcd.tmp`, '{');
  writeRelease(out, files({ 'a.txt': '1' }));
  expect(all(out)).toMatchObject({ 'a.txt': '1' });
});
