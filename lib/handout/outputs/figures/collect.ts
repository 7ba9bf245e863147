import type { Figures, Plot } from '../../contract.ts';

/** An empty collection of a page's interactive figures. */
export function collectFigures(): Figures {
  const plots: Plot[] = [];
  return {
    plots,
    add(plot) {
      const id = `plot-${plots.length + 1}`;
      plots.push({ id, ...plot });
      return id;
    },
  };
}
