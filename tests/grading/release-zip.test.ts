import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { findPython } from '../../lib/cli/lab/python.ts';
import { unzip } from '../../lib/datasets/format/zip.ts';
import { type ZipEntry, zip } from '../../lib/grading/release/gradescope/zip.ts';
import { temporaryFolder } from '../cli/folder.ts';

const temporary = temporaryFolder();
const bytes = (text: string) => new TextEncoder().encode(text);

/** Files of all sizes, from nothing to some that do and some that do not pack. */
function drawn(seed: number): ZipEntry[] {
  const random = rng(seed);
  return Array.from({ length: 20 }, (_, i) => ({
    name: `folder-${random.int(4)}/课 ${i}.bin`,
    bytes: Uint8Array.from({ length: [0, 1, 70_000, random.int(3000)][i % 4]! }, () =>
      i % 3 === 0 ? 7 : random.int(256),
    ),
    program: random.int(2) === 1,
  }));
}

const sorted = (entries: ZipEntry[]) => [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));

test("the course's own reader finds every file again, byte by byte", () => {
  for (const seed of [1, 2, 3]) {
    const entries = drawn(seed);
    expect([...unzip(zip(entries))].map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }))).toEqual(
      sorted(entries).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })),
    );
  }
  expect([...unzip(zip([]))]).toEqual([]);
});

const python = findPython()?.command;
(python ? test : test.skip)("Python's reader finds them too, with the permissions of programs", () => {
  const entries = drawn(4);
  const path = temporary('made.zip');
  writeFileSync(path, zip(entries));
  const [program = '', ...args] = python!;
  const script = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, oct(i.external_attr >> 16), i.create_system, list(i.date_time), hashlib.sha256(z.read(i)).hexdigest()] for i in z.infolist()]))`;
  const said = execFileSync(program, [...args, '-c', script, path], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual(
    sorted(entries).map(({ name, bytes, program }) => [
      name,
      program ? '0o100755' : '0o100644',
      3,
      [1980, 1, 1, 0, 0, 0],
      createHash('sha256').update(bytes).digest('hex'),
    ]),
  );
});

test('the order in which files are given and the hour make no difference', () => {
  const entries = drawn(5);
  expect(zip([...entries].reverse())).toEqual(zip(entries));
});

test.each(['../a', '/a', 'a/../b', 'a//b', './a', 'a\\b', 'c:/a', 'a\nb', ''])(
  'a name that could leave the folder is refused: %j',
  (name) => {
    expect(() => zip([{ name, bytes: bytes('x') }])).toThrow(
      new RangeError(
        `Cannot write the zip: it would hold ${JSON.stringify(name)}, which could leave the folder that it is unpacked into`,
      ),
    );
  },
);

test('a name that comes twice is refused', () => {
  const entry = { name: 'a', bytes: bytes('x') };
  expect(() => zip([entry, entry])).toThrow(new RangeError('Cannot write the zip: it would hold "a", twice'));
});
