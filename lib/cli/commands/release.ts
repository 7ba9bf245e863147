import { resolve, sep } from 'node:path';
import { notebooksDir, progress, UsageError } from '../../base/index.ts';
import type { Lesson } from '../../grading/index.ts';
import type { Command } from '../command.ts';
import { realPath } from '../real-path.ts';

/** Writes what a class gets: the lessons without anything that gives the exercises away. */
export const release: Command = {
  name: 'release',
  summary: "Writes the class's copies, for nbgrader and Gradescope too",
  usage: 'FOLDER [LESSON...]',
  options: {
    nbgrader: { type: 'boolean', help: "also nbgrader's source tree and its nbgrader_config.py" },
    gradescope: { type: 'boolean', help: 'also an autograder for each lesson with exercises' },
    json: { type: 'boolean', help: 'the list of files as JSON' },
  },
  exits: '0 released, 1 something hidden would have been in it, 2 wrong use',
  async run({ values, positionals: [out, ...names] }) {
    if (!out) throw new UsageError('downhill release wants a folder. See: npx downhill release --help');
    const folder = resolve(out);
    if (`${realPath(folder)}${sep}`.startsWith(`${realPath(notebooksDir())}${sep}`)) {
      throw new UsageError('Cannot release into notebooks/: the lessons themselves lie there');
    }
    // loads the parser
    const { lessonNames, loadLesson, nextSteps, NotReleased, releaseFiles, writeRelease } = await import(
      '../../grading/index.ts'
    );
    const wanted = names.length > 0 ? names : lessonNames();
    const lessons: Lesson[] = [];
    using bar = progress({ label: 'release', total: wanted.length });
    for (const name of wanted) {
      bar.update(lessons.length, name);
      lessons.push(await loadLesson(name));
    }
    const twice = lessons.find(({ name }, at) => lessons.findIndex((one) => one.name === name) < at);
    if (twice) throw new UsageError(`Cannot release ${twice.name} twice: name each lesson once`);
    try {
      const files = releaseFiles(lessons, {
        nbgrader: values.nbgrader === true,
        gradescope: values.gradescope === true,
      });
      writeRelease(folder, files);
      bar.done();
      const paths = files.map(({ path }) => path);
      console.log(
        values.json
          ? JSON.stringify({ folder, files: paths }, null, 2)
          : `Released in ${folder}\n${nextSteps(files)}`,
      );
      return 0;
    } catch (problem) {
      if (!(problem instanceof NotReleased)) throw problem;
      bar.done();
      if (values.json)
        console.log(JSON.stringify({ folder, files: [], problems: problem.problems }, null, 2));
      else console.log(problem.message);
      return 1;
    }
  },
};
