import { randomUUID } from 'node:crypto';
import { type DisplayOptions, display, displaySymbol, type MimeBundle } from '../base/index.ts';
import type { Figure } from './make.ts';
import { plain } from './plain.ts';
import { toSvg } from './svg/index.ts';

/** A figure that changes while work goes on; at the end of a block that says `using` it is done by itself. */
export interface Live {
  /** Shows the figure instead of the one before. A function is called only when it is time to draw. */
  update(figure: Figure | (() => Figure)): void;
  /** Draws the last figure as it stays. */
  done(): void;
  [Symbol.dispose](): void;
}

export interface LiveOptions {
  /** Milliseconds from one drawing to the next: more than ten in a second nobody sees, and training waits for each. */
  every?: number | undefined;
  /** The clock, in milliseconds. */
  now?: (() => number) | undefined;
  /** Does some work later; gives what calls it off. */
  timer?: ((work: () => void, ms: number) => () => void) | undefined;
}

/** A place for a figure that is drawn anew in place; one output stays behind. */
export function live({ every = 100, now = () => performance.now(), timer = later }: LiveOptions = {}): Live {
  const id = `live-${randomUUID()}`; // a number would be one of another kernel's, too, whose output is still there
  let latest: Figure | (() => Figure) | undefined;
  let drawnAt: number | undefined;
  let callOff: (() => void) | undefined;
  let open = true;

  const draw = (passing: boolean) => {
    callOff?.();
    callOff = undefined;
    const figure = typeof latest === 'function' ? latest() : latest!;
    const options: DisplayOptions = { id, update: drawnAt !== undefined, passing };
    display(passing ? still(figure) : figure[displaySymbol](), options);
    drawnAt = now(); // after drawing: a slow figure leaves time for the work, too
  };

  const done = () => {
    if (!open) return;
    open = false;
    if (latest) draw(false);
    latest = undefined;
  };

  return {
    update(figure) {
      if (!open) {
        throw new Error(
          'Cannot update a live figure after done(): its last state stays. For another one, call live() again',
        );
      }
      latest = figure;
      const wait = drawnAt === undefined ? 0 : drawnAt + every - now();
      if (wait <= 0) draw(true);
      else callOff ??= timer(() => draw(true), wait);
    },
    done,
    [Symbol.dispose]: done,
  };
}

// JupyterLab's plotly keeps a graph once it is drawn, whatever comes later under its id. So the passing states
// are pictures, and only what stays is a graph.
const still = (figure: Figure): MimeBundle => ({
  'image/svg+xml': toSvg(figure),
  'text/plain': plain(figure),
});

function later(work: () => void, ms: number): () => void {
  const handle = setTimeout(work, ms);
  return () => clearTimeout(handle);
}
