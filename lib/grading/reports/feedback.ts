import type { ClassResults, Entry } from '../class/entry.ts';
import { unreadable } from '../class/grade-class.ts';
import type { Learner } from '../class/learner.ts';
import { sum } from '../class/sum-of-points.ts';
import { waitingIn } from '../class/waiting.ts';
import { asItShould, type CheckResult, type ExerciseResult, type Status } from '../result.ts';
import { contentPolicy, feedbackStyle } from './feedback-style.ts';
import { isolationText } from './isolation-text.ts';
import { escaped } from './markup.ts';
import { alike, pointsOf, pointsText, statusWords, waits, wordsOf } from './status-words.ts';

/** All lessons of one learner as one HTML page that needs nothing else and runs nothing. */
export function feedbackHtml(learner: Learner, entries: Entry[], { isolation, seed }: ClassResults): string {
  const scored = entries.filter(({ state }) => state !== 'ungradable');
  const [score, max] = [sum(scored.map((one) => one.score)), sum(scored.map((one) => one.max))];
  const total = scored.length > 0 ? `${pointsText(score)} of ${pointsOf(max)}` : 'Not graded yet';
  const waiting = sum(entries.map((entry) => entry.waiting));
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(contentPolicy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>Feedback for ${escaped(learner.name)}</title>`,
    `<style>${feedbackStyle}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>Feedback for <bdi>${escaped(learner.name)}</bdi></h1>`,
    `<p><strong>${total}</strong></p>`,
    ...(waiting > 0
      ? [`<p class="wait">${escaped(`${waits(waiting)}: the score is final only after that.`)}</p>`]
      : []),
    '</header>',
    '<main>',
    ...entries.map(lessonHtml),
    '</main>',
    '<footer>',
    '<p>The hidden checks draw their inputs by chance, so they are not shown.</p>',
    '<details>',
    '<summary>For the teacher</summary>',
    `<p>${escaped(isolationText(isolation))}</p>`,
    `<p>Seed: <bdi>${escaped(seed)}</bdi></p>`,
    '</details>',
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function lessonHtml(entry: Entry): string {
  const { lesson, state, problem, graded, late, rawScore, score, max, notes } = entry;
  const broken = graded !== undefined && unreadable(graded);
  const points = state === 'ungradable' ? 'not graded yet' : `${pointsText(score)} of ${pointsOf(max)}`;
  const lines = [
    state === 'no submission' ? '<p class="bad">No submission.</p>' : '',
    problem === undefined ? '' : `<p class="bad">It could not be graded: <bdi>${escaped(problem)}</bdi></p>`,
    broken ? `<p>${whatToDo}</p>` : '',
    problem !== undefined && !broken ? '<p>Your teacher has been told, and looks at it.</p>' : '',
    late ? `<p>Points of the checks: ${pointsText(rawScore)}</p>` : '',
    late ? `<p class="late">${escaped(late.sentence)}</p>` : '',
    ...[...notes, ...(graded?.notes ?? [])].filter((note) => note !== problem).map(noteHtml),
    ...(graded && !broken ? graded.exercises.map(exerciseHtml) : []),
  ];
  return ['<section>', `<h2>${escaped(lesson)}: ${points}</h2>`, ...lines.filter(Boolean), '</section>'].join(
    '\n',
  );
}

const whatToDo =
  'Save your notebook in JupyterLab and hand in the .ipynb file again, the file itself: no export, no copy of its text.';

const noteHtml = (note: string) => `<p class="soft"><bdi>${escaped(note)}</bdi></p>`;

function exerciseHtml(exercise: ExerciseResult): string {
  const { id, score, max, checks, notes } = exercise;
  const waiting = waitingIn(exercise);
  const byHand = checks.length === 0 && waiting > 0;
  return [
    '<section>',
    `<h3>Exercise ${escaped(id)}: ${pointsText(score)} of ${pointsOf(max)}</h3>`,
    ...notes.map(noteHtml),
    '<ul>',
    ...(alike(checks) ? [togetherHtml(checks)] : checks.map(checkHtml)),
    ...(byHand ? [itemHtml('manual', statusWords.manual.words)] : []),
    '</ul>',
    '</section>',
  ].join('\n');
}

function checkHtml(check: CheckResult): string {
  const { name, status, points, max, message } = check;
  const said = message === asItShould ? '' : message;
  const rest = `: <bdi>${escaped(name)}</bdi> ${pointsHtml(points, max)}`;
  return itemHtml(status, wordsOf(check), rest, said);
}

/** Checks that all ended alike are told in one line. */
function togetherHtml(checks: CheckResult[]): string {
  const [first] = checks as [CheckResult];
  const [points, max] = [sum(checks.map((one) => one.points)), sum(checks.map((one) => one.max))];
  const rest = `: all ${checks.length} checks ${pointsHtml(points, max)}`;
  return itemHtml(first.status, wordsOf(first), rest, first.message);
}

const pointsHtml = (points: number, max: number) =>
  `<span class="soft points">(${pointsText(points)} of ${pointsText(max)})</span>`;

/** A sign at the side, and beside it the words: what wraps stays in line with them. */
function itemHtml(status: Status, words: string, rest = '', message = ''): string {
  const look = status === 'passed' ? 'good' : status === 'manual' || status === 'not run' ? 'wait' : 'bad';
  const said = message ? `<div class="message" dir="auto">${escaped(message)}</div>` : '';
  const sign = `<span class="icon ${look}" aria-hidden="true">${statusWords[status].icon}</span>`;
  return `<li>${sign}<div><span class="${look}">${words}</span>${rest}${said}</div></li>`;
}
