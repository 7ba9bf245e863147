import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { built } from './built.ts';
import { graded, isolation, submission } from './made-class.ts';

jest.setTimeout(60_000);
const at = temporaryFolder();
const count = 200;
const id = (n: number) => `learner-${String(n).padStart(3, '0')}`;

/** Grades the class in a process of its own; every grading is a line, before what it gives can be kept. */
function grading(url: (name: string) => string) {
  const program = `import { gradeClass } from ${url('grade-class.js')};
import { keepIn } from ${url('keep.js')};
import { writeSync } from 'node:fs';
const graded = ${JSON.stringify(graded())};
const submissions = ${JSON.stringify(
    Array.from({ length: count }, (_, n) => submission(id(n), at('class', `${id(n)}.ipynb`))),
  )};
const entries = await gradeClass({
  submissions, seed: 'seed', isolation: ${JSON.stringify(isolation)}, version: '1', atOnce: 2, keep: keepIn(${JSON.stringify(at('out'))}),
  lessons: [{ name: '06-made', max: 1, digest: 'checks', open: async () => ({
    isolation: graded.isolation, close: async () => {},
    async grade(path) { writeSync(1, path + '\\n'); await new Promise((done) => setTimeout(done, 2)); return graded; },
  }) }],
});
writeSync(1, 'entries ' + entries.filter(({ state, score }) => state === 'graded' && score === 1).length + '\\n');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let waiting = { lines: Number.POSITIVE_INFINITY, go: () => {} };
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.split('\n').length > waiting.lines) waiting.go();
  });
  const ended = new Promise<string[]>((resolve) => child.on('close', () => resolve(said.trim().split('\n'))));
  const after = (lines: number) =>
    Promise.race([new Promise<void>((go) => (waiting = { lines, go })), ended]);
  return { child, ended, after };
}

const kept = () => {
  try {
    return readdirSync(at('out', 'graded')).flatMap((learner) =>
      readdirSync(at('out', 'graded', learner)).map((name) => ({ learner, name })),
    );
  } catch {
    return [];
  }
};

test('after kill -9, again and again, each of 200 submissions is graded and kept once, and none is lost', async () => {
  const url = built(at('built'));
  for (let n = 0; n < count; n++) put(at('class', `${id(n)}.ipynb`), `notebook ${n}`);
  const begun: string[] = [];
  for (const lines of [20, 60, 35]) {
    const run = grading(url);
    await run.after(lines);
    run.child.kill('SIGKILL');
    begun.push(...(await run.ended));
    for (const { learner, name } of kept().filter((one) => !one.name.startsWith('.'))) {
      const { graded: whole } = JSON.parse(readFileSync(at('out', 'graded', learner, name), 'utf8'));
      expect(whole).toEqual(graded()); // never half a file
    }
  }
  const before = kept().filter(({ name }) => !name.startsWith('.'));
  expect(before.length).toBeGreaterThan(20);
  expect(before.length).toBeLessThan(count);
  const last = await grading(url).ended;
  expect(last.pop()).toBe(`entries ${count}`);
  begun.push(...last);
  expect(last).toHaveLength(count - before.length); // none of the kept ones again, each of the others once
  expect(new Set(begun).size).toBe(count);
  // What was begun twice is what was under way when the process was killed: at most two each time.
  expect(begun.length - count).toBeLessThanOrEqual(3 * 2);
  expect(await grading(url).ended).toEqual([`entries ${count}`]);
});
