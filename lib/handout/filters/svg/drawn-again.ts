import sanitize from 'sanitize-html';

/** Says of the id in a `<use>` whether it may be drawn there. */
export type Again = (id: string) => boolean;

const most = 100_000; // elements drawn by <use> in all; a large map has 20,000

/**
 * Who may be drawn again: what has an id and draws nothing again itself. Otherwise ten lines of `<use>`, each
 * drawing the one before ten times, would draw ten billion shapes.
 */
export function drawnAgain(svg: string): Again {
  if (!/<use\b/.test(svg)) return () => false;
  const sizes = sizesOf(svg);
  let left = most;
  return (id) => {
    const size = sizes.get(id);
    if (size === undefined || size > left) return false;
    left -= size;
    return true;
  };
}

/** How many elements lie in each that has an id and no `<use>` inside. */
function sizesOf(svg: string): Map<string, number> {
  const sizes = new Map<string, number>();
  const open: { id: string | undefined; at: number }[] = [];
  const seen = new Set<string>();
  let count = 0;
  let lastUse = 0;
  sanitize(svg, {
    parser: { xmlMode: true },
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: [],
    onOpenTag: (name, { id }) => {
      open.push({ id, at: ++count });
      if (name === 'use') lastUse = count;
    },
    onCloseTag: () => {
      const closed = open.pop();
      if (closed?.id === undefined) return;
      // Of two with one id the browser draws the first, which may be the one that draws others.
      if (seen.has(closed.id)) sizes.delete(closed.id);
      else if (lastUse < closed.at) sizes.set(closed.id, count - closed.at + 1);
      seen.add(closed.id);
    },
  });
  return sizes;
}
