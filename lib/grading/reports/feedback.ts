import type { ClassResults, Entry } from '../class/entry.ts';
import type { Learner } from '../class/learner.ts';
import { sum, waitingIn } from '../class/waiting.ts';
import type { CheckResult, ExerciseResult, Status } from '../result.ts';
import { contentPolicy, feedbackStyle } from './feedback-style.ts';
import { isolationText } from './isolation-text.ts';
import { escaped } from './markup.ts';
import { pointsOf, pointsText, statusWords, waits } from './status-words.ts';

/** All lessons of one learner as one HTML page that needs nothing else and runs nothing. */
export function feedbackHtml(learner: Learner, entries: Entry[], { isolation, seed }: ClassResults): string {
  const total = `${pointsText(sum(entries.map(({ score }) => score)))} of ${pointsOf(sum(entries.map(({ max }) => max)))}`;
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
    `<p class="wait">${escaped(finality(waiting))}</p>`,
    '</header>',
    '<main>',
    ...entries.map(lessonHtml),
    '</main>',
    '<footer>',
    '<p>The hidden checks draw their inputs by chance, so they are not shown.</p>',
    `<p>${escaped(isolationText(isolation))}</p>`,
    `<p>Seed: <bdi>${escaped(seed)}</bdi></p>`,
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const finality = (waiting: number) =>
  waiting > 0
    ? `${waits(waiting)}: the score is final only after that.`
    : 'The score is final only after the manual parts, if your course has any.';

function lessonHtml({ lesson, state, problem, graded, late, rawScore, score, max, notes }: Entry): string {
  const lines = [
    state === 'no submission' ? '<p class="bad">No submission.</p>' : '',
    problem === undefined ? '' : `<p class="bad">It could not be graded: <bdi>${escaped(problem)}</bdi></p>`,
    late ? `<p>Points of the checks: ${pointsText(rawScore)}</p>` : '',
    late ? `<p class="late">${escaped(late.sentence)}</p>` : '',
    ...[...notes, ...(graded?.notes ?? [])].filter((note) => note !== problem).map(noteHtml),
    ...(graded?.exercises.map(exerciseHtml) ?? []),
  ];
  return [
    '<section>',
    `<h2>${escaped(lesson)}: ${pointsText(score)} of ${pointsOf(max)}</h2>`,
    ...lines.filter(Boolean),
    '</section>',
  ].join('\n');
}

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
    ...checks.map(checkHtml),
    ...(byHand ? [`<li>${statusHtml('manual')}</li>`] : []),
    '</ul>',
    '</section>',
  ].join('\n');
}

function checkHtml({ name, status, points, max, message }: CheckResult): string {
  const said = message ? `<div class="message" dir="auto">${escaped(message)}</div>` : '';
  return `<li>${statusHtml(status)}: <bdi>${escaped(name)}</bdi> <span class="soft">(${pointsText(points)} of ${pointsText(max)})</span>${said}</li>`;
}

function statusHtml(status: Status): string {
  const { icon, words } = statusWords[status];
  const look = status === 'passed' ? 'good' : status === 'manual' || status === 'not run' ? 'wait' : 'bad';
  return `<span class="${look}"><span class="icon" aria-hidden="true">${icon}</span>${words}</span>`;
}
