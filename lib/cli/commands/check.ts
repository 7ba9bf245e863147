import { progress } from '../../base/index.ts';
import type { Command, ExitCode } from '../command.ts';
import { foldersOf } from '../grade/checks-folders.ts';

/** Looks at lessons as their reader, their grader and their class will. */
export const check: Command = {
  name: 'check',
  summary: 'Checks lessons before a class sees them: form, types, exercises',
  usage: '[LESSON...]',
  options: {
    fix: {
      type: 'boolean',
      help: 'first write what can be written: the form of the file, the stamps for nbgrader',
    },
    checks: {
      type: 'string',
      value: 'FOLDER',
      multiple: true,
      help: 'your own hidden checks, too, in the form FOLDER/LESSON/ID-WORDS/checks.ts',
    },
    seed: {
      type: 'string',
      value: 'TEXT',
      help: 'draws other inputs for the exercises: what is right is to be so with each',
    },
    json: { type: 'boolean', help: 'the findings as JSON' },
  },
  exits: '0 all is well, 1 there are findings, 2 wrong use',
  async run({ values, positionals }): Promise<ExitCode> {
    const { checkLesson, exerciseIds, fixLesson } = await import('../check/lesson.ts'); // loads the kernel
    const { lessonNames, lessonPath, pickRung, refuseUseless, addedText } = await import(
      '../../grading/index.ts'
    );
    const names = positionals.length > 0 ? positionals : lessonNames();
    names.forEach(lessonPath); // a wrong name is told before anything is done
    const checks = foldersOf(values.checks);
    refuseUseless(checks, names.map(exerciseIds));
    const rung = await pickRung();
    const found: { lesson: string; findings: string[] }[] = [];
    for (const [at, name] of names.entries()) {
      using bar = progress({ label: 'check', total: names.length });
      bar.update(at, name);
      if (values.fix) fixLesson(name);
      const { lesson, findings, added } = await checkLesson(name, rung, {
        checks,
        seed: values.seed as string | undefined,
      });
      found.push({ lesson, findings });
      bar.done();
      const own = added.length > 0 ? [addedText(added)] : [];
      if (!values.json) console.log([...own, report(lesson, findings)].join('\n'));
    }
    const ok = found.every(({ findings }) => findings.length === 0);
    if (values.json) console.log(JSON.stringify({ ok, lessons: found }, null, 2));
    return ok ? 0 : 1;
  },
};

const report = (lesson: string, findings: string[]) =>
  [
    `${findings.length === 0 ? 'ok    ' : 'not ok'}  ${lesson}`,
    ...findings.map((one) => `        ${one}`),
  ].join('\n');
