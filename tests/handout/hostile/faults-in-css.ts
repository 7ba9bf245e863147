/** What CSS would fetch or run, after its comments and escapes are read as a browser reads them. */
export function faultsInCss(css: string): string[] {
  const read = css
    .replaceAll(/\/\*[\s\S]*?(\*\/|$)/g, '')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
    )
    .replaceAll(/\\(.)/g, '$1');
  const faults: string[] = [];
  for (const [, address = ''] of read.matchAll(/url\s*\(\s*['"]?([^'")\s]*)/gi)) {
    if (!/^(#|data:(font\/woff2|image\/(png|svg\+xml))[;,])/i.test(address))
      faults.push(`fetches ${address.slice(0, 80)}`);
  }
  const odd =
    /@import|@namespace|expression\s*\(|behaviou?r\s*:|-moz-binding|(?<!-)\bsrc\s*\(|image-set\s*\(|javascript:|https?:(?!\/\/www\.w3\.org\/)/i.exec(
      read,
    );
  if (odd) faults.push(`says ${odd[0]}`);
  if (css.includes('<')) faults.push('holds a <, which could end it');
  return faults;
}
