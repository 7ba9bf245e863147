/**
 * A text that plotly shows as it is. Plotly reads tags, entities, `$` as formulas and `%{` as names of values;
 * as entities they are nothing but characters.
 */
export function literal(text: string): string {
  return text.replace(special, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Several lines of text, each shown as it is. */
export const literalLines = (lines: readonly string[]): string => lines.map(literal).join('<br>');

/** The same for scenes in space, where plotly reads tags but no entities: a space without width ends the tag. */
export const literalInSpace = (text: string): string => text.replaceAll('<', '<\u200b');

const special = /[&<>$%]/g;
