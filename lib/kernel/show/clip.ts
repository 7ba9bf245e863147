const mostLines = 120;
const mostCharacters = 10_000;

/** The beginning of a text and its end, with what is left out between said. */
export function clip(text: string): string {
  const lines = text.split('\n');
  const clipped =
    lines.length <= mostLines
      ? text
      : [
          ...lines.slice(0, mostLines - 20),
          `... ${lines.length - mostLines} lines left out ...`,
          ...lines.slice(-20),
        ].join('\n');
  if (clipped.length <= mostCharacters) return clipped;
  const left = clipped.length - mostCharacters;
  return `${clipped.slice(0, mostCharacters - 1000)}\n... ${left} characters left out ...\n${clipped.slice(-1000)}`;
}
