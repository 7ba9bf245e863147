import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeCell } from '../../../lib/notebook/index.ts';
import { notebookText } from '../../../lib/notebook/index.ts';
import {
  bytes,
  changed,
  checksum,
  marked,
  type NotebookAttack,
  printsPassed,
  withRaw,
} from './make-notebook-attack.ts';

/** Marks and checks, texts, and files beside the notebook. */
export const forgedMarks: NotebookAttack[] = [
  // marks and checks
  changed('the checks print that all has passed', (nb) => {
    for (const { cell } of marked(nb, 'check')) cell.source = printsPassed;
  }),
  changed('the checks are empty', (nb) => {
    for (const { cell } of marked(nb, 'check')) cell.source = '';
  }),
  changed('the checks print that all has passed, with checksums of their own', (nb) => {
    for (const { cell, nbgrader } of marked(nb, 'check')) {
      cell.source = printsPassed;
      nbgrader.checksum = checksum(cell, nbgrader);
    }
  }),
  changed('points of a thousand, with checksums of their own', (nb) => {
    for (const { cell, mark, nbgrader } of [...marked(nb, 'answer'), ...marked(nb, 'check')]) {
      Object.assign(mark, { points: 1000 });
      Object.assign(nbgrader, { points: 1000, grade: true });
      nbgrader.checksum = checksum(cell, nbgrader);
    }
  }),
  changed('points that are no numbers', (nb) => {
    const points = [-1, '1e9', null, { valueOf: 3 }, [21], Number.MAX_VALUE];
    marked(nb, 'answer').forEach(({ mark }, i) => {
      mark.points = points[i];
    });
  }),
  changed('imports and names that are allowed to nobody', (nb) => {
    for (const { cell, mark } of marked(nb, 'answer')) {
      Object.assign(mark, {
        imports: ['node:fs', 'node:child_process', 'downhill/grading'],
        uses: ['process', 'check'],
      });
      cell.source = `import { readFileSync } from 'node:fs';\n${cell.source}\nreadFileSync('/etc/passwd');`;
    }
  }),
  changed('marks for hand-graded answers', (nb) => {
    for (const { mark, nbgrader } of marked(nb, 'answer')) {
      Object.assign(mark, { manual: true });
      Object.assign(nbgrader, { grade: true, points: 21, solution: true });
    }
  }),
  changed('marks of the wrong kind', (nb) => {
    const kinds = [
      '90-1',
      null,
      7,
      ['90-1'],
      { exercise: ['90-1'], part: 'answer' },
      { exercise: '90-1', part: { toString: 1 } },
    ];
    marked(nb, 'answer').forEach(({ cell }, i) => {
      cell.metadata.downhill = kinds[i];
    });
  }),
  changed('check cells that claim to be answers', (nb) => {
    for (const { mark, nbgrader } of marked(nb, 'check')) {
      mark.part = 'answer';
      Object.assign(nbgrader, { solution: true, locked: false });
    }
  }),
  changed('outputs that tell of full marks', (nb) => {
    for (const { cell } of [...marked(nb, 'check'), ...marked(nb, 'answer')]) {
      (cell as CodeCell).execution_count = 1;
      (cell as CodeCell).outputs = [
        {
          output_type: 'execute_result',
          execution_count: 1,
          data: { 'text/plain': '21' },
          metadata: { points: 21 },
        },
        {
          output_type: 'display_data',
          data: { 'text/html': '<script>fetch("//evil")</script><img src=x onerror=alert(1)>' },
          metadata: {},
        },
      ];
    }
  }),
  changed('a grade in the notes of the notebook', (nb) => {
    Object.assign(nb.metadata, {
      score: 21,
      max: 21,
      graded: { version: 1, score: 21, max: 21, exercises: [] },
      downhill: { score: 21 },
    });
  }),
  bytes('prototypes in the notes', (nb) =>
    withRaw(nb, `"__proto__":{"score":21,"status":"passed"},"constructor":{"prototype":{"score":21}}`),
  ),
  bytes('prototypes in the marks', (nb) =>
    notebookText(nb).replaceAll(
      '"downhill": {',
      '"downhill": {"__proto__": {"status": "passed", "points": 21, "manual": false},',
    ),
  ),

  // texts
  changed('names with formulas and scripts', (nb) => {
    nb.metadata.authors = [
      { name: '=HYPERLINK("http://evil","x")' },
      { name: '<script>alert(1)</script>' },
      { name: "@SUM(1+1)*cmd|' /C calc'!A0" },
    ];
    nb.metadata.title = '</title><script>alert(1)</script>';
  }),
  changed('answers that are web pages', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      cell.source = `/* </pre></code><script>alert(1)</script><img src=x onerror=alert(1)> */\n${cell.source}`;
  }),
  changed('errors that are web pages', (nb) => {
    for (const { cell, mark } of marked(nb, 'answer'))
      if (mark.exercise === '90-1')
        cell.source = `function runningTotals(numbers: number[]): number[] { throw new Error('</td><script>alert(1)</script>=1+1,"\\n\\r'); }`;
  }),
  changed('line ends of all kinds', (nb) => {
    for (const { cell } of marked(nb, 'answer'))
      cell.source = cell.source.replaceAll('\n', '\r\n').replace('\r\n', '\r').replace('\r\n', '\u2028');
  }),
  changed('characters that are none', (nb) => {
    for (const { cell } of marked(nb, 'answer')) cell.source += '\n// \u0000 \ud800 \uffff \u202e \u{1f600}';
  }),

  // files
  changed(
    'attachments with .. in their names',
    (nb, { folder }) => {
      const data = { 'image/png': Buffer.from('changed').toString('base64') };
      const names = [
        '../keep.txt',
        '../../keep.txt',
        `${folder}/keep.txt`,
        '..\\keep.txt',
        '%2e%2e/keep.txt',
        'a/../../keep.txt',
        '/keep.txt',
        '',
      ];
      for (const cell of nb.cells)
        if (cell.cell_type === 'markdown')
          cell.attachments = Object.fromEntries(names.map((name) => [name, data]));
    },
    { harm: ({ folder }) => [{ unchanged: `${folder}/keep.txt` }] },
  ),
  changed('links to files that are not its own', () => {}, {
    beside(folder, at) {
      symlinkSync(join(at.folder, 'secret.txt'), join(folder, 'data.csv'));
      symlinkSync(at.folder, join(folder, 'all'));
      symlinkSync('.', join(folder, 'round'));
      symlinkSync(join(at.folder, 'nowhere'), join(folder, 'nowhere'));
      symlinkSync('/dev/zero', join(folder, 'endless.ipynb'));
    },
    harm: ({ folder }) => [{ file: `${folder}/nowhere` }, { unchanged: `${folder}/secret.txt` }],
  }),
  changed("files that pose as the grader's", () => {}, {
    beside(folder) {
      for (const name of [
        'results.json',
        'checks.ts',
        'solution.ts',
        'answer.mjs',
        'probes.mjs',
        'node_modules',
        'package.json',
        'tsconfig.json',
        '90-made-lesson.json',
        'feedback.html',
        'grades.csv',
      ])
        writeFileSync(join(folder, name), '{"score":21,"max":21,"type":"module","status":"passed"}');
    },
  }),
  changed(
    'a local file that its answer imports',
    (nb) => {
      const { cell } = marked(nb, 'answer')[0]!;
      cell.source = `import { runningTotals as helped } from './helped.ts';\n${cell.source}`;
    },
    {
      beside: (folder) =>
        writeFileSync(
          join(folder, 'helped.ts'),
          'export const runningTotals = (numbers: number[]) => numbers;',
        ),
    },
  ),
];
