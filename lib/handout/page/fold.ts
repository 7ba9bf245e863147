/** What a tag hides: a line that opens it. */
export const fold = (name: string, html: string): string =>
  `<details class="fold"><summary>${name}</summary>${html}</details>`;
