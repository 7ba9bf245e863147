import { progress } from '../../base/index.ts';
import type { Command, ExitCode } from '../command.ts';

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
    json: { type: 'boolean', help: 'the findings as JSON' },
  },
  async run({ values, positionals }): Promise<ExitCode> {
    const { checkLesson, fixLesson } = await import('../check/lesson.ts'); // loads the kernel
    const { lessonNames, lessonPath, pickRung } = await import('../../grading/index.ts');
    const names = positionals.length > 0 ? positionals : lessonNames();
    names.forEach(lessonPath); // a wrong name is told before anything is done
    const rung = await pickRung();
    const found: { lesson: string; findings: string[] }[] = [];
    for (const [at, name] of names.entries()) {
      using bar = progress({ label: 'check', total: names.length });
      bar.update(at, name);
      if (values.fix) fixLesson(name);
      const { lesson, findings } = await checkLesson(name, rung);
      found.push({ lesson, findings });
      bar.done();
      if (!values.json) console.log(report(lesson, findings));
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
