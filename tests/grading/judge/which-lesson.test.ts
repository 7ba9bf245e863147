import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { lessonOf } from '../../../lib/grading/index.ts';
import { notebookText } from '../../../lib/notebook/index.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { solved } from '../made-lesson/submissions.ts';

const at = temporaryFolder();
const names = ['00-start-here', '06-activation', '90-made-lesson'];

test.each(['90-made-lesson.ipynb', 'smith_90-made-lesson (2).ipynb', '王-90-made-lesson.ipynb'])(
  'the name of the file tells: %s',
  (name) => {
    expect(lessonOf(`/nowhere/${name}`, names)).toBe('90-made-lesson');
  },
);

test('a file with another name is known by the exercises in it, by our marks or by nbgrader’s', () => {
  put(at('final version.ipynb'), notebookText(solved()));
  expect(lessonOf(at('final version.ipynb'), names)).toBe('90-made-lesson');
  const bare = solved();
  for (const cell of bare.cells) delete cell.metadata.downhill;
  writeFileSync(at('bare.ipynb'), notebookText(bare));
  expect(lessonOf(at('bare.ipynb'), names)).toBe('90-made-lesson');
});

test('most exercises win; a notebook without any, or none at all, tells nothing', () => {
  const mixed = solved();
  mixed.cells[0]!.metadata.downhill = { exercise: '06-1', part: 'answer' };
  mixed.cells[1]!.metadata.downhill = { exercise: '06-2', part: 'answer' };
  put(at('mixed.ipynb'), notebookText(mixed));
  expect(lessonOf(at('mixed.ipynb'), names)).toBe('90-made-lesson');
  put(at('text.ipynb'), notebookText({ ...mixed, cells: [] }));
  put(at('broken.ipynb'), '{"cells": [');
  expect(['text', 'broken', 'missing'].map((name) => lessonOf(at(`${name}.ipynb`), names))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('an exercise of no lesson here tells nothing', () => {
  put(at('other.ipynb'), notebookText(solved()));
  expect(lessonOf(at('other.ipynb'), ['00-start-here'])).toBeUndefined();
});
