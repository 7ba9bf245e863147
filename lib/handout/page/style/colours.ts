import { colour } from '../../../plots/index.ts';

interface Pair {
  light: string;
  dark: string;
}

const ofPlots = (ink: 'paper' | 'ink' | 'muted' | 'faint'): Pair => ({
  light: colour(ink, 'light'),
  dark: colour(ink, 'dark'),
});

/**
 * The page's colours, CSS variables of these names. The first four are those of the course's figures, which take
 * them from the page. tests/handout/page/contrast.test.ts holds how well each is read on what it lies on.
 */
export const colours = {
  paper: ofPlots('paper'),
  ink: ofPlots('ink'),
  muted: ofPlots('muted'),
  faint: ofPlots('faint'), // lines that only divide
  tint: { light: '#f6f7f9', dark: '#1c2127' }, // under code
  shade: { light: '#eceff3', dark: '#272d35' }, // under what is pointed at or chosen
  edge: { light: '#7a828b', dark: '#7d868f' }, // around buttons and boxes to tick
  link: { light: '#0a58a8', dark: '#84bdff' },
  focus: { light: '#0a58a8', dark: '#84bdff' },
  task: { light: '#8a4b08', dark: '#e8b06a' }, // what belongs to an exercise
  'task-tint': { light: '#fdf8f1', dark: '#211d18' },
  good: { light: '#0b6e4f', dark: '#5fd0a5' },
  bad: { light: '#b3261e', dark: '#ff9a90' },
  'bad-tint': { light: '#fdf1f0', dark: '#2a1a1a' },
} as const satisfies Record<string, Pair>;

export type ColourName = keyof typeof colours;

/** The variables under each theme: the system's, the reader's choice before it, and always light on paper. */
export function colourStyle(): string {
  const variables = (of: keyof Pair) =>
    Object.entries(colours)
      .map(([name, pair]) => `--${name}:${pair[of]}`)
      .join(';');
  return `
:root { color-scheme: light; ${variables('light')} }
@media screen {
  :root[data-theme=dark] { color-scheme: dark; ${variables('dark')} }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme=light]) { color-scheme: dark; ${variables('dark')} }
}
svg { --paper: inherit !important; --ink: inherit !important; --muted: inherit !important; --faint: inherit !important }
`;
}
