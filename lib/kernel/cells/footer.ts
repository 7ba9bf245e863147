import type { Borrowed } from './names.ts';
import type { Declared } from './outline-types.ts';
import { hubImport, hubName, hubType } from './slots.ts';

/** The lines under a cell's text that tie it to the other cells, and where in them each borrowed name stands. */
export interface Footer {
  text: string;
  /** Offsets within the footer. */
  positions: Map<string, number>;
}

/**
 * Imports may stand at the end of a module, so what ties a cell to the others goes under its text, and every
 * position in the text is the learner's own. What can be assigned is declared, for an import cannot be. Its type
 * is looked up in the hub's, for `typeof $downhill.c1.x` would be narrowed by what the cell does before: a call
 * of `x.f()` there made the type lead to itself, and the compiler took it for any.
 */
export function footer(borrowed: Borrowed[], declared: Map<string, Declared>, exported: Set<string>): Footer {
  const positions = new Map<string, number>();
  let text = `\n;${hubImport}`;
  const add = (name: string, before: string, after: string) => {
    positions.set(name, text.length + before.length);
    text += `${before}${name}${after}`;
  };
  for (const { name, from, half } of borrowed) {
    const there = `${hubName}.${from.slot.id}.${name}`;
    const type = `${hubType}['${from.slot.id}']['${name}']`;
    if (half === 'value') add(name, `declare ${from.kind === 'let' ? 'let' : 'const'} `, `: ${type};`);
    else if (from.kind === 'let' && half === undefined) {
      add(name, 'declare let ', `: ${from.evolving ? 'any' : type};`);
    } else if (from.typeOnly) add(name, 'import type { ', ` } from './${from.slot.id}';`);
    else add(name, 'import ', ` = ${there};`);
  }
  const own = [...declared.keys()].filter((name) => !exported.has(name));
  return { text: `${text}export { ${own.join(', ')} };`, positions };
}
