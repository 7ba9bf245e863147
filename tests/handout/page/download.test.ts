import { expect, test } from '@jest/globals';
import { downloadLink, notebookUri } from '../../../lib/handout/page/download.ts';
import { madePage } from './made-page.ts';
import { elementsOf } from './parsed.ts';

test.each([
  ['a notebook', '{\n "source": ["a < b && c > \'d\' # 100%\\n", "激活 \\u0000 é 😀"]\n}\n'],
  ['spaces at the end', '{} \n  '],
  ['signs of addresses', '?a=1&b=2#c%20%zz \\ ^ ` | [x] \t "q" \u007f \u0085'],
])('the link holds every byte: %s', async (_, notebook) => {
  const [link] = elementsOf(downloadLink(madePage({ notebook, name: '06 "a" & b' })), 'a');
  expect(link!.attributes.download).toBe('06 "a" & b.ipynb');
  const read = await fetch(link!.attributes.href!); // a data: address: nothing is asked of a network
  expect(await read.text()).toBe(notebook);
  expect(read.headers.get('content-type')).toBe('application/x-ipynb+json;charset=utf-8');
});

test('what a notebook is made of takes less room than in base64', () => {
  const notebook = JSON.stringify(
    { cells: Array(200).fill({ source: ["const a = 'b' + `c`;\n", '激活\n'] }) },
    null,
    1,
  );
  expect(Buffer.byteLength(notebookUri(notebook))).toBeLessThan(
    Buffer.from(notebook).toString('base64').length,
  );
});
