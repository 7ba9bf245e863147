import { join } from 'node:path';
import type { ClassResults } from '../class/entry.ts';
import { safeName } from '../class/safe-name.ts';
import { writeWhole } from '../class/write-whole.ts';
import { canvasCsv } from './canvas-csv.ts';
import { feedbackHtml } from './feedback.ts';
import { removeFormerPages } from './former.ts';
import { gradesCsv } from './grades-csv.ts';
import { gradescope } from './gradescope.ts';
import { junitXml } from './junit.ts';
import { resultsJson } from './results-json.ts';
import { signed } from './signed.ts';

/** Reports about the whole class, by their file names. */
const reports: Record<string, (results: ClassResults) => string> = {
  'results.json': resultsJson,
  'grades.csv': gradesCsv,
  'canvas.csv': canvasCsv,
  'junit.xml': junitXml,
};

/** Writes all reports into a folder: those above, a page for each learner, a Gradescope file for each submission. */
export async function writeReports(folder: string, results: ClassResults): Promise<void> {
  for (const [name, report] of Object.entries(reports)) await writeWhole(join(folder, name), report(results));
  const learners = new Map(results.entries.map(({ learner }) => [learner.id, learner]));
  for (const [id, learner] of learners) {
    const own = results.entries.filter((entry) => entry.learner.id === id);
    const page = signed(feedbackHtml(learner, own, results));
    await writeWhole(join(folder, 'feedback', pageOf(id)), page);
    for (const { lesson, graded, late } of own) {
      if (!graded) continue;
      const text = `${JSON.stringify(gradescope(graded, { late }), null, 2)}\n`;
      await writeWhole(join(folder, 'gradescope', safeName(id), `${safeName(lesson)}.json`), text);
    }
  }
  await removeFormerPages(folder, new Set([...learners.keys()].map(pageOf)));
}

const pageOf = (learner: string) => `${safeName(learner)}.html`;
