import type { Panel } from '../figure.ts';
import { literal } from './literal.ts';

/** What is told of a point when it is pointed at: both axes by their names, then the lines given. */
export function pointed({ x, y }: Panel, name: string | undefined, more: readonly string[] = []): string {
  const lines = [`${literal(x.label)}: %{x}`, `${literal(y.label)}: %{y}`, ...more];
  return `${lines.join('<br>')}<extra>${literal(name ?? '')}</extra>`;
}
