import { readErrata, readSections, sectionsIn } from '../../course/index.ts';
import { type Cell, type Finding, headingsOf, type Notebook } from '../../notebook/index.ts';

interface Titled {
  cell: Cell;
  /** Its place in the notebook. */
  at: number;
  title: string;
}

/** Whether a lesson teaches the sections, and mends the mistakes, that the course has given to it. */
export function courseSources(notebook: Notebook, number: string): Finding[] {
  const titles = notebook.cells.flatMap((cell, at) =>
    cell.cell_type === 'markdown' ? headingsOf(cell.source).map(({ title }) => ({ cell, at, title })) : [],
  );
  return [...sectionFindings(notebook, titles, number), ...errataFindings(notebook, titles, number)];
}

/** Each section in the heading of what teaches it, and in the card. */
function* sectionFindings({ cells }: Notebook, titles: Titled[], number: string): Iterable<Finding> {
  const sections = readSections();
  const own = sections.filter(({ lessons }) => lessons.includes(number)).map(({ id }) => id);
  const known = new Set(sections.map(({ id }) => id));
  const rule = 'sections';
  const taught = new Set<string>();
  for (const { cell, title } of titles) {
    for (const id of sectionsIn(title)) {
      taught.add(id);
      if (!known.has(id))
        yield { cell: cell.id, rule, message: `"${title}" names ${id}, which no source has` };
    }
  }
  const card = new Set(sectionsIn(/\*\*Mirrors\*\*[\s\S]*/.exec(cells[1]?.source ?? '')?.[0] ?? ''));
  for (const id of own) {
    if (!taught.has(id)) {
      yield { cell: undefined, rule, message: `No heading carries \`${id}\`, which the lesson is to teach` };
    }
    if (!card.has(id)) yield { cell: cells[1]?.id, rule, message: `The card does not list \`${id}\`` };
  }
  for (const id of card) {
    if (!own.includes(id)) {
      yield {
        cell: cells[1]?.id,
        rule,
        message: `The card lists \`${id}\`, which data/course gives to another lesson`,
      };
    }
  }
}

/** Each mistake in a box of its own or a shared one, and below its text a cell that shows it. */
function* errataFindings({ cells }: Notebook, titles: Titled[], number: string): Iterable<Finding> {
  const rule = 'errata';
  const boxes = titles.filter(({ title }) => /^Check the source: /.test(title));
  for (const { id, where, lessons } of readErrata()) {
    if (!lessons.includes(number)) continue;
    const box = boxes.find(({ title }) => new RegExp(`\\b${id}\\b`).test(title));
    if (!box) {
      const form = `### Check the source: ... · \`${where[0]}\` · ${id}`;
      yield { cell: undefined, rule, message: `The mistake ${id} has no box, wanted a heading "${form}"` };
      continue;
    }
    const { cell, at } = box;
    const missing = ['**It says**', '**Right is**'].find((label) => !cell.source.includes(label));
    if (missing) yield { cell: cell.id, rule, message: `The box of ${id} has no ${missing}` };
    if (cells[at + 1]?.cell_type !== 'code') {
      yield {
        cell: cell.id,
        rule,
        message: `No code cell follows the box of ${id}, wanted one that shows it`,
      };
    }
  }
}
