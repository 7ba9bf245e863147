/** A colour on light and on dark paper. */
export interface Pair {
  light: string;
  dark: string;
}

/** CSS variables under each theme: the system's, the reader's choice before it, and always light on paper. */
export function themed(colours: Record<string, Pair>): string {
  const variables = (of: keyof Pair) =>
    Object.entries(colours)
      .map(([name, pair]) => `--${name}:${pair[of]}`)
      .join(';');
  return (
    `:root{${variables('light')}}` +
    `@media screen{:root[data-theme=dark]{${variables('dark')}}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${variables('dark')}}}`
  );
}
