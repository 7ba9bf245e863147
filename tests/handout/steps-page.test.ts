import { describe, expect, test } from '@jest/globals';
import { applied, toPage } from '../../lib/handout/steps/index.ts';
import { treatmentOf } from '../../lib/handout/steps/tags.ts';
import type { Cell, Output } from '../../lib/notebook/index.ts';
import { code, failed, notebookOf, printed, shown, text } from './made.ts';

const pageOf = (...cells: Cell[]) => applied(toPage, notebookOf(cells), { name: 'a' }).cells;
const outputsOf = (outputs: Output[], source = 'x') => {
  const [cell] = pageOf(code('a', source, outputs));
  return cell?.cell_type === 'code' ? cell.outputs : undefined;
};

describe('treatmentOf', () => {
  const open = { cell: 'open', input: 'open', output: 'open' };
  test.each([
    [['hide-input'], { input: 'folded' }],
    [['hide_input'], { input: 'folded' }],
    [['remove-input'], { input: 'removed' }],
    [['Remove_Input', 'hide-input'], { input: 'removed' }],
    [['hide-output'], { output: 'folded' }],
    [['remove-output'], { output: 'removed' }],
    [['remove_outputs'], { output: 'removed' }],
    [['hide-cell'], { cell: 'folded' }],
    [['remove-cell'], { cell: 'removed' }],
    [['remove_cell'], { cell: 'removed' }],
    [['other', 7], {}],
  ])('the tags %j ask for %j', (tags, asked) => {
    expect(treatmentOf(code('a', 'x', [], { tags }))).toEqual({ ...open, ...asked });
  });

  test.each([
    [{ jupyter: { source_hidden: true } }, { input: 'folded' }],
    [{ jupyter: { outputs_hidden: true } }, { output: 'folded' }],
    [{ collapsed: true }, { output: 'folded' }],
    [{ jupyter: null, tags: 'remove-cell' }, {}],
  ])('what JupyterLab folded, %j, asks for %j', (metadata, asked) => {
    expect(treatmentOf(code('a', 'x', [], metadata))).toEqual({ ...open, ...asked });
  });
});

describe('what the page leaves out', () => {
  test('cells that say so, raw cells and empty ones; not an empty cell with a result', () => {
    const left = pageOf(
      code('removed', '1', [printed('1')], { tags: ['remove-cell'] }),
      text('gone', 'x', { metadata: { tags: ['remove_cell'] } }),
      text('raw', '\\newpage', { cell_type: 'raw' }),
      code('empty', ' \n'),
      text('blank', '\n'),
      code('result', '', [printed('1')]),
      code('kept', '1'),
    );
    expect(left.map(({ id }) => id)).toEqual(['result', 'kept']);
  });

  test('outputs where the tag or %%capture says so', () => {
    const [a, b, c] = pageOf(
      code('a', '1', [printed('1')], { tags: ['remove-output'] }),
      code('b', '%%capture\n1', [printed('1')]),
      code('c', '1', [printed('1')], { tags: ['hide-output'] }),
    );
    expect([a, b, c].map((cell) => (cell as { outputs: Output[] }).outputs.length)).toEqual([0, 0, 1]);
  });

  test("matplotlib's echo of what it drew", () => {
    const echoes = [
      '<Figure size 640x480 with 1 Axes>',
      '[<matplotlib.lines.Line2D at 0x7f3a5c0b1d90>]',
      '(<matplotlib.axes._subplots.AxesSubplot at 0x10f>,\n <matplotlib.lines.Line2D at 0x11f>)',
      ' \n',
    ];
    expect(outputsOf(echoes.map((words) => shown({ 'text/plain': words })))).toEqual([]);
  });

  test('but not the echo that has a picture beside it, nor words that only mention one', () => {
    const kept = [
      shown({ 'image/png': 'iVBO', 'text/plain': '<Figure size 640x480 with 1 Axes>' }),
      shown({ 'text/plain': 'see <Figure size 640x480 with 1 Axes>' }),
      failed('', ''),
    ];
    expect(outputsOf(kept)).toEqual(kept);
  });

  test('empty streams and bundles without anything', () => {
    expect(outputsOf([printed('\n'), shown({}), printed(' x')])).toEqual([printed(' x')]);
  });
});

describe('streams', () => {
  test('cut into pieces are one text again, each kind for itself', () => {
    const err: Output = { output_type: 'stream', name: 'stderr', text: 'e' };
    expect(
      outputsOf([printed('a'), printed('b\n'), err, printed('c'), shown({ a: 1 }), printed('d')]),
    ).toEqual([printed('ab\n'), err, printed('c'), shown({ a: 1 }), printed('d')]);
  });

  test('ten thousand of them are joined at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => printed(`${at}\n`));
    expect(outputsOf(many)).toEqual([printed(many.map((one) => ('text' in one ? one.text : '')).join(''))]);
  });
});
