import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { notebookText, runNotebook } from '../../../lib/notebook/index.ts';
import { temporaryFolder } from '../../cli/folder.ts';
import { everyOutput } from './every-output/every-output.ts';

// Written anew when the kernel says something else: UPDATE_GOLDENS=1 npx jest tests/handout/samples
const path = join(__dirname, 'every-output.ipynb');
const at = temporaryFolder();
jest.setTimeout(60_000);

test('the sample holds what our kernel puts out today, for every cell of it', async () => {
  const { notebook, failures } = await runNotebook(everyOutput, { folder: at(), allowErrors: true });
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, notebookText(notebook));
  expect(failures.filter(({ expected }) => !expected)).toEqual([]);
  expect(notebookText(notebook)).toBe(readFileSync(path, 'utf8'));
});
