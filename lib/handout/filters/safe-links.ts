/** Where a link of a notebook may lead; undefined for one that loses its address. */
export function safeLink(address: string): { href: string; outside: boolean } | undefined {
  // Browsers leave these out wherever they stand, so that "java\nscript:" would be a scheme.
  const href = address.replace(ignored, '').trim();
  if (/^https?:\/\/[^\s/\\]/i.test(href)) return { href, outside: true };
  if (/^mailto:[^\s]+$/i.test(href)) return { href, outside: true };
  if (/^#[^\s]+$/.test(href)) return { href, outside: false };
  const lesson = /^(?:\.\/)?([\p{L}\p{N}_.%-]+)\.ipynb(#[^\s]*)?$/u.exec(href);
  return lesson ? { href: `${lesson[1]}.html${lesson[2] ?? ''}`, outside: false } : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ignored = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
