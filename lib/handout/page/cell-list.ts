/** Cells as a list. Safari takes one without marks for no list, unless it is told. */
export const cellList = (items: readonly string[]): string =>
  `<ol class="cells" role="list">\n${items.join('\n')}\n</ol>`;
