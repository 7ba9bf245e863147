import type { Coloured, Mark } from './marks.ts';

/** All marks, in the order in which marks.ts tells them. */
export const kinds: readonly Mark['mark'][] = [
  ...(['line', 'area', 'points', 'bar', 'cells', 'image', 'path', 'text', 'table', 'surface'] as const),
];

/** What does not fit together in a mark, as the end of a sentence that begins with its name. */
export function checkMark(mark: Mark): string | undefined {
  const checks = checksOf(mark);
  for (const problem of checks) if (problem) return problem;
  return undefined;
}

type Problem = string | undefined | false;

function checksOf(mark: Mark): Problem[] {
  switch (mark.mark) {
    case 'line':
      return [asMany({ x: mark.x, y: mark.y })];
    case 'area':
      return [asMany({ x: mark.x, low: mark.low, high: mark.high })];
    case 'points':
      return [
        asMany({ x: mark.x, y: mark.y, labels: mark.labels, colours: mark.colours?.values }),
        ...scaled(mark.colours),
      ];
    case 'bar':
      return [asMany({ at: mark.at, to: mark.to, from: mark.from, error: mark.error })];
    case 'cells':
      return [
        wholes({ rows: mark.rows, columns: mark.columns }),
        product('colours', mark.colours.values, { rows: mark.rows, columns: mark.columns }),
        mark.text && product('text', mark.text, { rows: mark.rows, columns: mark.columns }),
        edges('x', mark.x),
        edges('y', mark.y),
        ...scaled(mark.colours),
      ];
    case 'image':
      return [
        wholes({ width: mark.width, height: mark.height }),
        ![1, 3, 4].includes(mark.channels) && ` has ${mark.channels} channels, wanted 1, 3 or 4`,
        product('pixels', mark.pixels, { width: mark.width, height: mark.height, channels: mark.channels }),
        edges('x', mark.x),
        edges('y', mark.y),
      ];
    case 'path':
      return [asMany({ pieces: mark.pieces, weights: mark.weights?.values }), ...scaled(mark.weights)];
    case 'text':
      return [asMany({ x: mark.x, y: mark.y, texts: mark.texts })];
    case 'table':
      return [asMany(Object.fromEntries(mark.columns.map(({ name, values }) => [`"${name}"`, values])))];
    case 'surface':
      return [product('z', mark.z, { x: mark.x.length, y: mark.y.length }), colourDomain(mark.domain)];
  }
}

type List = ArrayLike<unknown>;

// `has 3 x, 4 y: wanted as many of each`
function asMany(lists: Record<string, List | undefined>): Problem {
  const counts = Object.entries(lists).flatMap(([name, list]) =>
    list ? [{ name, count: list.length }] : [],
  );
  if (new Set(counts.map(({ count }) => count)).size <= 1) return undefined;
  return ` has ${counts.map(({ name, count }) => `${count} ${name}`).join(', ')}: wanted as many of each`;
}

// `has 5 colours: wanted 2 rows x 3 columns = 6`
function product(name: string, list: List, sizes: Record<string, number>): Problem {
  const wanted = Object.values(sizes).reduce((all, size) => all * size, 1);
  if (list.length === wanted) return undefined;
  const factors = Object.entries(sizes).map(([what, size]) => `${size} ${what}`);
  return ` has ${list.length} ${name}: wanted ${factors.join(' x ')} = ${wanted}`;
}

function wholes(sizes: Record<string, number>): Problem {
  const wrong = Object.entries(sizes).find(([, size]) => !Number.isInteger(size) || size < 0);
  return wrong && ` has ${wrong[1]} ${wrong[0]}: wanted a whole number from 0 on`;
}

function edges(name: string, range: readonly [number, number] | undefined): Problem {
  if (!range || (Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] < range[1]))
    return undefined;
  return `.${name} is [${range.join(', ')}]: wanted two finite numbers, the smaller one first`;
}

function scaled(colours: Coloured | undefined): Problem[] {
  return [colours && colourDomain(colours.domain)];
}

function colourDomain(domain: readonly [number, number] | undefined): Problem {
  if (!domain || (Number.isFinite(domain[0]) && Number.isFinite(domain[1]) && domain[0] <= domain[1]))
    return undefined;
  return ` has the colour domain [${domain.join(', ')}]: wanted two finite numbers, the smaller one first`;
}
