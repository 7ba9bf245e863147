/** A script element that holds this text; refuses text that would end it early. */
export function inlineScript(text: string): string {
  const found = /<\/script|<!--/i.exec(text);
  if (found) {
    throw new Error(
      `A script of the page holds ${found[0]}, which would end it early. Write it as ${found[0].replace('<', '\\x3c')}`,
    );
  }
  return `<script>${text}</script>`;
}
