// Grades the notebook among the files that a learner handed in on Gradescope. Needs nothing but Node; what it prints
// is shown to teachers only.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const home = process.env.AUTOGRADER || '/autograder';
const lesson = readFileSync(join(home, 'source', 'lesson'), 'utf8').trim();
const results = join(home, 'results', 'results.json');
const longest = 9 * 60_000; // Gradescope ends a run after ten minutes, unless a teacher gives it more
const largest = 50_000_000;
const deepest = 6;

const { chosen, others } = choose(notebooksIn(join(home, 'submission')));
if (!chosen) write(sorry(`No notebook was handed in: a file ${lesson}.ipynb is wanted.`));
else write(graded(chosen, others));

/** Files of the submission, links and front ends' own folders left out. */
function notebooksIn(/** @type {string} */ folder, depth = 0) {
  /** @type {string[]} */
  const found = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name === '__MACOSX') continue;
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory() && depth < deepest) found.push(...notebooksIn(path, depth + 1));
    if (stat.isFile() && /\.ipynb$/i.test(name)) found.push(path);
  }
  return found;
}

/** The notebook that is the lesson's: by the answers in it, then by its name. */
function choose(/** @type {string[]} */ paths) {
  const ranked = paths
    .map((path) => ({ path, answers: answersIn(path), like: likeness(path) }))
    .sort((a, b) => b.answers - a.answers || b.like - a.like || a.path.length - b.path.length);
  const [chosen, ...others] = ranked.map(({ path }) => path);
  return { chosen, others };
}

/** How many of its cells carry the mark of an answer of this lesson. */
function answersIn(/** @type {string} */ path) {
  try {
    if (lstatSync(path).size > largest) return 0;
    const { cells } = JSON.parse(readFileSync(path, 'utf8'));
    const start = `${/^\d*/.exec(lesson)}-`; // `06-` of 06-activation-functions
    const ids = cells.map((/** @type {any} */ { metadata }) =>
      metadata?.downhill?.part === 'answer' ? metadata.downhill.exercise : metadata?.nbgrader?.grade_id,
    );
    return new Set(ids.filter((/** @type {unknown} */ id) => typeof id === 'string' && id.startsWith(start)))
      .size;
  } catch {
    return 0; // the grader itself says what is wrong with it
  }
}

function likeness(/** @type {string} */ path) {
  const name = basename(path).replace(/\.ipynb$/i, '');
  return name === lesson ? 2 : name.includes(lesson) ? 1 : 0;
}

function graded(/** @type {string} */ notebook, /** @type {string[]} */ others) {
  const out = mkdtempSync(join(tmpdir(), 'grade-'));
  try {
    const start = join(home, 'source', 'course', 'lib', 'cli', 'start.mjs');
    const { error, signal } = spawnSync(
      process.execPath,
      [start, 'grade', notebook, '--lesson', lesson, '--out', out],
      { stdio: ['ignore', 'inherit', 'inherit'], timeout: longest, killSignal: 'SIGKILL' },
    );
    if (error || signal) console.log(`grading was ended: ${error?.message ?? signal}`);
    const found = reportIn(out);
    if (others.length === 0) return found;
    const note = `${others.length + 1} notebooks were handed in; graded was ${basename(notebook)}.`;
    return { ...found, output: [note, found.output].filter(Boolean).join('\n') };
  } catch (problem) {
    console.log(problem);
    return sorry('Your notebook could not be graded. This is no verdict on your work: tell your teacher.');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The report that the grader wrote for Gradescope; where there is none, what it says of the notebook. */
function reportIn(/** @type {string} */ out) {
  const written = join(out, 'gradescope');
  const [first] = existsSync(written)
    ? readdirSync(written, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
    : [];
  if (first) return JSON.parse(readFileSync(join(written, first), 'utf8'));
  const { entries } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
  return sorry(`Your notebook could not be graded: ${entries[0].problem}`);
}

function sorry(/** @type {string} */ output) {
  return { score: 0, output, stdout_visibility: 'hidden' };
}

/** Whole or not at all: Gradescope may read at any moment. */
function write(/** @type {object} */ report) {
  const aside = `${results}.part`;
  writeFileSync(aside, `${JSON.stringify(report, null, 2)}\n`);
  renameSync(aside, results);
}
