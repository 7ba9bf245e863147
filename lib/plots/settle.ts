import { averaged } from './average.ts';
import { barWidth, domainOf, extentOf, widened } from './domain.ts';
import type { FigureParts, Panel } from './figure.ts';
import type { Coloured, Mark, Role, Scale } from './marks.ts';
import { thin } from './thin.ts';
import type { Domain } from './ticks.ts';

/**
 * The same figure with everything said that was left open: thinned marks, the role of each mark, the domain of
 * each axis and of each colour scale. All frames of an animation share the axes of their panels.
 */
export function settle(parts: FigureParts): FigureParts {
  const counts: Counts = { shown: 0, of: 0, notes: new Set() };
  const scenes = [parts.panels, ...(parts.frames ?? []).map((frame) => frame.panels)];
  const roleOf = roles(scenes.flat());
  const [panels = [], ...frames] = scenes.map((scene, i) =>
    // The panels of an animation are its last frame once more, which must not count twice.
    scene.map((panel) => ({
      ...panel,
      x: { ...panel.x, whole: panel.x.whole ?? counted('x', panel) },
      y: { ...panel.y, whole: panel.y.whole ?? counted('y', panel) },
      marks: settleMarks(panel, roleOf, i === 0 ? counts : { ...counts, notes: new Set() }),
    })),
  );
  const axes = panels.map((_, place) => axesOf([panels, ...frames].flatMap((scene) => scene[place] ?? [])));
  const withAxes = (scene: Panel[]) =>
    Object.freeze(
      scene.map((panel, place) => {
        const { x, y } = axes[place] ?? axesOf([panel]);
        return Object.freeze({ ...panel, x: { ...panel.x, domain: x }, y: { ...panel.y, domain: y } });
      }),
    );
  return {
    ...parts,
    panels: withAxes(panels),
    frames: parts.frames?.map(({ name }, i) => Object.freeze({ name, panels: withAxes(frames[i]!) })),
    note: [parts.note, thinnedNote(counts), ...counts.notes].filter(Boolean).join(' · ') || undefined,
  };
}

/** What was left out of all marks. */
interface Counts {
  shown: number;
  of: number;
  /** What was done to large grids, each sentence once. */
  notes: Set<string>;
}

function thinnedNote({ shown, of }: Counts): string | undefined {
  if (shown === of) return undefined;
  const [few, many] = [shown, of].map((count) => count.toLocaleString('en-US'));
  return `shown: ${few} of ${many} points`;
}

// Cells that say nothing of their edges lie around 0, 1, 2, ...
function counted(direction: 'x' | 'y', { marks }: Panel): boolean | undefined {
  return marks.some((mark) => mark.mark === 'cells' && mark[direction] === undefined) || undefined;
}

function axesOf(panels: readonly Panel[]): { x: Domain; y: Domain } {
  return { x: domainOf('x', panels), y: domainOf('y', panels) };
}

function settleMarks({ marks }: Panel, roleOf: RoleOf, counts: Counts): readonly Mark[] {
  const settled = marks.map((mark, place) => {
    const { mark: small, note } = averaged(mark);
    if (note) counts.notes.add(note);
    const { mark: few, shown, of } = thin(small);
    if (shown < of) {
      counts.shown += shown;
      counts.of += of;
    }
    return Object.freeze(settleMark({ ...few, role: roleOf(marks, place) } as Mark));
  });
  return Object.freeze(settled);
}

function settleMark(mark: Mark): Mark {
  switch (mark.mark) {
    case 'bar':
      return { ...mark, width: barWidth(mark) };
    case 'cells': {
      const { x = [-0.5, mark.columns - 0.5], y = [-0.5, mark.rows - 0.5] } = mark;
      return { ...mark, x, y, colours: settleColours(mark.colours) };
    }
    case 'points':
      return { ...mark, colours: mark.colours && settleColours(mark.colours) };
    case 'path':
      return { ...mark, weights: mark.weights && settleColours(mark.weights, 'diverging') };
    case 'surface': {
      const { scale = 'sequential', domain } = settleColours({ ...mark, values: mark.z });
      return { ...mark, scale, domain };
    }
    default:
      return mark;
  }
}

function settleColours(colours: Coloured, usual: Scale = 'sequential'): Coloured {
  const { scale = usual, values, domain } = colours;
  if (domain) return { ...colours, scale, domain: widened(domain) };
  const [low, high] = extentOf([values]);
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return { ...colours, scale, domain: scale === 'diverging' ? [-most, most] : widened([low, high]) };
}

/** The role of the mark at that place of a panel. */
type RoleOf = (marks: readonly Mark[], place: number) => Role | undefined;

// The same name is the same series in all panels; a new name gets the first number that is free.
function roles(panels: readonly Panel[]): RoleOf {
  const all = panels.flatMap(({ marks }) => marks);
  const taken = new Set(all.map(({ role }) => role).filter((role) => role !== undefined));
  const named = new Map<string, Role>();
  for (const { name, role } of all) if (name !== undefined && role !== undefined) named.set(name, role);
  const next = () => {
    let free = 0;
    while (taken.has(free)) free++;
    taken.add(free);
    return free;
  };
  for (const mark of all) {
    if (isSeries(mark) && mark.name !== undefined && !named.has(mark.name)) named.set(mark.name, next());
  }
  return (marks, place) => {
    const mark = marks[place]!;
    if (mark.role !== undefined) return mark.role;
    if (!isSeries(mark)) return mark.mark === 'text' || mark.mark === 'path' ? 'ink' : undefined;
    if (mark.name !== undefined) return named.get(mark.name);
    // A line and the points on it are one series; a second line is the next.
    const before = marks.slice(0, place);
    return before.filter((other) => other.mark === mark.mark && other.name === undefined).length;
  };
}

const isSeries = ({ mark }: Mark) =>
  mark === 'line' || mark === 'area' || mark === 'points' || mark === 'bar';
