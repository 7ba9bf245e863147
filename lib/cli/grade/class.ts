import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { progress, UsageError } from '../../base/index.ts';
import type { ClassResults, GradedLesson } from '../../grading/index.ts';
import type { ExitCode } from '../command.ts';
import { alone } from '../start/lock.mjs';
import { openJudge } from './judge.ts';
import { asUsage, readTables } from './read-tables.ts';
import { defaultOut, lockIn, type Settings } from './settings.ts';
import { stopper } from './stopper.ts';
import { toGrade } from './to-grade.ts';

/** Grades a folder or a notebook for people: what is graded is kept in OUT, where the reports are written, too. */
export async function gradeForPeople(settings: Settings): Promise<ExitCode> {
  const out = await outOf(settings);
  if (out === undefined) return grade(settings, out);
  return alone(
    lockIn(out),
    () => grade(settings, out),
    (holder) => {
      throw new UsageError(
        `Cannot grade into ${out}: ${holder}, grades there. Wait for it, or choose another --out`,
      );
    },
  );
}

async function grade(settings: Settings, out: string | undefined): Promise<ExitCode> {
  const {
    addedText,
    gradeClass,
    graderVersion,
    isolationText,
    keepIn,
    newSeed,
    refuseUseless,
    seedIn,
    timeText,
  } = await import('../../grading/index.ts');
  const { checks, atLeast, jobs, again, json } = settings;
  const tables = await readTables(settings);
  const seed = out === undefined ? (settings.seed ?? newSeed()) : await seedIn(out, settings.seed);
  const { isolation, ...judge } = await openJudge({ seed, checks, atLeast });
  const { lessons, submissions, leftOut } = await toGrade(settings, judge, tables.roster, out);
  refuseUseless(checks, lessons);
  const { due } = tables;
  const added = lessons.flatMap((lesson) => lesson.added);
  const head = [
    isolationText(isolation),
    `Seed: ${seed}`,
    ...(due ? [`Due: ${timeText(due)}`] : []),
    ...(added.length > 0 ? [addedText(added)] : []),
  ];
  if (!json) console.log(head.join('\n'));

  let [done, kept] = [0, 0];
  using stop = stopper(() => {
    const now = Math.min(jobs, submissions.length - done);
    console.error(`Stopping: waiting for ${now} that ${now === 1 ? 'is' : 'are'} being graded`);
  });
  using bar = json ? undefined : progress({ label: 'Grading', total: submissions.length });
  const entries = await asUsage(() =>
    gradeClass({
      lessons,
      submissions,
      ...tables,
      seed,
      isolation,
      version: graderVersion(),
      keep: out === undefined ? undefined : keepIn(out),
      again,
      atOnce: jobs,
      signal: stop.signal,
      onGraded(count, _, scored) {
        [done, kept] = [count, scored];
        bar?.update(count);
      },
    }),
  );
  bar?.done();
  if (stop.signal.aborted) {
    const where =
      out === undefined ? '' : `; they are kept in ${out}, and the same command goes on from there`;
    console.error(`Stopped: ${kept} of ${submissions.length} are graded${where}`);
    return 1;
  }
  const results: ClassResults = {
    version: 1,
    seed,
    isolation,
    ...(due ? { due: due.toISOString() } : {}),
    lessons: lessons.map(({ name, max }: GradedLesson) => ({ name, max })),
    entries,
    leftOut,
  };
  await tell(results, settings, out);
  return entries.some(({ state }) => state === 'ungradable') ? 1 : 0;
}

async function tell(
  results: ClassResults,
  { folder, json }: Settings,
  out: string | undefined,
): Promise<void> {
  const { detail, goneFrom, resultsJson, summary, writeReports } = await import('../../grading/index.ts');
  const gone = out === undefined ? [] : await goneFrom(out, results);
  if (out !== undefined) await writeReports(out, results);
  if (json) return console.log(resultsJson(results).trimEnd());
  console.log(folder ? summary(results) : results.entries.map(detail).join('\n'));
  if (gone.length > 0) console.log(goneText(gone));
  if (out !== undefined) console.log(`Reports: ${out}`);
}

/** That the folder was another class's, or that somebody's work is no longer there. */
function goneText(gone: string[]): string {
  const shown = gone.length > 5 ? [...gone.slice(0, 5), `${gone.length - 5} more`] : gone;
  const who = gone.length === 1 ? '1 learner' : `${gone.length} learners`;
  return `  note  --out held scores of ${who} who handed nothing in this time, and holds them no longer: ${shown.map((id) => JSON.stringify(id)).join(', ')}. Another class wants another --out`;
}

/** The folder of the scores: a folder's own place in the cache when none was typed; none for one notebook. */
async function outOf({ out, path, folder }: Settings): Promise<string | undefined> {
  if (out !== undefined || !folder) return out;
  const { digestOfText, safeName } = await import('../../grading/index.ts');
  const whole = realpathSync(path);
  return defaultOut(`${safeName(basename(whole))}-${digestOfText(whole).slice(0, 8)}`);
}
