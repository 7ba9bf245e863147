import { plain } from './plain.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for HTML and XML, between tags and in attributes in double quotes. */
export const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
