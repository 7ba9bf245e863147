import { createHash } from 'node:crypto';

/** The name of an inline script in a content-security-policy. */
export const scriptHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may do: run these scripts, and nothing else from anywhere. Style attributes have to be allowed as a
 * whole: KaTeX places every sign with one.
 */
export function policy(hashes: readonly string[]): string {
  const rules = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    'media-src data:',
    "style-src 'unsafe-inline'",
    `script-src ${[...new Set(hashes)].join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return rules.join('; ');
}
