/**
 * A text without blanks, quotes and backslashes, in small letters: two texts that differ in how they are broken into
 * lines, quoted, escaped or begun are the same then.
 */
export const squeezed = (text: string): string => text.replace(/[\s'"`\\]+/g, '').toLowerCase();
