import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { notebooksDir, projectRoot } from '../../lib/base/index.ts';
import {
  errorKinds,
  readErrata,
  readPlan,
  readReferences,
  readSections,
  readSources,
  verdicts,
} from '../../lib/course/index.ts';
import { readNotebook } from '../../lib/notebook/index.ts';

const { parts, lessons } = readPlan();
const sections = readSections();
const sources = readSources();
const errata = readErrata();
const references = readReferences();
const numbers = lessons.map(({ number }) => number);
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
const counted = (values: readonly string[]) =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
  );

describe('the plan', () => {
  test('has 34 lessons, numbered from 00 without a gap, in five parts that follow each other', () => {
    expect(numbers).toEqual(Array.from({ length: 34 }, (_, i) => String(i).padStart(2, '0')));
    expect(parts.map(({ id }) => id)).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const order = lessons.map(({ part }) => parts.findIndex(({ id }) => id === part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(counted(lessons.map(({ part }) => part))).toEqual({ I: 5, II: 11, III: 7, IV: 8, V: 3 });
  });

  test('names each lesson after its number, and no two alike in any language', () => {
    for (const { number, name } of lessons) expect(name).toMatch(new RegExp(`^${number}-[a-z]+(-[a-z]+)*$`));
    for (const field of ['name', 'en', 'zh', 'about'] as const) {
      expect(unique(lessons.map((lesson) => lesson[field]))).toBe(true);
    }
    for (const { zh } of lessons) expect(zh).toMatch(/\p{Script=Han}|^LSTM$/u);
  });

  test('needs only lessons that come before', () => {
    for (const { number, needs } of lessons) {
      expect(needs.filter((need) => !numbers.includes(need) || need >= number)).toEqual([]);
    }
    expect(lessons.find(({ number }) => number === '08')?.needs).toEqual(['05', '06', '07']);
  });

  test('has a short path of twelve', () => {
    const short = lessons.filter((lesson) => lesson.short);
    expect(short.map(({ number }) => number).join(' ')).toBe('00 02 05 06 08 09 10 16 17 18 24 30');
  });

  test('is that of the notebooks: all are there, with its titles', () => {
    const files = readdirSync(notebooksDir()).filter((name) => name.endsWith('.ipynb'));
    expect(files.sort()).toEqual(lessons.map(({ name }) => `${name}.ipynb`));
    for (const file of files) {
      const lesson = lessons.find(({ name }) => `${name}.ipynb` === file);
      const [title] = readNotebook(notebooksDir(file)).cells[0]!.source.split('\n');
      expect(title).toBe(`# ${lesson?.number} ${lesson?.en} · ${lesson?.zh}`);
    }
  });

  test('is the table of the README', () => {
    const rows = parts.flatMap(({ id, en, zh }) => [
      `| | **${en} · ${zh}** | |`,
      ...lessons.filter(({ part }) => part === id).map(rowOf),
    ]);
    expect(readFileSync(join(projectRoot(), 'README.md'), 'utf8')).toContain(
      `| --- | --- | --- |\n${rows.join('\n')}\n\n`,
    );
  });
});

function rowOf({ number, name, en, zh, about }: (typeof lessons)[number]): string {
  return `| ${number} | [${en} · ${zh}](notebooks/${name}.ipynb) | ${about} |`;
}

describe('the source documents', () => {
  test('are five with 129 headings: 30, 29, 18, 26 and 26', () => {
    expect(sources.map(({ id, headings }) => [id, headings])).toEqual([
      ['000', 30],
      ['001', 29],
      ['002', 18],
      ['003', 26],
      ['004', 26],
    ]);
    expect(sections).toHaveLength(129);
    const count = counted(sections.map(({ source }) => source));
    for (const { id, headings } of sources) expect(count[id]).toBe(headings);
  });

  test('have headings with ids of their own, each after the one above it', () => {
    expect(unique(sections.map(({ id }) => id))).toBe(true);
    for (const [at, { id, source, section }] of sections.entries()) {
      expect(id).toBe(`${source} §${section}`);
      const above = section.slice(0, Math.max(0, section.lastIndexOf('.')));
      const before = sections.slice(0, at).map((one) => one.id);
      if (above) expect(before).toContain(`${source} §${above}`);
    }
  });

  test('are all taught, by lessons that there are; and each lesson teaches something', () => {
    for (const { lessons: taught } of sections) {
      expect(taught.length).toBeGreaterThan(0);
      expect(unique(taught)).toBe(true);
      expect(taught.filter((number) => !numbers.includes(number))).toEqual([]);
    }
    expect([...new Set(sections.flatMap((section) => section.lessons))].sort()).toEqual(numbers);
  });
});

describe('the errata', () => {
  test('are 86 in seven kinds, numbered without a gap', () => {
    expect(errata.map(({ id }) => id)).toEqual(
      Array.from({ length: 86 }, (_, i) => `E${String(i + 1).padStart(2, '0')}`),
    );
    expect(counted(errata.map(({ kind }) => kind))).toEqual({
      'formula wrong': 17,
      'claim wrong': 40,
      'misleading or incomplete': 21,
      contradiction: 2,
      'code bug': 4,
      'promise not kept': 1,
      references: 1,
    });
    expect(errorKinds).toHaveLength(7);
  });

  test('stand in sections that there are, and are shown in a lesson that fits', () => {
    const taught = new Map(sections.map(({ id, lessons }) => [id, lessons]));
    for (const { id, where, lessons: shown } of errata) {
      expect([id, where.filter((section) => !taught.has(section))]).toEqual([id, []]);
      expect([id, shown.filter((number) => !numbers.includes(number))]).toEqual([id, []]);
      expect(where.length * shown.length).toBeGreaterThan(0);
      // Each is shown where one of its sections, or one above or below it, is taught.
      const near = sections.filter((one) =>
        where.some((section) => one.id.startsWith(section) || section.startsWith(one.id)),
      );
      expect([id, shown.some((number) => near.some(({ lessons }) => lessons.includes(number)))]).toEqual([
        id,
        true,
      ]);
    }
  });

  test('are told in whole sentences', () => {
    for (const { id, says, right } of errata) {
      expect([id, /^[\p{Lu}\d"a-zŷ].*\.$/u.test(says) && /^\S.*\.$/u.test(right)]).toEqual([id, true]);
      expect(says).not.toBe(right);
    }
  });
});

describe('the references of source 003', () => {
  const first = references.filter(({ number, work }) => number === work);

  test('are 44 entries of 26 works, 18 of them repeated', () => {
    expect(references.map(({ number }) => number)).toEqual(Array.from({ length: 44 }, (_, i) => i + 1));
    expect(first).toHaveLength(26);
    for (const { work } of references) expect(first.map(({ number }) => number)).toContain(work);
  });

  test('are the same work exactly when their titles begin alike, but for two books of one title', () => {
    // A second way to find the copies: the title behind the year, without case, as far as the shortest goes.
    const title = (printed: string) => /\(\d{4}\)\. ([^.]+)/.exec(printed)![1]!.toLowerCase();
    for (const a of references) {
      for (const b of references) {
        const alike =
          title(a.printed) === title(b.printed) &&
          !(a.number !== b.number && title(a.printed) === 'deep learning');
        expect([a.number, b.number, a.work === b.work]).toEqual([a.number, b.number, alike]);
      }
    }
  });

  test('are 7 right, 7 with wrong details, 9 mangled and 3 without a trace; copies are judged alike', () => {
    expect(counted(first.map(({ verdict }) => verdict))).toEqual({
      right: 7,
      'wrong details': 7,
      mangled: 9,
      'no trace': 3,
    });
    for (const one of references) {
      const original = references[one.work - 1]!;
      expect([one.number, one.verdict, one.right]).toEqual([one.number, original.verdict, original.right]);
    }
    expect(verdicts).toHaveLength(4);
  });

  test('tell what is right for all but those without a trace, and what is wrong for all but the right ones', () => {
    for (const { verdict, right, note } of first) {
      expect(right === undefined).toBe(verdict === 'no trace');
      if (verdict !== 'right') expect(note).toMatch(/\.$/);
    }
    for (const { id } of references) if (id) expect(id).toMatch(/^(arXiv:\d{4}\.\d{4,5}|doi:10\.\S+)$/);
  });
});
