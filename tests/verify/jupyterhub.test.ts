import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ClassResults } from '../../lib/grading/index.ts';
import { answersOf, exercisesOf, readNotebook, solutionsOf } from '../../lib/notebook/index.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { downhill } from '../e2e/downhill.ts';
import { place } from '../e2e/place.ts';
import { type Hub, openHub } from './jupyterhub/hub.ts';
import { type Visit, visit } from './jupyterhub/learner.ts';
import { familyOf, memoryOf } from './jupyterhub/processes.ts';

jest.setTimeout(900_000);

const lesson = '00-start-here';
const teachers = readNotebook(place('notebooks', `${lesson}.ipynb`));
const exercises = exercisesOf(teachers);
const solutions = solutionsOf(lesson);
const ids = exercises.map(({ id }) => id);
const half = ids.slice(0, Math.ceil(ids.length / 2));

/** The class: what each is called on the hub and in the teacher's list, and which exercises each solves. */
const learners = [
  { login: 'ada', id: 'ada', name: 'Ada Lovelace', email: 'ada@example.org', solves: ids },
  { login: 'ben@example.org', id: '1815', name: 'Ben', email: 'ben@example.org', solves: half },
  { login: '李雷', id: '20260017', name: '李雷', email: 'lilei@example.org', solves: [] as string[] },
];
const absent = { id: 'dora', name: 'Dora', email: 'dora@example.org' };
const answersBy = ({ solves }: { solves: string[] }) =>
  new Map([...solutions].filter(([id]) => solves.includes(id)));

// There is no JupyterHub for Windows.
const onHub = process.platform === 'win32' ? describe.skip : describe;
const onLinux = process.platform === 'linux' ? test : test.skip;

onHub('three learners at once on one JupyterHub', () => {
  let teacher: string;
  let hub: Hub;
  let browser: Browser;
  let visits: Visit[];

  beforeAll(async () => {
    teacher = mkdtempSync(join(tmpdir(), 'downhill-teacher-'));
    expect(downhill('release', join(teacher, 'given'), lesson)).toMatchObject({ status: 0, stderr: '' });
    hub = await openHub();
    browser = await launchChromium();
    const given = join(teacher, 'given', `${lesson}.ipynb`);
    const all = learners.map((one) =>
      visit({ browser, hub, lesson: given }, { login: one.login, answers: answersBy(one) }),
    );
    visits = await Promise.all(all).catch((problem: Error) => {
      throw new Error(`${problem.message}\nThe hub said last:\n${hub.said().slice(-5000)}`);
    });
  });

  afterAll(async () => {
    rmSync(teacher, { recursive: true, force: true });
    await browser?.close();
    await hub?.stop().finally(hub.remove);
  });

  test('each reads under every exercise what the checks say of the own answer', () => {
    const said = visits.map(({ checks }) =>
      Object.entries(checks).map(([id, text]) => [id, text.split('\n').at(-1)]),
    );
    expect(said).toEqual(
      learners.map(({ solves }) =>
        ids.map((id) => [
          id,
          solves.includes(id)
            ? `Exercise ${id}: all public checks passed; hidden checks run at grading.`
            : expect.stringMatching(
                new RegExp(`^CheckFailed: Exercise ${id} is yours to write: \\d public checks wait for it$`),
              ),
        ]),
      ),
    );
  });

  test('each has saved the own answers, with no other error in the lesson than those of the checks', () => {
    const starters = answersOf(teachers);
    for (const [at, learner] of learners.entries()) {
      const { notebook } = visits[at]!;
      expect(answersOf(notebook)).toEqual(new Map([...starters, ...answersBy(learner)]));
      const errors = notebook.cells.flatMap((cell) =>
        cell.cell_type === 'code' ? cell.outputs.filter((one) => one.output_type === 'error') : [],
      );
      expect(errors.map(({ ename }) => ename)).toEqual(
        ids.filter((id) => !learner.solves.includes(id)).map(() => 'CheckFailed'),
      );
    }
  });

  test('each has a kernel of the own, and the hub has nothing to complain about', () => {
    const kernels = kernelsOf(hub).map(({ command }) => command);
    for (const { login } of learners) {
      const runtime = `${join(hub.homes, login, '.local', 'share', 'jupyter', 'runtime')}/`;
      expect(kernels.filter((command) => command.includes(runtime))).toHaveLength(1);
    }
    expect(kernels).toHaveLength(learners.length);
    expect(
      hub
        .said()
        .split('\n')
        .filter((line) => /^\[[EC] |^Traceback/.test(line)),
    ).toEqual([]);
  });

  onLinux('a kernel that has run the lesson takes less than 500 MiB with its type checker', () => {
    const all = hub.family();
    for (const { pid } of kernelsOf(hub)) {
      const sizes = familyOf(pid, all).map(memoryOf);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500);
    }
  });

  test('the teacher grades the home folders as they are, and the scores are right', () => {
    const roster = join(teacher, 'roster.csv');
    const rows = [...learners, absent].map(({ id, name, email }) => `${id},${name},${email}`);
    writeFileSync(roster, ['id,name,email', ...rows, ''].join('\n'));
    const out = join(teacher, 'graded');
    const graded = downhill('grade', hub.homes, '--roster', roster, '--out', out, '--json');
    expect(graded).toMatchObject({ status: 0, stderr: '' });
    const { entries, leftOut } = JSON.parse(graded.stdout) as ClassResults;
    expect(leftOut).toEqual([]);
    expect(
      entries.map(({ learner, score, max, state }) => [learner.id, learner.name, state, score, max]),
    ).toEqual(
      expect.arrayContaining([
        ...learners.map(({ id, name, solves }) => [id, name, 'graded', points(solves), points(ids)]),
        [absent.id, absent.name, 'no submission', 0, points(ids)],
      ]),
    );
    expect(entries).toHaveLength(learners.length + 1);
    for (const { id, solves } of learners) {
      const own = entries.find(({ learner }) => learner.id === id)!.graded!;
      expect(own.exercises.map((exercise) => [exercise.id, exercise.score])).toEqual(
        ids.map((one) => [one, solves.includes(one) ? points([one]) : 0]),
      );
    }
  });

  test('when the hub ends, no process, no port and no scratch file is left', async () => {
    const pids = hub.family().map(({ pid }) => pid);
    expect(pids.length).toBeGreaterThan(2 * learners.length); // hub, proxy, and for each a server and a kernel
    expect(readdirSync(hub.scratch)).toHaveLength(learners.length);
    await hub.stop();
    expect(hub.remaining()).toEqual([]);
    expect(await hub.answers()).toBe(false);
    expect(readdirSync(hub.scratch)).toEqual([]);
    // Jupyter keeps its own things in dot folders.
    const kept = learners.map(({ login }) =>
      readdirSync(join(hub.homes, login)).filter(
        (name) => !/^\.(ipynb_checkpoints|ipython|jupyter|local|npm)$/.test(name),
      ),
    );
    expect(kept).toEqual(learners.map(() => [`${lesson}.ipynb`]));
  });
});

const points = (of: string[]) =>
  exercises.filter(({ id }) => of.includes(id)).reduce((sum, one) => sum + one.points, 0);

const kernelsOf = (hub: Hub) =>
  hub.family().filter(({ command }) => command.includes(place('dist', 'kernel', 'process', 'entry.js')));
