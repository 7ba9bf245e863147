import { expect, test } from '@jest/globals';
import { notebooksDir } from '../../lib/base/index.ts';
import { formFindings } from '../../lib/cli/check/lesson.ts';
import { lessonNames } from '../../lib/grading/index.ts';
import { readNotebook } from '../../lib/notebook/index.ts';

test.each(lessonNames())(
  '%s keeps to the form of a lesson, and has what the course has given to it',
  (name) => {
    expect(formFindings(readNotebook(notebooksDir(`${name}.ipynb`)), name, notebooksDir())).toEqual([]);
  },
);
