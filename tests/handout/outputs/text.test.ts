import { expect, test } from '@jest/globals';
import { outputHtml, outputsHtml } from '../../../lib/handout/outputs/index.ts';
import { context, display } from './context.ts';

const stream = (text: unknown, name = 'stdout') => ({ output_type: 'stream', name, text });
const stdout = (text: unknown) => outputHtml(stream(text), context());

test('what was printed is escaped, and its last new line is no empty line', () => {
  expect(stdout('1 < 2\n<script>alert(1)</script>\n')).toBe(
    '<pre class="text stdout">1 &lt; 2\n&lt;script&gt;alert(1)&lt;/script&gt;</pre>',
  );
  expect(outputHtml(stream('oh\n', 'stderr'), context())).toBe('<pre class="text stderr">oh</pre>');
});

test('a bar of progress is shown as it was at the end, and backspaces take letters back', () => {
  expect(stdout('epoch 1\r epoch 2\r epoch 3\r\nabc\b\bd\n')).toBe(
    '<pre class="text stdout"> epoch 3\nad</pre>',
  );
  expect(stdout('10%\r100%\r')).toBe('<pre class="text stdout">100%</pre>');
});

test('of 401 lines the middle is left out with their number, and of 400 nothing', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}`).join('\n');
  expect(stdout(`${lines(400)}\n`)).not.toContain('left out');
  const html = stdout(`${lines(1401)}\n`);
  expect(html).toContain(
    'line 360</pre><p class="left-out">1,001 lines are left out here.</p><pre class="text stdout">line 1362\n',
  );
  expect(html).toMatch(/line 1401<\/pre>$/);
});

test('of one endless line the characters that are left out are counted', () => {
  const html = stdout('🙂'.repeat(100_000));
  expect(html).toContain('100,000 characters are left out here.');
  expect(html.length).toBeLessThan(101_000);
  expect(Buffer.from(html).toString()).toBe(html); // no half of a letter
});

test('an error is told with the way to it, its name once', () => {
  const traceback = ['RangeError: too far\ncell 3:1\n\u001b[31m> 1 | x\u001b[0m'];
  const html = outputHtml(
    { output_type: 'error', ename: 'RangeError', evalue: 'too far', traceback },
    context(),
  );
  expect(html).toBe(
    '<div class="error" role="group" aria-label="Error of code cell 3"><p><strong>RangeError</strong>: too far</p>' +
      '<pre class="text traceback">cell 3:1\n<span class="ansi-red">&gt; 1 | x</span></pre></div>',
  );
});

test('checks that failed are told calmly, without a stack', () => {
  const error = {
    output_type: 'error',
    ename: 'CheckFailed',
    evalue: '1 of 3 public checks failed in exercise 06-2',
    traceback: ['x'],
  };
  expect(outputHtml(error, context())).toBe(
    '<div class="not-yet"><p>1 of 3 public checks failed in exercise 06-2</p></div>',
  );
});

test('what was printed in pieces is one text, in the order of both streams', () => {
  const outputs = [stream('a'), stream('b\n'), stream('c', 'stderr'), stream('d')];
  expect(outputsHtml(outputs, context())).toEqual([
    '<pre class="text stdout">ab</pre>',
    '<pre class="text stderr">c</pre>',
    '<pre class="text stdout">d</pre>',
  ]);
});

test('of ten thousand outputs a hundred are shown and the others counted', () => {
  const outputs = Array.from({ length: 10_000 }, (_, i) => ({
    output_type: 'display_data',
    data: { 'text/plain': `${i}` },
    metadata: {},
  }));
  const html = outputsHtml(outputs, context());
  expect(html).toHaveLength(101);
  expect(html[100]).toBe('<p class="left-out">9,900 more outputs of this cell are left out.</p>');
  const pieces = Array.from({ length: 10_000 }, (_, i) => stream(`${i}\r`));
  expect(outputsHtml(pieces, context())).toEqual(['<pre class="text stdout">9999</pre>']);
});

const sentence = (text: string) => `<p class="left-out">${text}</p>`;

test.each<[unknown, string]>([
  [null, 'This output cannot be shown: it is no object.'],
  [[], 'This output cannot be shown: it is no object.'],
  [{}, 'This output cannot be shown: its type is missing.'],
  [{ output_type: '<b>' }, 'This output cannot be shown: its type is “&lt;b&gt;”.'],
  [{ output_type: 'stream', name: 'stdout' }, 'This output cannot be shown: its text is missing.'],
  [{ output_type: 'display_data', data: 7 }, 'This output cannot be shown: its data are missing.'],
  [{ output_type: 'display_data', data: {} }, 'This output is empty.'],
])('the broken output %j is one sentence', (output, wanted) => {
  expect(outputHtml(output, context())).toBe(sentence(wanted));
});

test.each<[string, unknown, string]>([
  ['image/png', 'no picture', 'A picture (image/png) cannot be shown: its data are broken.'],
  [
    'image/png',
    7,
    'This output (image/png) cannot be shown: nothing of it is left that is safe, or it is broken.',
  ],
  [
    'image/svg+xml',
    '<p>',
    'This output (image/svg+xml) cannot be shown: nothing of it is left that is safe, or it is broken.',
  ],
  [
    'text/html',
    '<script>alert(1)</script>',
    'This output (text/html) cannot be shown: nothing of it is left that is safe, or it is broken.',
  ],
  [
    'application/vnd.plotly.v1+json',
    '{',
    'This output (application/vnd.plotly.v1+json) cannot be shown: nothing of it is left that is safe, or it is broken.',
  ],
  ['application/x<y', 1, 'This output is of the type application/x&lt;y, which a page cannot show.'],
  [
    'application/vnd.jupyter.widget-view+json',
    {},
    'This output is a widget (application/vnd.jupyter.widget-view+json), which moves only in a running notebook.',
  ],
])('the %s that is %j becomes a sentence, and its plain text is shown', (type, value, wanted) => {
  const plain =
    type === 'image/png' && typeof value === 'string' ? '' : '<pre class="text value">plain</pre>';
  expect(display({ [type]: value, 'text/plain': 'plain' })).toBe(sentence(wanted) + plain);
});

test('JSON is folded and indented', () => {
  expect(display({ 'application/json': { a: [1] } })).toBe(
    '<details class="json"><summary>JSON</summary><pre class="text value">{\n  &quot;a&quot;: [\n    1\n  ]\n}</pre></details>',
  );
});
