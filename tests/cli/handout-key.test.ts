import { rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import { executedPath, noteKey, staleness } from '../../lib/cli/run/executed.ts';
import { writeNotebook } from '../../lib/notebook/index.ts';
import { code, counted, notebookOf, printed } from '../handout/made.ts';
import { setEnv } from './checkout.ts';
import { put, temporaryFolder } from './folder.ts';

const at = temporaryFolder();
const lesson = notebookOf([code('a', "const { train } = await load('mnist');")]);
const result = counted(notebookOf([code('a', lesson.cells[0]!.source, [printed('60000')])]));
let executed: string;

beforeEach(() => {
  setEnv({ DOWNHILL_CACHE: at('cache'), DOWNHILL_ENGINE: undefined, DOWNHILL_QUICK: undefined });
  put(at('cache', 'datasets', 'mnist', 'train'), 'all');
  put(at('cache', 'datasets', 'imdb', 'train'), 'all');
  executed = executedPath('anywhere/06-lesson.ipynb');
  expect(staleness(executed, lesson)).toBe('it has not been run');
  writeNotebook(executed, result);
  expect(staleness(executed, lesson)).toBe('nothing says what its results were made with');
  noteKey(executed, lesson);
  expect(staleness(executed, lesson)).toBeUndefined();
});

test('a lesson has its results and a solved one has others, elsewhere', () => {
  expect(executed).toBe(at('cache', 'executed', '06-lesson.ipynb'));
  expect(executedPath('06-lesson.ipynb', { solutions: true })).toBe(
    at('cache', 'executed', 'solutions', '06-lesson.ipynb'),
  );
});

test('results of the lesson itself do not count, its code does', () => {
  expect(staleness(executed, result)).toBeUndefined();
  expect(staleness(executed, notebookOf([code('a', '1')]))).toBe('the lesson has changed since it ran');
});

test('another engine, asked for or added, makes them stale', () => {
  setEnv({ DOWNHILL_ENGINE: 'wasm' });
  expect(staleness(executed, lesson)).toBe('it ran on another engine');
  setEnv({ DOWNHILL_ENGINE: '' });
  expect(staleness(executed, lesson)).toBeUndefined();
  put(at('cache', 'engines', 'gpu', 'x'), '');
  expect(staleness(executed, lesson)).toBe('it ran on another engine');
});

test('data that the lesson names make them stale, others do not', () => {
  rmSync(at('cache', 'datasets', 'imdb'), { recursive: true });
  expect(staleness(executed, lesson)).toBeUndefined();
  put(at('cache', 'datasets', 'mnist', 'train'), 'a part');
  expect(staleness(executed, lesson)).toBe('it ran with other data');
});

test('a quick run is no full one', () => {
  setEnv({ DOWNHILL_QUICK: '1' });
  expect(staleness(executed, lesson)).toBe('it ran with another setting of DOWNHILL_QUICK');
});

test('a note that is torn, or of another result, is none', () => {
  writeFileSync(executed.replace('.ipynb', '.key.json'), '{"result":');
  expect(staleness(executed, lesson)).toBe('nothing says what its results were made with');
  noteKey(executed, lesson);
  writeNotebook(executed, lesson);
  expect(staleness(executed, lesson)).toBe('nothing says what its results were made with');
});
