import { terminalHtml } from './text.ts';

/** A value as JSON, folded; undefined where it cannot be written. */
export function jsonHtml(value: unknown): string | undefined {
  const text = typeof value === 'string' ? parsed(value) : written(value);
  if (text === undefined) return undefined;
  return `<details class="json"><summary>JSON</summary>${terminalHtml(text, 'value')}</details>`;
}

function parsed(text: string): string {
  try {
    return written(JSON.parse(text)) ?? text;
  } catch {
    return text;
  }
}

function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return undefined; // nested deeper than the stack
  }
}
