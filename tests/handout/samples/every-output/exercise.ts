import { failing, text, type Written } from './cell.ts';

const mark = (part: string, more: object = {}) => ({ downhill: { exercise: '99-1', part, ...more } });

/** An exercise, unsolved, with all its parts, and cells that tags treat in their own way. */
export const exercise: Written[] = [
  text('exercise', '## An exercise and tags · 练习'),
  text(
    'square-prompt',
    '### Exercise 99-1 · 练习: square\n\nWrite `square(x)`, which gives $x^2$. For example, `square(3)` gives 9.',
    { metadata: mark('prompt') },
  ),
  {
    id: 'square-answer',
    type: 'code',
    source: `/** The square of x. */
function square(x: number): number {
  // TODO
  throw new Error('Exercise 99-1 is yours to write');
}`,
    metadata: mark('answer', { points: 2 }),
  },
  { id: 'square-try', type: 'code', source: '// console.log(square(3));', metadata: mark('try') },
  {
    id: 'square-check',
    type: 'code',
    source: `import { check, gives } from 'downhill/lesson';

await check('99-1', [gives('three', square, [3], 9), gives('a negative number', square, [-2], 4)]);`,
    metadata: { ...mark('check'), ...failing },
  },
  text('square-hint', '<details>\n<summary>Hint · 提示</summary>\n\nWhat is 3 times 3?\n\n</details>', {
    metadata: mark('hint'),
  }),
  {
    id: 'hidden-input',
    type: 'code',
    source: "console.log('my code is hidden');",
    metadata: { tags: ['hide-input'] },
  },
  {
    id: 'hidden-output',
    type: 'code',
    source: "console.log('my output is hidden');",
    metadata: { tags: ['hide-output'] },
  },
  {
    id: 'hidden-cell',
    type: 'code',
    source: "console.log('all of me is hidden');",
    metadata: { tags: ['hide-cell'] },
  },
  {
    id: 'removed-cell',
    type: 'code',
    source: "console.log('REMOVED WORDS');",
    metadata: { tags: ['remove-cell'] },
  },
  text('end', '## End · 结束\n\nThat was all.'),
];
