import MagicString from 'magic-string';
import { cellName } from './given-names.ts';
import type { Outline } from './outline-types.ts';

/** A mention of a name that lives elsewhere, and how the running code reaches it. */
export interface Reach {
  start: number;
  end: number;
  name: string;
  path: string;
  shorthand: boolean;
  called: boolean;
  startsStatement: boolean;
}

/** What stands in the way of running a cell inside a function is taken out of its text, in place. */
export function edit(text: string, outline: Outline, reaches: Reach[]): MagicString {
  const edited = new MagicString(text);
  for (const { start, end } of outline.imports) edited.remove(start, end);
  for (const [start, end] of outline.exportWords) edited.remove(start, end);
  for (const { all, expression } of outline.exports) {
    if (!expression) edited.remove(...all);
    else edited.update(all[0], expression[0], ';(').appendLeft(expression[1], ')');
  }
  for (const [start, end] of outline.constEnums) edited.remove(start, end);
  for (const { end, value } of outline.enumSteps) edited.appendLeft(end, ` = ${value}`);
  for (const [start, end] of outline.dynamicImports) edited.update(start, end, `${cellName}.import`);
  for (const [start, end] of outline.importMetas) edited.update(start, end, `${cellName}.meta`);
  for (const { start, end, name, path, shorthand, called, startsStatement } of reaches) {
    // `(0, f)()` is called without a `this`, as `f()` is; the semicolon keeps it apart from a line above.
    // Without the brackets, `__proto__: x` would set the prototype.
    if (shorthand) edited.update(start, end, `${name === '__proto__' ? '["__proto__"]' : name}: ${path}`);
    else if (!called) edited.update(start, end, path);
    else edited.update(start, end, `${startsStatement ? ';' : ''}(0, ${path})`);
  }
  if (outline.last) {
    const [start, end] = outline.last;
    edited.appendRight(start, `;${cellName}.value = (`).appendLeft(end, ')');
  }
  return edited;
}
