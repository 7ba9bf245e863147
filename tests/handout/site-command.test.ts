import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { notebooksDir, UsageError } from '../../lib/base/index.ts';
import { site } from '../../lib/cli/commands/site.ts';
import { parse } from '../../lib/cli/parse.ts';
import { makeSite } from '../../lib/cli/site/make-site.ts';
import { report } from '../../lib/cli/site/report.ts';
import { notebookText } from '../../lib/notebook/index.ts';
import { crawl, doubleIds, fetched } from './site-crawler.ts';
import { three } from './site-lessons.ts';

const root = mkdtempSync(join(tmpdir(), 'downhill-site-'));
const folder = join(root, 'deep', 'site');
let said: string[] = [];
const log = jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
afterEach(() => {
  said = [];
});
afterAll(() => {
  log.mockRestore();
  rmSync(root, { recursive: true });
});

const run = (...args: string[]) => site.run(parse(site, args));
const lessons = readdirSync(notebooksDir()).filter((name) => name.endsWith('.ipynb'));

describe('downhill site', () => {
  let code: number;
  let made: { ok: boolean; folder: string; lessons: string[]; planned: number; files: { written: string[] } };
  beforeAll(async () => {
    code = await run('-o', folder, '--no-run', '--json');
    made = JSON.parse(said.join(''));
  });

  test('makes a site of the lessons that are written, and says so as JSON', () => {
    expect(code).toBe(0);
    expect(made).toMatchObject({ ok: true, folder, planned: 34 });
    expect(made.lessons.map((name) => `${name}.ipynb`)).toEqual(lessons);
    const files = [...lessons.map((name) => name.replace('.ipynb', '.html')), '.nojekyll'];
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(files));
  });

  test('has no dead link, no double id, and nothing that it would fetch', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const pages = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    expect(crawl(pages).dead).toEqual([]);
    for (const [name, html] of pages) {
      expect([name, doubleIds(html), fetched(html)]).toEqual([name, [], []]);
      expect([name, html.includes(process.cwd())]).toEqual([name, false]);
    }
  });

  test('links every section that a heading of a lesson names', () => {
    const sources = readFileSync(join(folder, 'sources.html'), 'utf8');
    for (const file of lessons) {
      const { cells } = JSON.parse(readFileSync(notebooksDir(file), 'utf8')) as {
        cells: { source: string[] }[];
      };
      const headings = cells.flatMap(({ source }) => source.join('').match(/^#{1,6} .*$/gm) ?? []);
      const named = headings.flatMap((heading) => heading.match(/\d{3} §[\d.]*\d(\.[a-c])?/g) ?? []);
      expect(named.length).toBeGreaterThan(0);
      for (const id of named) {
        const row = sources.split(`id="s-${id.replace(' §', '-')}"`)[1]!.split('</li>')[0]!;
        expect([id, row.includes(`href="${file.replace('.ipynb', '.html')}#`)]).toEqual([id, true]);
      }
    }
  });

  test('writes nothing where nothing has changed', async () => {
    expect(await run('--out', folder, '--no-run', '--json')).toBe(0);
    expect(JSON.parse(said.join('')).files).toMatchObject({ written: [], removed: [], kept: [] });
  });

  test('refuses wrong use, each in a sentence', async () => {
    await expect(run()).rejects.toThrow(new UsageError('downhill site wants a folder: --out FOLDER'));
    await expect(run('-o', notebooksDir('site'))).rejects.toThrow(
      new UsageError('Cannot make the site in notebooks/: the lessons themselves lie there'),
    );
    const taken = join(root, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'index.html'), 'mine');
    await expect(run('-o', taken, '--no-run')).rejects.toThrow(
      new UsageError(
        `Cannot write the site into ${taken}: index.html is there and is not of an earlier site. Name a folder that is empty or new`,
      ),
    );
    expect(() => parse(site, ['x'])).toThrow(
      new UsageError('downhill site takes no further words. See: npx downhill site --help'),
    );
  });
});

describe('the lessons of a folder', () => {
  const from = join(root, 'lessons');
  const out = join(root, 'of-folder');
  const put = (name: string, text: string) => {
    mkdirSync(from, { recursive: true });
    writeFileSync(join(from, `${name}.ipynb`), text);
  };
  const pages = () => readdirSync(out).filter((name) => /^\d/.test(name));

  test('become pages; what is no lesson of the plan is left out with a note, and a lesson that is gone goes', async () => {
    for (const [name, notebook] of Object.entries(three)) put(name, notebookText(notebook));
    put('99-of-my-own', notebookText(three['00-start-here']));
    const made = await makeSite(out, { run: false, from });
    expect(made).toMatchObject({ ok: true, lessons: Object.keys(three), problems: [] });
    expect(made.notes).toEqual([
      '99-of-my-own.ipynb is left out: data/course/lessons.json has no lesson of that name',
    ]);
    expect(pages()).toEqual(Object.keys(three).map((name) => `${name}.html`));
    rmSync(join(from, '06-activation-functions.ipynb'));
    const next = await makeSite(out, { run: false, from });
    expect(next.files.removed).toEqual(['06-activation-functions.html']);
    expect(pages()).toEqual(['00-start-here.html', '14-normalization.html']);
    // What names the lesson has changed, too; the glossary's page links terms to it.
    expect(next.files.written.sort()).toEqual([
      '00-start-here.html',
      '14-normalization.html',
      'glossary.html',
      'index.html',
      'search.html',
      'sources.html',
    ]);
  });

  test('make no site at all while one of them cannot be read', async () => {
    const before = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
    put('01-what-is-machine-learning', '{');
    const made = await makeSite(out, { run: false, from });
    expect(made.ok).toBe(false);
    expect(made.problems).toHaveLength(1);
    expect(made.problems[0]).toContain('01-what-is-machine-learning.ipynb');
    expect(new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))).toEqual(
      before,
    );
  });
});

describe('what is said of a site', () => {
  const base = {
    ok: true,
    folder: join(process.cwd(), 'out'),
    lessons: ['00-a'],
    planned: 34,
    notes: [],
    problems: [],
  };

  test('is how much of the course is there, what became of the files, and where to begin', () => {
    const files = { written: ['a', 'b'], unchanged: ['c'], removed: ['d'], kept: ['e.html'] };
    expect(
      report({ ...base, files, notes: ['00-a: its results are not up to date: it has not been run'] }),
    ).toBe(
      [
        '1 of 34 lessons; 3 files: 2 written, 1 unchanged, 1 removed',
        '  00-a: its results are not up to date: it has not been run',
        '  e.html is no longer of the site, but somebody changed it: it stays',
        `Open ${join('out', 'index.html')}`,
      ].join('\n'),
    );
  });

  test('is why there is none, when a lesson cannot be shown', () => {
    const files = { written: [], unchanged: [], removed: [], kept: [] };
    expect(report({ ...base, ok: false, files, problems: ['00-a does not run\n  cell x'] })).toBe(
      'No site was written:\n  00-a does not run\n    cell x',
    );
  });
});
