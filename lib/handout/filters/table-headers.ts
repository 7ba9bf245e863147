/** Follows the tags of tables, to know what a header cell heads: its column, in a thead, or its row. */
export function headerScopes() {
  let heads = 0;
  return {
    open: (name: string) => {
      if (name === 'thead') heads++;
    },
    close: (name: string) => {
      if (name === 'thead') heads = Math.max(0, heads - 1);
    },
    scope: (written?: string) =>
      /^(?:col|row|colgroup|rowgroup)$/.test(written ?? '') ? written! : heads > 0 ? 'col' : 'row',
  };
}

/** Clean HTML in which header cells without words are plain cells: a header of nothing only confuses. */
export function emptyHeadersAsCells(html: string): string {
  return html.replace(/<th\b([^>]*)>(\s*)<\/th>/g, (_, attributes: string, space: string) => {
    return `<td${attributes.replace(/ scope="[^"]*"/, '')}>${space}</td>`;
  });
}
