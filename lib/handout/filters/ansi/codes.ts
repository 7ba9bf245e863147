/** The sixteen colours of a terminal; the second eight are the bright ones. */
export const ansiNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

/** How a terminal writes at a moment. */
export interface Look {
  /** 0 to 15. */
  colour?: number | undefined;
  paper?: number | undefined;
  bold?: boolean;
  faint?: boolean;
  italic?: boolean;
  underlined?: boolean;
  struck?: boolean;
  inverse?: boolean;
}

/** The look after the numbers of `ESC [ ... m`. */
export function lookAfter(look: Look, numbers: readonly number[]): Look {
  let next: Look = { ...look };
  for (let i = 0; i < numbers.length; i++) {
    const code = numbers[i]!;
    if (code === 0) next = {};
    else if (code === 38 || code === 48) {
      const { colour, used } = farColour(numbers, i + 1);
      i += used;
      if (colour !== undefined) next[code === 38 ? 'colour' : 'paper'] = colour;
    } else Object.assign(next, changes[code] ?? range(code));
  }
  return next;
}

const changes: Record<number, Look> = {
  1: { bold: true },
  2: { faint: true },
  3: { italic: true },
  4: { underlined: true },
  7: { inverse: true },
  9: { struck: true },
  21: { underlined: true },
  22: { bold: false, faint: false },
  23: { italic: false },
  24: { underlined: false },
  27: { inverse: false },
  29: { struck: false },
  39: { colour: undefined },
  49: { paper: undefined },
};

function range(code: number): Look {
  if (code >= 30 && code <= 37) return { colour: code - 30 };
  if (code >= 90 && code <= 97) return { colour: code - 82 };
  if (code >= 40 && code <= 47) return { paper: code - 40 };
  return code >= 100 && code <= 107 ? { paper: code - 92 } : {};
}

/** `5;n` is one of 256 colours, `2;r;g;b` any: the nearest of the sixteen, for only those are sure to be read. */
function farColour(numbers: readonly number[], at: number): { colour: number | undefined; used: number } {
  const [kind, n = -1, g = -1, b = -1] = numbers.slice(at);
  if (kind === 5) return { colour: n >= 0 && n <= 255 ? nearest(n) : undefined, used: 2 };
  if (kind !== 2) return { colour: undefined, used: 1 };
  return { colour: b >= 0 ? ofRgb(n, g, b) : undefined, used: 4 };
}

function nearest(n: number): number {
  if (n < 16) return n;
  if (n >= 232) return ofRgb(8 + (n - 232) * 10, 8 + (n - 232) * 10, 8 + (n - 232) * 10);
  const level = (i: number) => (i === 0 ? 0 : 55 + 40 * i);
  const cube = n - 16;
  return ofRgb(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function ofRgb(r: number, g: number, b: number): number {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  if (most - least < 40) return most < 64 ? 0 : most < 160 ? 8 : most < 230 ? 7 : 15;
  // The hue alone: a channel is in when it is nearer to the strongest than to the weakest.
  const middle = (most + least) / 2;
  const bits = (r > middle ? 1 : 0) + (g > middle ? 2 : 0) + (b > middle ? 4 : 0);
  return bits + (most > 200 ? 8 : 0);
}
