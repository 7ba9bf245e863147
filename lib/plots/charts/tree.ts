import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened, wrapped } from '../text-width.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { highest, narrowest, rectangle, sheet } from './sheet.ts';
import { depthOf, type TreeNode, type TreePlace, treePlaces } from './tree-places.ts';
import { treeInWords, treeTable } from './tree-words.ts';
import { listed, notes, said } from './words.ts';

export interface TreeOptions extends ChartOptions {
  /** The names of the classes that are counted in the leaves. */
  classes?: readonly string[] | undefined;
  /** How many tests one after the other are shown; as many as fit where nothing is said. */
  depth?: number | undefined;
}

const size = 10; // of words, in pixels
const line = 12;
const between = 30; // for a branch and its yes or no
const mostLeaves = 12;
const leastBox = 34;
const strip = 5; // the height of the counts in colours

/** A decision tree from its first test on the left to its answers on the right; a test that holds goes up. */
export function tree(root: TreeNode, options: TreeOptions): Figure {
  const { title, depth = fittingDepth(root) } = options;
  const problem = problemOf(root, 'the root');
  if (problem) refuse('tree', title, problem);
  const places = treePlaces(root, Math.max(0, depth));
  const plan = planOf(places);
  const names = options.classes ?? classNames(root);
  const [levels, all] = [greatest(places.map(({ level }) => level)), depthOf(root)];
  return figure({
    title,
    alt: options.alt ?? treeInWords(root, names),
    note: notes(
      options.note,
      places.length > 1 && 'a test that holds goes up',
      levels < all && `shown: ${levels} of ${all} levels`,
    ),
    tables: [treeTable(root, levels)],
    panels: [
      sheet({
        x: 'tests one after the other',
        y: 'answer',
        height: plan.row * plan.rows,
        marks: [
          ...branchMarks(places, plan),
          ...boxMarks(places, plan),
          ...stripMarks(places, names, plan),
          ...wordMarks(places, plan),
        ],
      }),
    ],
  });
}

function fittingDepth(root: TreeNode): number {
  let depth = Math.min(depthOf(root), 6);
  const leaves = () => treePlaces(root, depth).filter((place) => isLeaf(place)).length;
  while (depth > 1 && leaves() > mostLeaves) depth--;
  return depth;
}

function problemOf(node: TreeNode | undefined, name: string): string | undefined {
  if (typeof node !== 'object' || node === null)
    return `${name} is ${node}, wanted { test, left, right } or { value }`;
  if ('test' in node)
    return problemOf(node.left, `left of "${node.test}"`) ?? problemOf(node.right, `right of "${node.test}"`);
  if ('value' in node) return undefined;
  return `${name} has ${listed(Object.keys(node)) || 'nothing'}, wanted test, left and right, or value`;
}

const isLeaf = ({ node, hidden }: TreePlace) => hidden > 0 || !('test' in node);

interface Plan {
  rows: number;
  row: number;
  box: number;
  x: (place: TreePlace) => number;
  y: (place: TreePlace) => number;
  height: (place: TreePlace) => number;
}

function planOf(places: readonly TreePlace[]): Plan {
  const rows = places.filter(isLeaf).length;
  const columns = greatest(places.map(({ level }) => level)) + 1;
  const row = Math.min(54, Math.max(36, 300 / rows), highest / rows);
  const box = Math.max(leastBox, Math.min(120, (narrowest - 4 - between * (columns - 1)) / columns));
  const pitch = columns > 1 ? (narrowest - 4 - box) / (columns - 1) : 0;
  return {
    rows,
    row,
    box,
    x: ({ level }) => (columns > 1 ? box / 2 + 2 + level * pitch : narrowest / 2),
    y: ({ row: at }) => (at + 0.5) * row,
    height: (place) => {
      const words = textsOf(place, box).length * line + 8 + (countsOf(place) ? strip : 0);
      return isLeaf(place) ? Math.min(row - 5, words) : words;
    },
  };
}

function branchMarks(places: readonly TreePlace[], { box, x, y }: Plan): Mark[] {
  const branches = places.filter(({ parent }) => parent).map((place) => ({ place, parent: place.parent! }));
  if (branches.length === 0) return [];
  const pieces = branches.map(({ place, parent }) => {
    const [x0, y0, x1, y1] = [x(parent) + box / 2, y(parent), x(place) - box / 2, y(place)];
    return Array.from({ length: 13 }, (_, i) => {
      const t = i / 12;
      return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * (3 * t * t - 2 * t * t * t)] as const;
    });
  });
  return [
    { mark: 'path', pieces, role: 'muted' },
    {
      mark: 'text',
      anchor: 'end',
      size: 9,
      role: 'muted',
      x: branches.map(({ place }) => x(place) - box / 2 - 3),
      y: branches.map(({ place }) => y(place) + (place.holds ? -7 : 7)),
      texts: branches.map(({ place }) => (place.holds ? 'yes' : 'no')),
    },
  ];
}

function boxMarks(places: readonly TreePlace[], { box, x, y, height }: Plan): Mark[] {
  const boxes = (some: readonly TreePlace[]) =>
    some.map((place) => rectangle([x(place), y(place)], { width: box, height: height(place) }));
  const tests = places.filter((place) => !isLeaf(place));
  return [
    { mark: 'path', pieces: boxes(tests), closed: true, filled: true, role: 'faint' },
    { mark: 'path', pieces: boxes(places), closed: true, role: 'muted', width: 1 },
  ];
}

// Under an answer, the examples that came there: each class as long as its share.
function stripMarks(
  places: readonly TreePlace[],
  names: readonly string[],
  { box, x, y, height }: Plan,
): Mark[] {
  const leaves = places.flatMap((place) => {
    const counts = countsOf(place);
    const sum = counts?.reduce((a, b) => a + b, 0) ?? 0;
    return counts && sum > 0 ? [{ place, counts, sum }] : [];
  });
  const classes = greatest(
    leaves.map(({ counts }) => counts.length),
    0,
  );
  return Array.from({ length: classes }, (_, kind): Mark => {
    const pieces = leaves.flatMap(({ place, counts, sum }) => {
      const before = counts.slice(0, kind).reduce((a, b) => a + b, 0);
      const width = (box * counts[kind]!) / sum || 0;
      const left = x(place) - box / 2 + (box * before) / sum;
      const middle = y(place) + height(place) / 2 - strip / 2;
      return width > 0 ? [rectangle([left + width / 2, middle], { width, height: strip })] : [];
    });
    return {
      mark: 'path',
      name: names[kind] ?? `class ${kind}`,
      pieces,
      closed: true,
      filled: true,
      role: kind,
      width: 0.5,
    };
  });
}

function wordMarks(places: readonly TreePlace[], plan: Plan): Mark[] {
  const lines = places.flatMap((place) => {
    const texts = textsOf(place, plan.box);
    const fit = texts.slice(
      0,
      Math.max(1, Math.floor((plan.height(place) - 2 - (countsOf(place) ? strip : 0)) / line)),
    );
    const middle = plan.y(place) - (countsOf(place) ? strip / 2 : 0);
    return fit.map((text, i) => ({
      text,
      x: plan.x(place),
      y: middle + (i - (fit.length - 1) / 2) * line,
      look: !isLeaf(place) ? 'test' : i === 0 && place.hidden === 0 ? 'answer' : 'more',
    }));
  });
  const looks = { test: {}, answer: { bold: true }, more: { role: 'muted' } } as const;
  return Object.entries(looks).map(([name, look]) => {
    const own = lines.filter((one) => one.look === name);
    const [x, y] = [own.map((one) => one.x), own.map((one) => one.y)];
    return { mark: 'text', size, ...look, x, y, texts: own.map(({ text }) => text) };
  });
}

function textsOf({ node, hidden }: TreePlace, box: number): string[] {
  const width = box - 6;
  if (hidden > 0) return wrapped(`… ${hidden} more`, width, { size, lines: 2 });
  if ('test' in node) return wrapped(node.test, width, { size, lines: 3 });
  const value = typeof node.value === 'number' ? said(node.value) : node.value;
  const sum = Array.from(node.counts ?? []).reduce((a, b) => a + b, 0);
  const counts = node.counts ? [shortened(`n = ${sum.toLocaleString('en-US')}`, width, { size })] : [];
  return [shortened(value, width, { size, bold: true }), ...counts];
}

function countsOf({ node, hidden }: TreePlace): number[] | undefined {
  return hidden === 0 && 'value' in node && node.counts ? Array.from(node.counts) : undefined;
}

// A class is called what the leaves say where it is the most frequent.
function classNames(root: TreeNode): string[] {
  const names: string[] = [];
  for (const { node } of treePlaces(root, Number.POSITIVE_INFINITY)) {
    if (!('value' in node) || !node.counts) continue;
    const counts = Array.from(node.counts);
    const [most, name] = [counts.indexOf(greatest(counts)), String(node.value)];
    if (!names.includes(name)) names[most] ??= name;
  }
  return Array.from(names, (name, i) => name ?? `class ${i}`);
}
