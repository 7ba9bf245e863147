import { afterEach, expect, jest, test } from '@jest/globals';
import { display, displayed, displaySymbol, type MimeBundle, setDisplaySink, textSink } from 'downhill/base';

afterEach(() => {
  jest.restoreAllMocks();
  jest.resetModules();
});

test('without a sink the plain text goes to stdout', () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  display({ 'text/plain': 'a figure', 'text/html': '<b>a figure</b>' });
  expect(write.mock.calls).toEqual([['a figure\n']]);
});

test('as text, lines are joined, forms without text are named, and updates are left out', () => {
  const written: string[] = [];
  const sink = textSink((text) => written.push(text));
  sink({ 'text/plain': ['one\n', 'two'] }, {});
  sink({ 'text/html': '<b>x</b>', 'image/png': '' }, { id: 'curve' });
  sink({ 'text/plain': 'epoch 2' }, { id: 'curve', update: true });
  expect(written).toEqual(['one\ntwo\n', '[text/html, image/png]\n']);
});

test('as text, of displays that pass only the last one, which stays, is written', () => {
  const written: string[] = [];
  const sink = textSink((text) => written.push(text));
  sink({ 'text/plain': 'epoch 1' }, { id: 'curve', passing: true });
  sink({ 'text/plain': 'epoch 2' }, { id: 'curve', update: true, passing: true });
  sink({ 'text/plain': 'epoch 3' }, { id: 'curve', update: true, passing: false });
  expect(written).toEqual(['epoch 3\n']);
});

test('a sink gets bundle and options until the former one is put back', () => {
  const [outer, inner]: [unknown[], unknown[]] = [[], []];
  const restoreDefault = setDisplaySink((...seen) => outer.push(seen));
  const restoreOuter = setDisplaySink((...seen) => inner.push(seen));
  display({ 'text/plain': 'a' }, { id: 'curve', update: true });
  restoreOuter();
  display({ 'text/plain': 'b' });
  restoreDefault();
  expect(inner).toEqual([[{ 'text/plain': 'a' }, { id: 'curve', update: true }]]);
  expect(outer).toEqual([[{ 'text/plain': 'b' }, {}]]);
});

test('two copies of the module in one process share the sink', () => {
  jest.resetModules();
  const copy: { display: typeof display } = require('downhill/base');
  expect(copy.display).not.toBe(display);
  const seen: MimeBundle[] = [];
  const restore = setDisplaySink((bundle) => seen.push(bundle));
  copy.display({ 'text/plain': 'from the copy' });
  restore();
  expect(seen).toEqual([{ 'text/plain': 'from the copy' }]);
});

test('the symbol is the one that Deno and other Jupyter kernels use', () => {
  expect(displaySymbol).toBe(Symbol.for('Jupyter.display'));
});

test('a value that answers is shown with its own bundle', async () => {
  const point = {
    x: 3,
    [displaySymbol]() {
      return { 'text/plain': `x is ${this.x}` };
    },
  };
  expect(displayed(point)).toEqual({ 'text/plain': 'x is 3' });
  const later = Object.assign(() => 0, { [displaySymbol]: async () => ({ 'text/plain': 'later' }) });
  expect(await displayed(later)).toEqual({ 'text/plain': 'later' });
});

test('values that do not answer, or not with a bundle, have none', () => {
  const values = [undefined, null, 5, 'text', {}, { [displaySymbol]: 'no method' }];
  expect(values.map(displayed)).toEqual(values.map(() => undefined));
  expect(displayed({ [displaySymbol]: () => 'no bundle' })).toBeUndefined();
  expect(displayed({ [displaySymbol]: () => null })).toBeUndefined();
});
