import { appendFileSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { JudgeOptions } from '../../lib/cli/grade/judge.ts';
import { main } from '../../lib/cli/main.ts';
import { type Graded, timeText } from '../../lib/grading/index.ts';
import { check, exercise, graded, isolation } from '../grading/class/made-class.ts';
import { setEnv } from './checkout.ts';
import { put, temporaryFolder } from './folder.ts';

jest.setTimeout(30_000);
const at = temporaryFolder();
let said: string[];
let wrong: string[];
/** What the judge was asked for, and which notebooks it graded. */
let asked: JudgeOptions[];
let done: string[];
let left: number;
let grade: (text: string, seed: string) => Promise<Graded>;

// A judge that knows lesson 06, and takes the notebook's text for its score.
jest.mock('../../lib/cli/grade/judge.ts', () => ({
  openJudge: async (options: JudgeOptions) => {
    asked.push(options);
    return {
      isolation,
      lessonOf: (path: string) => (/06|lesson/.test(readFileSync(path, 'utf8')) ? '06-made' : undefined),
      lesson: async (name: string) => ({
        name: name === '06' ? '06-made' : name,
        max: 2,
        digest: 'checks',
        exercises: ['06-2'],
        added: options.checks.length > 0 ? [{ exercise: '06-2', checks: 1 }] : [],
        open: async () => ({
          isolation,
          async grade(path: string) {
            done.push(path.slice(path.lastIndexOf('/') + 1));
            return grade(readFileSync(path, 'utf8'), options.seed);
          },
          close: async () => {},
        }),
      }),
    };
  },
}));
jest.mock('../../lib/cli/grade/leave-soon.ts', () => ({ leaveSoon: () => left++ }));

beforeEach(() => {
  [said, wrong, asked, done, left] = [[], [], [], [], 0];
  jest.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text) => void wrong.push(text));
  setEnv({ DOWNHILL_CACHE: at('cache') });
  grade = async (text, seed) => {
    if (text.includes('broken')) throw new Error('It is not JSON');
    const points = Number(/\d$/.exec(text)?.[0] ?? 0);
    const status = points > 0 ? 'passed' : 'failed';
    return graded([exercise('06-2', check({ points, max: 2, status, message: `seed ${seed}` }))], { seed });
  };
});
const hand = (name: string, text = 'lesson 2') => put(at('class', name), text);

test('one notebook with --json prints one object, the same for the same notebook and seed, and writes nothing', async () => {
  const path = hand('ann.ipynb', 'lesson 1');
  expect(await main(['grade', path, '--json', '--seed', 's 1'])).toBe(0);
  const [first] = said;
  expect(said).toHaveLength(1);
  const message = 'seed s 1';
  expect(JSON.parse(first!)).toEqual(
    graded([exercise('06-2', check({ points: 1, max: 2, message }))], { seed: 's 1' }),
  );
  expect(await main(['grade', path, '--json', '--seed', 's 1'])).toBe(0);
  expect(said[1]).toBe(first);
  expect(wrong).toEqual([]);
  expect([existsSync(at('cache', 'graded')), readdirSync(at('class'))]).toEqual([false, ['ann.ipynb']]);
});

test('a score of 0 is graded as well; what is ungradable ends with 1, and is still one object', async () => {
  expect(await main(['grade', hand('ann.ipynb', 'lesson 0'), '--json', '--seed', 's'])).toBe(0);
  expect(await main(['grade', hand('bob.ipynb', 'lesson, broken'), '--json', '--seed', 's'])).toBe(1);
  expect(JSON.parse(said[1]!)).toEqual({
    ...graded([], { seed: 's', notes: ['It is not JSON'] }),
    max: 2,
  });
  grade = async () => graded([exercise('06-2', check({ status: 'ungradable', points: 0 }))]);
  expect(await main(['grade', hand('cid.ipynb'), '--json'])).toBe(1);
});

test('without --seed a new one is drawn each time and told', async () => {
  for (const _ of [1, 2]) await main(['grade', hand('ann.ipynb'), '--json']);
  const [one, other] = said.map((text) => JSON.parse(text).seed);
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(other).not.toBe(one);
});

test('a notebook that is a link is not opened, wherever it leads', async () => {
  put(at('secret'), 'lesson 2');
  symlinkSync(at('secret'), at('link.ipynb'));
  expect(await main(['grade', at('link.ipynb'), '--json', '--seed', 's', '--lesson', '06'])).toBe(1);
  expect(JSON.parse(said[0]!).notes).toEqual(['The file is a symbolic link, and those are not followed']);
  symlinkSync(at('nowhere'), at('broken.ipynb'));
  expect(await main(['grade', at('broken.ipynb'), '--json', '--lesson', '06'])).toBe(1);
  expect(done).toEqual([]);
});

test('one notebook for people: the isolation first, then every check', async () => {
  const path = hand('ann.ipynb', 'lesson 0');
  expect(await main(['grade', path, '--seed', 's'])).toBe(0);
  expect(said.join('\n')).toBe(
    `Isolation: unshare, which does not contain: the clock
Seed: s
ann  06-made  0 of 2
  06-2  0 of 2
    ✗ it sums to 1  (not passed)
        seed s`,
  );
  expect(existsSync(at('cache', 'graded'))).toBe(false);
});

test('a folder: scores, reports, and the words for who is missing or broken', async () => {
  hand('ann.ipynb', 'lesson 1');
  hand('bob/06-made.ipynb', 'lesson, broken');
  const roster = put(at('roster.csv'), 'id,name\nann,"Ash, Ann"\nbob,Bob\ncid,=Cid\n');
  const args = ['grade', at('class'), '--roster', roster, '--out', at('out'), '--seed', 's', '--jobs', '1'];
  expect(await main(args)).toBe(1);
  expect(said.join('\n')).toBe(
    `Isolation: unshare, which does not contain: the clock
Seed: s
06-made: 1 graded, 1 no submission, 1 ungradable, mean 1 of 2 over 1 graded
  06-2  all points: 0 of 1 graded
  needs a person  bob (bob/06-made.ipynb): It is not JSON
Reports: ${at('out')}`,
  );
  expect(readdirSync(at('out')).sort()).toEqual([
    'canvas.csv',
    'feedback',
    'graded',
    'grades.csv',
    'gradescope',
    'junit.xml',
    'results.json',
    'seed',
  ]);
  const rows = readFileSync(at('out', 'grades.csv'), 'utf8').split('\r\n');
  expect(rows[3]).toBe("06-made,,,cid,'=Cid,,,,,,2");
  expect(readFileSync(at('out', 'feedback', 'cid.html'), 'utf8')).toContain('No submission.');
  said = [];
  expect(await main([...args, '--json'])).toBe(1);
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0]!)).toEqual(JSON.parse(readFileSync(at('out', 'results.json'), 'utf8')));
});

test('a second start grades only what is new, with the seed that it was begun with', async () => {
  hand('ann.ipynb');
  expect(await main(['grade', at('class'), '--out', at('out')])).toBe(0);
  hand('bob.ipynb');
  expect(await main(['grade', at('class'), '--out', at('out')])).toBe(0);
  expect(done).toEqual(['ann.ipynb', 'bob.ipynb']);
  expect(new Set(asked.map(({ seed }) => seed)).size).toBe(1);
  expect(await main(['grade', at('class'), '--out', at('out'), '--again'])).toBe(0);
  expect(done.slice(2).sort()).toEqual(['ann.ipynb', 'bob.ipynb']);
  expect(await main(['grade', at('class'), '--out', at('out'), '--seed', 'mine'])).toBe(0);
  expect(done).toHaveLength(6);
});

test('without --out a folder has its own place in the cache', async () => {
  hand('ann.ipynb');
  expect(await main(['grade', at('class')])).toBe(0);
  expect(await main(['grade', at('class')])).toBe(0);
  expect(done).toEqual(['ann.ipynb']);
  expect(readdirSync(at('cache', 'graded'))).toEqual([expect.stringMatching(/^class-[0-9a-f]{8}$/)]);
});

test('two graders never work in one OUT; one that was killed is no hindrance', async () => {
  hand('ann.ipynb');
  const since = new Date().toISOString();
  put(at('out', '.lock'), JSON.stringify({ pid: process.ppid, host: hostname(), since }));
  expect(await main(['grade', at('class'), '--out', at('out')])).toBe(2);
  expect(wrong).toEqual([
    `Cannot grade into ${at('out')}: process ${process.ppid} on ${hostname()}, since ${since}, grades there. Wait for it, or choose another --out`,
  ]);
  expect(done).toEqual([]);
  put(at('out', '.lock'), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since }));
  expect(await main(['grade', at('class'), '--out', at('out')])).toBe(0);
  expect(readdirSync(at('out'))).not.toContain('.lock');
});

test('two graders that start at once on one OUT: one grades, the other is told', async () => {
  hand('ann.ipynb');
  const codes = await Promise.all([1, 2].map(() => main(['grade', at('class'), '--out', at('out')])));
  expect(codes.sort()).toEqual([0, 2]);
  expect(done).toEqual(['ann.ipynb']);
});

test('Ctrl-C ends in order: what is graded is kept, and the same command goes on from there', async () => {
  for (const name of ['a', 'b', 'c', 'd']) hand(`${name}.ipynb`);
  const whole = grade;
  grade = async (text, seed) => {
    if (done.length === 3) {
      process.emit('SIGINT');
      await new Promise(() => {});
    }
    return whole(text, seed);
  };
  const args = ['grade', at('class'), '--out', at('out'), '--jobs', '1'];
  expect(await main(args)).toBe(1);
  expect(wrong).toEqual([
    'Stopping: waiting for 1 that is being graded',
    `Stopped: 2 of 4 are graded; they are kept in ${at('out')}, and the same command goes on from there`,
  ]);
  expect(left).toBe(1);
  expect(process.listenerCount('SIGINT')).toBe(0);
  expect(existsSync(at('out', 'results.json'))).toBe(false);
  grade = whole;
  expect(await main(args)).toBe(0);
  expect(done).toEqual(['a', 'b', 'c', 'c', 'd'].map((name) => `${name}.ipynb`));
});

test('being late and points of people stand in the reports', async () => {
  put(at('class', 'submitted', 'ann', 'ps1', '06-made.ipynb'), 'lesson 2');
  put(at('class', 'submitted', 'ann', 'ps1', 'timestamp.txt'), '2026-11-21 11:00:00 UTC');
  const late = put(at('late.json'), '{"perDay":25}');
  const args = ['grade', at('class'), '--due', '2026-11-20T10:00:00Z', '--late', late, '--out', at('out')];
  expect(await main(args)).toBe(0);
  expect(said[0]).toContain(`Due: ${timeText(new Date('2026-11-20T10:00:00Z'))}`);
  expect(said[1]).toMatch(/^06-made: 1 graded, 1 late, mean 1 of 2 over 1 graded\n/);
  const [entry] = JSON.parse(readFileSync(at('out', 'results.json'), 'utf8')).entries;
  expect(entry).toMatchObject({ rawScore: 2, score: 1, late: { days: 2, percent: 50, points: 1 } });
  const manual = put(at('points.csv'), 'learner,exercise,points\nann,06-9,1\n');
  expect(await main([...args, '--manual', manual])).toBe(2);
  expect(wrong).toEqual([
    'Line 2 of the manual points gives some to "ann" for 06-9: there is no such exercise in what "ann" handed in, only 06-2. Correct the line or take it out',
  ]);
});

test('OUT may lie in the folder that is graded', async () => {
  hand('ann/06-made.ipynb');
  const args = ['grade', at('class'), '--out', at('class', 'out')];
  expect(await main(args)).toBe(0);
  expect(await main(args)).toBe(0);
  expect(done).toEqual(['06-made.ipynb']);
  expect(JSON.parse(readFileSync(at('class', 'out', 'results.json'), 'utf8')).leftOut).toEqual([]);
});

test('what the judge needs is passed on', async () => {
  hand('ann.ipynb');
  put(at('mine', '06-made', '06-2-softmax', 'checks.ts'), '');
  const args = ['--seed', 's', '--require-isolation', 'unshare', '--checks', at('mine')];
  expect(await main(['grade', at('class'), '--lesson', '06', ...args])).toBe(0);
  expect(asked).toEqual([{ seed: 's', atLeast: 'unshare', checks: [at('mine')] }]);
  expect(said[0]).toMatch(/\nprivate checks: 1 for 06-2$/);
});

test('what is nearly done when somebody stops is waited for, kept, and counted as kept', async () => {
  for (const name of ['a', 'b', 'c']) hand(`${name}.ipynb`, name === 'a' ? 'lesson, broken' : 'lesson 2');
  const whole = grade;
  grade = async (text, seed) => {
    if (done.length === 2) {
      process.emit('SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return whole(text, seed);
  };
  expect(await main(['grade', at('class'), '--out', at('out'), '--jobs', '1'])).toBe(1);
  expect(wrong[1]).toMatch(/^Stopped: 1 of 3 are graded; they are kept/);
  expect(readdirSync(at('out', 'graded'))).toEqual(['b']);
});

test('scores of learners who are gone from OUT are told; their pages go, if nobody changed them', async () => {
  for (const name of ['ann', 'bob', 'cid']) hand(`${name}.ipynb`);
  const args = ['--out', at('out')];
  expect(await main(['grade', at('class'), ...args])).toBe(0);
  appendFileSync(at('out', 'feedback', 'bob.html'), '<!-- well done! -->');
  put(at('out', 'feedback', 'mine.html'), 'my own');
  put(at('other', 'ann.ipynb'), 'lesson 2');
  said = [];
  expect(await main(['grade', at('other'), ...args])).toBe(0);
  expect(said.join('\n')).toContain(
    '  note  --out held scores of 2 learners who handed nothing in this time, and holds them no longer: "bob", "cid". Another class wants another --out',
  );
  expect(readdirSync(at('out', 'feedback')).sort()).toEqual(['ann.html', 'bob.html', 'mine.html']);
  said = [];
  expect(await main(['grade', at('other'), ...args])).toBe(0);
  expect(said.join('\n')).not.toContain('note');
});
