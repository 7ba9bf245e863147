import { codeCell, type Hostile, notebookOf, outputs, pwn, shown } from './hostile.ts';

const out = `"><script>${pwn}</script>`;
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
const deep = (depth: number): unknown => (depth === 0 ? 'bottom' : { a: [deep(depth - 1)] });

/** Outputs that are not as the format says, or more than anybody expects. */
export const bundles: Record<string, Hostile> = {
  'values of the wrong types': shown({ 'text/html': { a: 1 }, 'text/plain': 7 }),
  'a list in which a text was wanted': shown({
    'text/html': [out, 7, null, ['x']],
    'image/svg+xml': [7],
    'text/plain': [null],
  }),
  'nothing in each type': shown({
    'text/html': null,
    'image/png': null,
    'image/svg+xml': '',
    'text/latex': '',
    'text/markdown': false,
    'application/json': null,
  }),
  'an empty bundle': shown({}),
  'no bundle': shown(null),
  'a bundle that is a list': shown([1, 2]),
  'a bundle of prototype keys': shown(
    JSON.parse('{"__proto__":{"text/html":"x"},"constructor":"y","toString":"z"}'),
  ),
  'an output of no type': outputs({ output_type: '__proto__' }, { output_type: out }, {}),
  'a stream of numbers': outputs(
    { output_type: 'stream', name: out, text: 7 },
    { output_type: 'stream', name: 'stdout' },
  ),
  'an error of nothing': outputs(
    { output_type: 'error' },
    { output_type: 'error', ename: 7, evalue: {}, traceback: 'x' },
  ),
  'a traceback of objects': outputs({
    output_type: 'error',
    ename: 'E',
    evalue: 'e',
    traceback: [{ a: 1 }, null, ['x']],
  }),
  'a picture that is none': shown({ 'image/png': out, 'image/jpeg': 'not base64 !!', 'image/gif': '<svg>' }),
  'a picture that is an SVG': shown({
    'image/png': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${pwn}"/>`).toString('base64'),
  }),
  'sizes and words of a picture': shown(
    { 'image/png': png },
    {
      'image/png': { width: `1" onload="${pwn}`, height: 1e9, alt: `${out}" onerror="${pwn}` },
      alt: out,
      needs_background: out,
    },
  ),
  'a size that is negative': shown(
    { 'image/png': png },
    { 'image/png': { width: -5, height: '100vh;position:fixed' } },
  ),
  'a picture beside another type': shown({ [`image/png${out}`]: png, 'image/PNG': png, 'image/x-icon': png }),
  'JSON that is deep': shown({ 'application/json': deep(240) }),
  'JSON that is wide': shown({ 'application/json': Array.from({ length: 50_000 }, (_, i) => i) }),
  'JSON of huge numbers': shown({
    'application/json': [1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, '1'.repeat(100_000)],
  }),
  'HTML that is deep': shown({ 'text/html': `${'<div>'.repeat(20_000)}x` }),
  'HTML with many attributes': shown({
    'text/html': `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1 `).join('')}>x</p>`,
  }),
  'markdown that is deep': {
    notebook: notebookOf([
      {
        id: 'a',
        cell_type: 'markdown',
        source: `${'> '.repeat(3000)}x\n\n${'['.repeat(20_000)}\n\n${'*a **b '.repeat(5000)}\n\n${'`'.repeat(9999)}`,
        metadata: {},
      },
    ]),
  },
  'a table of a thousand columns': shown({
    'text/html': `<table><tr>${'<td colspan=99999 rowspan=-1>x</td>'.repeat(1000)}</tr></table>`,
  }),
  'one line of a million signs': outputs({
    output_type: 'stream',
    name: 'stdout',
    text: 'x'.repeat(1_000_000),
  }),
  'ten thousand outputs': outputs(
    ...Array.from({ length: 10_000 }, (_, i) => ({
      output_type: i % 2 ? 'stream' : 'display_data',
      name: 'stdout',
      text: `${i}\n`,
      data: { 'text/plain': `${i}${out}` },
      metadata: {},
    })),
  ),
  'a thousand figures': outputs(
    ...Array.from({ length: 1000 }, (_, i) => ({
      output_type: 'display_data',
      data: {
        'application/vnd.plotly.v1+json': {
          data: [{ type: 'scatter', y: [1, 2, i] }],
          layout: { title: { text: out } },
        },
      },
      metadata: {},
    })),
  ),
  'two thousand cells': {
    notebook: notebookOf(
      Array.from({ length: 2000 }, (_, i) => codeCell(`c${i}`, `const a${i} = '${out}';`)),
    ),
  },
};
