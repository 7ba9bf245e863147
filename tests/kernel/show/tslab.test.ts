import { createRequire } from 'node:module';
import { beforeAll, expect, test } from '@jest/globals';
import { loadTslab } from '../../../lib/kernel/run/tslab.ts';

/** The part of tslab's documented API that notebooks use. */
interface Display {
  html(text: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(text: string): void;
  javascript(text: string): void;
  text(text: string): void;
  png(bytes: Uint8Array): void;
  jpeg(bytes: Uint8Array): void;
  raw(type: string, value: unknown): void;
}
interface Tslab {
  display: Display;
  newDisplay(): Display;
  versions: Record<string, string>;
  default: Tslab;
}

const shown: { data: Record<string, unknown>; id: string | undefined; update: boolean }[] = [];
let tslab: Tslab;
beforeAll(() => {
  tslab = loadTslab(({ data, transient }, update) =>
    shown.push({ data, id: transient.display_id, update }),
  ) as Tslab;
});

const bytes = new Uint8Array([137, 80, 78, 71]); // as every PNG begins

test.each<[string, (display: Display) => void, Record<string, unknown>]>([
  ['html', (display) => display.html('<b>a</b>'), { 'text/html': '<b>a</b>' }],
  ['markdown', (display) => display.markdown('# a'), { 'text/markdown': '# a' }],
  ['latex', (display) => display.latex('$x^2$'), { 'text/latex': '$x^2$' }],
  ['svg', (display) => display.svg('<svg/>'), { 'image/svg+xml': '<svg/>' }],
  ['javascript', (display) => display.javascript('alert(1)'), { 'text/javascript': 'alert(1)' }],
  ['text', (display) => display.text('plain'), { 'text/plain': 'plain' }],
  ['png', (display) => display.png(bytes), { 'image/png': 'iVBORw==' }],
  ['jpeg', (display) => display.jpeg(bytes), { 'image/jpeg': 'iVBORw==' }],
  [
    'raw with an object',
    (display) => display.raw('application/json', { a: [1] }),
    { 'application/json': { a: [1] } },
  ],
])('display.%s hands over what it shows', (_, show, data) => {
  shown.length = 0;
  show(tslab.display);
  expect(shown).toEqual([{ data, id: undefined, update: false }]);
});

test('a new display shows first and replaces itself from then on', () => {
  shown.length = 0;
  const one = tslab.newDisplay();
  const other = tslab.newDisplay();
  one.text('1');
  one.text('2');
  other.html('a');
  expect(shown.map(({ update }) => update)).toEqual([false, true, false]);
  expect(shown[0]!.id).toMatch(/^[0-9a-f]{16}$/);
  expect(shown[1]!.id).toBe(shown[0]!.id);
  expect(shown[2]!.id).not.toBe(shown[0]!.id);
});

test('its versions are those of the package and of Node', () => {
  const { version } = createRequire(import.meta.url)('tslab/package.json') as { version: string };
  expect(tslab.versions).toMatchObject({ tslab: version, node: process.version });
});

test('a default import is the same package', () => {
  expect(tslab.default.display).toBe(tslab.display);
});
