import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { digestOf, printOf } from '../../../lib/grading/class/digest.ts';
import { type ClassOptions, gradeClass } from '../../../lib/grading/class/grade-class.ts';
import { keepIn } from '../../../lib/grading/class/keep.ts';
import { parseManual } from '../../../lib/grading/class/manual.ts';
import { safeName } from '../../../lib/grading/class/safe-name.ts';
import { seedIn } from '../../../lib/grading/class/seed.ts';
import { writeWhole } from '../../../lib/grading/class/write-whole.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { check, exercise, graded, isolation, lesson, nastyNames, submission } from './made-class.ts';

const at = temporaryFolder();
const learner = (id: string) => ({ id, name: id, email: '' });

/** Grades notebooks of the given learners; what was graded and what came of it. */
async function grading(
  ids: string[],
  more: Partial<ClassOptions> = {},
  grade = async (_: string) => graded(),
) {
  const done: string[] = [];
  for (const id of ids) if (!existsSync(at(`${id}.ipynb`))) put(at(`${id}.ipynb`), id);
  const entries = await gradeClass({
    lessons: [
      lesson(async (path) => {
        done.push(basename(path, '.ipynb'));
        return grade(path);
      }),
    ],
    submissions: ids.map((id) => submission(id, at(`${id}.ipynb`))),
    seed: 'seed',
    isolation,
    version: '1',
    keep: keepIn(at('out')),
    atOnce: 2,
    ...more,
  });
  return { done, entries };
}

test('learners without a submission have 0 and the words for it, in the order of the roster', async () => {
  const roster = ['zoe', 'ann', 'bob'].map(learner);
  const { entries } = await grading(['ann', 'stranger'], { roster });
  expect(entries.map((one) => [one.learner.id, one.state, one.score, one.max])).toEqual([
    ['zoe', 'no submission', 0, 1],
    ['ann', 'graded', 1, 1],
    ['bob', 'no submission', 0, 1],
    ['stranger', 'graded', 1, 1],
  ]);
});

test('what is graded stays graded until the notebook, the checks, the seed, the version or the rung change', async () => {
  expect((await grading(['ann', 'bob'])).done.sort()).toEqual(['ann', 'bob']);
  expect((await grading(['ann', 'bob'])).done).toEqual([]);
  expect((await grading(['ann', 'bob'], { again: true })).done.sort()).toEqual(['ann', 'bob']);
  writeFileSync(at('ann.ipynb'), 'changed');
  expect((await grading(['ann', 'bob'])).done).toEqual(['ann']);
  expect((await grading(['ann'], { seed: 'other' })).done).toEqual(['ann']);
  expect((await grading(['ann'], { version: '2' })).done).toEqual(['ann']);
  const opened: string[] = [];
  const changed = lesson(
    async (path) => {
      opened.push(path);
      return graded();
    },
    { digest: 'other checks' },
  );
  await grading(['ann'], { lessons: [changed], version: '2' });
  expect(opened).toEqual([at('ann.ipynb')]);
});

test('no grader is opened when everything is kept', async () => {
  await grading(['ann', 'bob']);
  const closed = lesson(async () => graded(), {
    open: async () => {
      throw new Error('opened');
    },
  });
  const { entries } = await grading(['ann', 'bob'], { lessons: [closed] });
  expect(entries.map(({ state }) => state)).toEqual(['graded', 'graded']);
});

test('a kept file that is damaged or another one is not taken for a score', async () => {
  for (const text of [
    '',
    '{"version":1',
    '{"version":2,"graded":{}}',
    '{"version":1,"key":"","graded":{"score":99}}',
  ]) {
    put(at('out', 'graded', 'ann', '06-made.json'), text);
    expect((await grading(['ann'])).done).toEqual(['ann']);
    expect((await grading(['ann'])).done).toEqual([]);
  }
});

test('a notebook whose grading throws or hangs is told as ungradable, and tried again the next time', async () => {
  const grade = async (path: string) => {
    if (path.includes('bob')) throw new Error('The checker fell over');
    if (path.includes('cid')) await new Promise(() => {});
    return graded();
  };
  const { entries } = await grading(['ann', 'bob', 'cid'], { seconds: 0.3 }, grade);
  expect(entries.map((one) => [one.learner.id, one.state, one.problem, one.score, one.max])).toEqual([
    ['ann', 'graded', undefined, 1, 1],
    ['bob', 'ungradable', 'The checker fell over', 0, 1],
    ['cid', 'ungradable', 'It was given up after 0.3 s', 0, 1],
  ]);
  expect((await grading(['ann', 'bob', 'cid'])).done.sort()).toEqual(['bob', 'cid']);
});

test('a check that is ungradable makes the submission so, with its sentence and the other points', async () => {
  const broken = check({ status: 'ungradable', points: 0, message: 'It is not JSON' });
  const { entries } = await grading(['ann'], {}, async () =>
    graded([exercise('06-1', check()), exercise('06-2', broken)]),
  );
  expect(entries[0]).toMatchObject({ state: 'ungradable', problem: 'It is not JSON', score: 1, max: 2 });
});

test('a file that becomes a link, or changes while it is graded, gets no score', async () => {
  put(at('secret.json'), 'secret');
  symlinkSync(at('secret.json'), at('ann.ipynb'));
  mkdirSync(at('cid.ipynb'));
  const { done, entries } = await grading(['ann', 'bob', 'cid', 'dan'], {}, async (path) => {
    if (path.includes('bob')) writeFileSync(path, 'the solution');
    return graded();
  });
  expect(done.sort()).toEqual(['bob', 'dan']);
  expect(entries.map(({ problem }) => problem)).toEqual([
    'The file is a symbolic link, and those are not followed',
    'The file changed while it was graded; grade it again',
    'It is no regular file',
    undefined,
  ]);
  expect(readdirSync(at('out', 'graded'))).toEqual(['dan']);
});

test('a score of another rung than the announced one does not count', async () => {
  const lower = { rung: 'limits' as const, notContained: ['all'] };
  const { entries } = await grading(['ann'], {}, async () => graded(undefined, { isolation: lower }));
  expect(entries[0]!.problem).toBe('It was graded with limits where unshare was announced');
});

test('what being late costs is a line of its own, after the points that people gave', async () => {
  const manual = check({ status: 'manual', points: 0, max: 9 });
  const { entries } = await grading(
    ['ann', 'bob'],
    {
      due: new Date('2026-11-19T09:00:00Z'),
      late: { perDay: 10, extensions: { bob: 86_400 * 2 } },
      manual: parseManual('learner,exercise,points\nann,06-1,9'),
    },
    async () => graded([exercise('06-1', check(), manual)]),
  );
  expect(entries).toMatchObject([
    {
      rawScore: 10,
      score: 8,
      waiting: 0,
      late: { days: 2, points: 2, sentence: '1 d 1 h late, 20 %: 2 of 10 points are taken off' },
    },
    { rawScore: 1, score: 1, waiting: 9, late: { sentence: 'In time: nothing is taken off' } },
  ]);
  const kept = readFileSync(at('out', 'graded', 'ann', '06-made.json'), 'utf8');
  expect(JSON.parse(kept).graded.score).toBe(1); // as the checks say: the rest is added each time
  await expect(
    grading(['ann'], { manual: parseManual('learner,exercise,points\nanne,06-1,9') }),
  ).rejects.toThrow(
    new RangeError(
      'Line 2 of the manual points gives some to "anne" for 06-1: nobody of that id handed in a notebook that was graded. Correct the line or take it out',
    ),
  );
});

test('names of files are safe on every system, and two ids never share one', () => {
  const ids = [
    ...nastyNames,
    ...[
      'alice',
      'Alice',
      'ALICE',
      'a/b',
      'a\\b',
      '../../etc',
      '..',
      '.',
      '.hidden',
      'con',
      'CON',
      'con.txt',
      'nul',
      'lpt1',
    ],
    ...[
      'a.',
      'a ',
      'a',
      'x'.repeat(64),
      'x'.repeat(65),
      'a@b.org',
      'a+b',
      '王'.repeat(300),
      'é',
      'e\u0301',
      'half \ud801 pair',
    ],
    ...['alice~2bd806c97f0e00af', '-', '~', 'a:b', 'a*b', 'ﬁ', 'fi', 'İ', 'ß', 'ss', 'SS', 'com0'],
  ];
  const names = ids.map(safeName);
  for (const name of names) {
    expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
    expect(Buffer.byteLength(`${name}.html`)).toBeLessThan(200);
  }
  // As the least careful file system sees them.
  expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(new Set(ids).size);
  expect(['alice', 'a@b.org', 'learner-007'].map(safeName)).toEqual(['alice', 'a@b.org', 'learner-007']);
});

test('ids that are paths stay inside OUT', async () => {
  put(at('class', 'n.ipynb'), 'n');
  const ids = ['../../../evil', '/etc/passwd', 'nul\u0000', 'x'.repeat(4000)];
  await grading([], { submissions: ids.map((id) => submission(id, at('class', 'n.ipynb'))) });
  expect(readdirSync(at())).toEqual(['class', 'out']);
  expect(readdirSync(at('out', 'graded'))).toHaveLength(ids.length);
});

test('a folder keeps the seed that it was begun with, until another is given', async () => {
  const first = await seedIn(at('out'));
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(await seedIn(at('out'))).toBe(first);
  expect(await seedIn(at('out'), 'mine')).toBe('mine');
  expect(await seedIn(at('out'))).toBe('mine');
  expect(await seedIn(at('other'))).not.toBe(first);
});

test('a file is written whole or not at all, and leaves nothing beside it', async () => {
  await writeWhole(at('a', 'one.txt'), 'first');
  await Promise.all(['x', 'y', 'z'].map((sign) => writeWhole(at('a', 'one.txt'), sign.repeat(100_000))));
  expect(readFileSync(at('a', 'one.txt'), 'utf8')).toMatch(/^(x{100000}|y{100000}|z{100000})$/);
  mkdirSync(at('a', 'folder', 'full'), { recursive: true });
  await expect(writeWhole(at('a', 'folder'), 'text')).rejects.toThrow();
  expect(readdirSync(at('a'))).toEqual(['folder', 'one.txt']);
});

test('the hash of checks changes with every byte and every name, and with what is added', () => {
  put(at('checks', '06-2', 'checks.ts'), 'a');
  const first = digestOf([at('checks')]);
  expect(digestOf([at('checks')])).toBe(first);
  put(at('checks', '06-2', 'checks.ts'), 'b');
  const second = digestOf([at('checks')]);
  put(at('checks', '06-2', 'more.ts'), '');
  expect(new Set([first, second, digestOf([at('checks')]), digestOf([at('checks'), at('none')])]).size).toBe(
    4,
  );
});

test('a print is of a regular file alone', async () => {
  put(at('one'), 'bytes');
  expect((await printOf(at('one'))).hash).toBe((await printOf(at('one'))).hash);
  await expect(printOf(at('none'))).rejects.toThrow(new Error('The file cannot be read (ENOENT)'));
  await expect(printOf(at())).rejects.toThrow(new Error('It is no regular file'));
  await expect(printOf('/dev/zero')).rejects.toThrow(new Error('It is no regular file'));
});
