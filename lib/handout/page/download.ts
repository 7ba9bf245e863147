import type { Page } from '../contract.ts';
import { escaped } from './escaped.ts';

/**
 * The notebook in a link that saves it, also without JavaScript; nothing for a page of none. Base64 would be a third longer, and so would
 * double quotes around it: a notebook is full of them.
 */
export function downloadLink({ notebook, name }: Page): string {
  if (notebook === '') return '';
  return `<a class="button" download="${escaped(name)}.ipynb" href='${notebookUri(notebook)}'>Download the notebook</a>`;
}

/**
 * The text as a data: address that may stand in an attribute between single quotes. A browser drops the line ends of
 * an address and what follows a #.
 */
export function notebookUri(text: string): string {
  const kept = text.replace(/[%#'<>&\p{Cc}]| $/gu, (sign) => encodeURIComponent(sign).replace("'", '%27'));
  return `data:application/x-ipynb+json;charset=utf-8,${kept}`;
}
