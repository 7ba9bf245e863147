import { expect, test } from '@jest/globals';
import { Gathered } from '../../lib/notebook/run/gather.ts';
import type { Said } from '../../lib/notebook/run/wire.ts';
import { text } from './made.ts';

/** What a front end would show of these messages under cell 0 and cell 1. */
function shown(...messages: Said[]) {
  const gathered = new Gathered();
  gathered.begin(0, 1);
  gathered.begin(1, 2);
  for (const message of messages) gathered.take(message);
  return [gathered.of(0), gathered.of(1)];
}
const print = (words: string, cell = 0, name: 'stdout' | 'stderr' = 'stdout'): Said => ({
  say: 'stream',
  cell,
  name,
  text: words,
});
const display = (value: string, more: object = {}): Said => ({
  say: 'display',
  cell: 0,
  data: { 'text/plain': value },
  metadata: {},
  ...more,
});
const displayed = (value: string) => ({
  output_type: 'display_data',
  data: { 'text/plain': value },
  metadata: {},
});
const clear = (wait: boolean): Said => ({ say: 'clear', cell: 0, wait });

test('text of one stream is one output until something comes between', () => {
  expect(
    shown(print('a'), print('b\n'), print('x', 0, 'stderr'), print('c'), display('d'), print('e'))[0],
  ).toEqual([
    text('stdout', 'ab\n'),
    text('stderr', 'x'),
    text('stdout', 'c'),
    displayed('d'),
    text('stdout', 'e'),
  ]);
});

test('text that an earlier cell prints late stays under that cell', () => {
  expect(shown(print('a'), print('b', 1), print('c'))).toEqual([
    [text('stdout', 'ac')],
    [text('stdout', 'b')],
  ]);
});

test('a result carries the number of its cell', () => {
  expect(shown({ say: 'result', cell: 1, data: { 'text/plain': '7' } })[1]).toEqual([
    { output_type: 'execute_result', execution_count: 2, data: { 'text/plain': '7' }, metadata: {} },
  ]);
});

test('an update changes every display of that id, in whatever cell, and nothing else', () => {
  const [first, second] = shown(
    display('a', { id: 'x' }),
    display('b', { id: 'x', cell: 1 }),
    display('c', { id: 'y' }),
    display('new', { id: 'x', update: true, cell: 1 }),
    display('lost', { id: 'nobody', update: true }),
  );
  expect(first).toEqual([displayed('new'), displayed('c')]);
  expect(second).toEqual([displayed('new')]);
});

test('clearing takes away all at once, or waits for what comes next', () => {
  expect(shown(print('a'), clear(false))[0]).toEqual([]);
  expect(shown(print('a'), clear(true))[0]).toEqual([text('stdout', 'a')]);
  expect(shown(print('a'), clear(true), print('b'), print('c'))[0]).toEqual([text('stdout', 'bc')]);
  expect(shown(print('a'), clear(true), display('b'))[0]).toEqual([displayed('b')]);
});
