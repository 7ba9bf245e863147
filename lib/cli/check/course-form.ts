import { type Cell, type Finding, type Notebook, seedLine } from '../../notebook/index.ts';

type Findings = Iterable<Omit<Finding, 'rule'>>;

/** What all lessons of the course have in the same place, so that a reader of one finds the way in every one. */
export function courseForm(notebook: Notebook): Finding[] {
  return Object.entries(rules).flatMap(([rule, find]) =>
    Array.from(find(notebook.cells), (found) => ({ rule, ...found })),
  );
}

const rules: Record<string, (cells: Cell[]) => Findings> = {
  *card([, second]) {
    yield* wants(second, 'The second cell is the card of the lesson', cardLabels);
  },
  *'set-up'([, , third]) {
    const seeded = third?.cell_type === 'code' && seedLine.test(third.source);
    if (seeded) return;
    yield {
      cell: third?.id,
      message:
        'The third cell is the set-up, wanted code with a line as "const seed = 6;", from which all chance comes',
    };
  },
  *'predictions of the course'(cells) {
    yield* atLeast(3, 'Predict before you run', cells, 'markdown', /predict before you run/gi);
  },
  *checkpoints(cells) {
    yield* atLeast(2, 'checkpoint(...)', cells, 'code', /\bcheckpoint\(/g);
  },
  *ending(cells) {
    yield* wants(cells.at(-1), 'The last cell says where the reader is now', endLabels);
  },
};

/** The last cell leads on to the next lesson, by a link once that one is there. */
export function* leadsOn({ cells }: Notebook, next: string | undefined): Iterable<Finding> {
  const last = cells.at(-1);
  const line = /^\*\*Next:\*\*.*$/m.exec(last?.source ?? '')?.[0];
  if (next === undefined || line === undefined || line.includes(`](${next})`)) return;
  yield { cell: last?.id, rule: 'ending', message: `**Next:** does not link to ${next}, which is there` };
}

const cardLabels = ['**You will**', '**Before you start:**', '**Time:**', '**Data:**', '**Mirrors**'];
const endLabels = ['**Next:**', '**To read, if you like**', '**An open question:**'];

/** The labels stand in a text cell in their order. */
function* wants(cell: Cell | undefined, what: string, labels: string[]): Findings {
  const source = cell?.cell_type === 'markdown' ? cell.source : '';
  let from = 0;
  for (const label of labels) {
    const at = source.indexOf(label, from);
    if (at === -1) {
      yield {
        cell: cell?.id,
        message: `${what}, and has no ${label}${from > 0 ? ' where it was wanted' : ''}`,
      };
      return;
    }
    from = at + label.length;
  }
}

function* atLeast(
  wanted: number,
  what: string,
  cells: Cell[],
  type: Cell['cell_type'],
  pattern: RegExp,
): Findings {
  const found = cells
    .filter((cell) => cell.cell_type === type)
    .reduce((sum, { source }) => sum + [...source.matchAll(pattern)].length, 0);
  if (found < wanted) {
    yield { cell: undefined, message: `The lesson has "${what}" ${found} times, wanted ${wanted} or more` };
  }
}
