import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { handout } from '../../../lib/handout/handout.ts';
import { parseNotebook } from '../../../lib/notebook/index.ts';
import { elementsOf } from '../hostile/element.ts';
import { faultsIn } from '../hostile/faults.ts';

// Look at it in a browser before it is written anew: UPDATE_GOLDENS=1 npx jest tests/handout/samples
const golden = join(__dirname, 'every-output.golden.html');
const notebook = readFileSync(join(__dirname, 'every-output.ipynb'), 'utf8');
const page = handout(parseNotebook(notebook), { name: 'every-output' });

/** The page in lines; what is long has only its hash here: fonts, packed scripts, pictures, the data of plots. */
const normalised = page
  .replaceAll(/[A-Za-z0-9+/=]{2000,}/g, named)
  .replaceAll(/(?<=<svg[^>]*>)(?:(?!<\/svg>)[\s\S]){2000,}/g, named)
  .replaceAll(/(?<=<script type="application\/json"[^>]*>)[^<]{2000,}/g, named)
  .replaceAll(/(?<=href="data:application\/x-ipynb\+json)[^"]*/g, named)
  .replaceAll(/><(?=(div|figure|p|table|tr|ul|ol|li|pre|h\d|svg|g|details|section|script|style)\b)/g, '>\n<');

if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, normalised);

function named(long: string): string {
  return `[${long.length} signs, sha256 ${createHash('sha256').update(long).digest('hex').slice(0, 16)}]`;
}

test('the page of every kind of output has the same bytes as when somebody last looked at it', () => {
  expect(normalised === readFileSync(golden, 'utf8') || normalised).toBe(true);
});

test('nothing on it runs but what is ours, and nothing comes from elsewhere', () => {
  const { elements, comments, words } = elementsOf(page);
  expect(faultsIn(elements)).toEqual([]);
  expect(comments).toEqual([]);
  expect(words).not.toContain('REMOVED WORDS');
});
