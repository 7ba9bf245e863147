import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { notebooksDir, projectRoot } from '../../lib/base/index.ts';
import { blocksOf } from '../../lib/handout/blocks/index.ts';
import { highlight, unescapeHtml } from '../../lib/handout/filters/index.ts';
import { handout, sourceHash, type Variant } from '../../lib/handout/index.ts';
import { exercisesOf, parseNotebook, readNotebook, solutionsOf } from '../../lib/notebook/index.ts';
import { code, counted, notebookOf, printed, text } from './made.ts';

const name = '00-start-here';
const lesson = readNotebook(notebooksDir(`${name}.ipynb`));
const solutions = solutionsOf(name, undefined, lesson);
const page = (variant: Variant) => handout(lesson, { name, variant, solutions });

/** The address in which a page has its notebook. */
const download = /href=(["'])data:application\/x-ipynb\+json[^,]*,(.*?)\1/s;

/** The words of a page's body. */
const wordsOf = (html: string) =>
  unescapeHtml(
    html
      .replace(download, '')
      .replace(/^.*?<body/s, '<body')
      .replace(/<script.*?<\/script>/gs, '')
      .replace(/<[^>]*>/g, ''),
  ).replaceAll('&#39;', "'");

/** All that a reader can find in a page: its words, and the notebook inside. */
function readable(html: string): string {
  const [, , inside = ''] = download.exec(html) ?? [];
  const { cells } = parseNotebook(decodeURIComponent(unescapeHtml(inside)));
  return [wordsOf(html), ...cells.map(({ source }) => source)].join('\n');
}

describe('solutions', () => {
  const known = lesson.cells.map(({ source }) => source).join('\n');
  const lines = [...solutions.values()]
    .flatMap((solution) => solution.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length > 3 && !known.includes(line));

  test('are in no line of what students get', () => {
    expect(exercisesOf(lesson).length).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(3);
    const found = readable(page('student'));
    expect(found).toContain("throw new Error('Exercise 00-1");
    expect(lines.filter((line) => found.includes(line))).toEqual([]);
  });

  test.each<Variant>(['solution', 'teacher'])('are there line by line in the variant %s', (variant) => {
    const found = readable(page(variant));
    expect(lines.filter((line) => !found.includes(line))).toEqual([]);
    expect(found).not.toContain("throw new Error('Exercise 00-1");
  });
});

test("the page names the hash of the lesson's file, whatever results the notebook has", () => {
  const file = createHash('sha256')
    .update(readFileSync(notebooksDir(`${name}.ipynb`)))
    .digest('hex');
  expect(sourceHash(lesson)).toBe(file);
  expect(sourceHash(counted(lesson))).toBe(file);
  expect(page('student')).toContain(file);
});

describe('the same bytes', () => {
  test('come of the same notebook twice, and of one that was read anew', () => {
    const again = readNotebook(notebooksDir(`${name}.ipynb`));
    expect(handout(again, { name, solutions })).toBe(handout(lesson, { name, solutions }));
  });

  test('come in another process, folder, time zone, language and year', () => {
    const program = `
      Date.now = () => 0; Math.random = () => 0.5;
      const { handout } = await import(process.argv[1]);
      const { readNotebook } = await import(process.argv[2]);
      process.stdout.write(handout(readNotebook(process.argv[3]), { name: '${name}' }));`;
    const built = ['handout', 'notebook'].map(
      (room) => pathToFileURL(join(projectRoot(), 'dist', room, 'index.js')).href,
    );
    const run = (cwd: string, env: NodeJS.ProcessEnv) => {
      const args = ['--input-type=module', '-e', program, ...built, notebooksDir(`${name}.ipynb`)];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, {
        cwd,
        env: { ...process.env, ...env },
        encoding: 'utf8',
        maxBuffer: 50_000_000,
      });
      expect([status, stderr]).toEqual([0, '']);
      return createHash('sha256').update(stdout).digest('hex');
    };
    const here = run(projectRoot(), { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
    expect(
      run('/', { TZ: 'Asia/Shanghai', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', HOME: '/nowhere' }),
    ).toBe(here);
  });
});

describe('a page of a notebook', () => {
  test('numbers the code cells that it shows, and leaves out what tags take away', () => {
    const html = handout(
      notebookOf([
        text('t', '# A'),
        code('a', 'first()', [printed('one')]),
        code('b', 'gone()', [printed('two')], { tags: ['remove-cell'] }),
        code('c', 'hidden()', [printed('three')], { tags: ['remove-input'] }),
        code('d', 'quiet()', [printed('four')], { tags: ['remove-output'] }),
      ]),
      { name: 'a' },
    );
    const words = wordsOf(html);
    for (const there of ['first', 'one', 'three', 'quiet', 'Code cell 3']) expect(words).toContain(there);
    for (const gone of ['gone', 'two', 'hidden', 'four', 'Code cell 4']) expect(words).not.toContain(gone);
  });

  test.each([
    [{ kernelspec: { name: 'python3', language: 'python' } }, 'def f(): return 1', 'python'],
    [{ kernelspec: { name: 'ir', display_name: 'R' } }, 'f <- function(x) x', 'r'],
    [{ kernelspec: { name: 'julia-1.10' } }, 'f(x) = x^2', 'julia'],
    [{ language_info: { name: 'typescript' } }, 'const x: number = 1', 'typescript'],
  ])('of the metadata %j has its code in the language', (metadata, source, language) => {
    const [block] = blocksOf(notebookOf([code('a', source)], metadata)).blocks;
    expect(block).toMatchObject({ language, code: highlight(source, language), source });
    expect(highlight(source, language)).toContain('<span class="hljs-');
  });

  test.each([
    ['%%bash\nls', {}, 'bash'],
    ['%%timeit\nf()', {}, 'python'],
    ['let a = 1', { vscode: { languageId: 'javascript' } }, 'javascript'],
    ['let a = 1', { polyglot_notebook: { kernelName: 'fsharp' } }, 'fsharp'],
  ])('knows the language of one cell: %j', (source, metadata, language) => {
    const python = { kernelspec: { name: 'python3', language: 'python' } };
    const [block] = blocksOf(notebookOf([code('a', source, [], metadata)], python)).blocks;
    expect(block).toMatchObject({ language });
  });

  test('folds what tags fold', () => {
    const cells = [
      code('a', '1', [printed('1')], { tags: ['hide-cell'] }),
      code('b', '1', [printed('1')], { tags: ['hide-input', 'hide-output'] }),
      code('c', '1', [], { tags: ['hide-output'] }),
      text('d', 'x', { metadata: { tags: ['hide-cell'] } }),
    ];
    expect(blocksOf(notebookOf(cells)).blocks.map(({ folded }) => folded)).toEqual([
      { cell: true },
      { code: true, outputs: true },
      undefined,
      true,
    ]);
  });

  test.each([
    [notebookOf([text('a', '# Softmax, *stable*')]), 'Softmax, stable', 'en'],
    [notebookOf([text('a', '## Part')], { title: 'Mine' }), 'Mine', 'en'],
    [notebookOf([text('a', 'no heading')], {}), '06 Half of it', 'en'],
    [notebookOf([text('a', '# 激活函数\n\n用 Python 实现深度学习中的基础知识和技巧')]), '激活函数', 'zh-CN'],
    [notebookOf([text('a', '# Eins')], { lang: 'de' }), 'Eins', 'de'],
  ])('%# has a title and a language', (notebook, title, lang) => {
    const html = handout(notebook, { name: '06-half_of-it' });
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toMatch(new RegExp(`<html lang="${lang}"`));
  });

  test('is there for a notebook without any cell', () => {
    expect(handout(notebookOf([]), { name: 'nothing' })).toContain('<h1>Nothing</h1>');
  });

  test('names kernel and versions in its foot', () => {
    const metadata = {
      kernelspec: { name: 'python3', display_name: 'Python 3' },
      language_info: { name: 'python', version: '3.12.1' },
    };
    expect(handout(notebookOf([], metadata), { name: 'a', versions: { downhill: '0.1.0' } })).toContain(
      'Made with downhill 0.1.0, kernel Python 3, python 3.12.1',
    );
  });
});
