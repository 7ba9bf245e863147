/** What swc has against a text, in its own words: without its drawing and the stack of its own insides. */
export function parserSays(problem: unknown): { said: string; line: number | undefined } {
  const text = String((problem as Error).message);
  const lines = text.split('\n').map((one) => one.trim());
  const own = lines.find((one) => /^[x×]\s/.test(one)) ?? lines.find(Boolean) ?? 'it cannot be parsed';
  const line = /\[(?:[^\]\n]*:)?(\d+):\d+\]/.exec(text)?.[1];
  return {
    said: own.replace(/^[x×]\s+/, '').slice(0, 300),
    line: line === undefined ? undefined : Number(line),
  };
}
