/** A picture's text without its style sheets, and these; one that is never closed reaches to the end. */
export function withoutSheets(svg: string): { text: string; sheets: string[] } {
  const sheets: string[] = [];
  const lower = svg.toLowerCase().length === svg.length ? svg.toLowerCase() : svg;
  let text = '';
  let at = 0;
  for (;;) {
    const from = lower.indexOf('<style', at);
    if (from === -1) return { text: text + svg.slice(at), sheets };
    text += svg.slice(at, from);
    const open = svg.indexOf('>', from);
    if (open === -1) return { text, sheets };
    if (svg[open - 1] === '/') {
      at = open + 1;
      continue;
    }
    const end = lower.indexOf('</style', open);
    sheets.push(svg.slice(open + 1, end === -1 ? svg.length : end));
    const close = end === -1 ? -1 : svg.indexOf('>', end);
    if (close === -1) return { text, sheets };
    at = close + 1;
  }
}
