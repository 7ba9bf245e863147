import type { Panel } from '../figure.ts';
import type { Figure } from '../make.ts';

/** The panels as they stand on paper, and how many are wanted side by side. */
export interface Moments {
  panels: readonly Panel[];
  columns: number | undefined;
}

/** An animation on paper is its first, middle and last frame, each with its name; other figures are as they are. */
export function moments({ panels, columns, frames }: Figure): Moments {
  if (!frames) return { panels, columns };
  const last = frames.length - 1;
  const shown = [...new Set([0, Math.floor(last / 2), last])].map((i) => frames[i]!);
  return {
    panels: shown.flatMap((frame) =>
      frame.panels.map((panel) => ({ ...panel, title: titleOf(frame.name, panel) })),
    ),
    columns: panels.length === 1 ? columns : panels.length,
  };
}

function titleOf(name: string, { title }: Panel): string {
  return title && title !== name ? `${name}: ${title}` : name;
}
