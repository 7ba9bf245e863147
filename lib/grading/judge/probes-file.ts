import vm from 'node:vm';
import type { Hidden } from '../spec/hidden-check.ts';
import { asHidden } from './inputs.ts';

/** The module with an exercise's probes, one for each check, as the child loads it. Nothing else of a check goes there. */
export function probesFile({ checks }: Hidden): string {
  const probes = checks.map((check) => {
    const probe = asHidden(check)?.probe;
    return probe ? asExpression(String(probe), check.name) : 'undefined';
  });
  return `export const probes = [\n${probes.join(',\n')}\n];\n`;
}

/** The text of a function may be a method's, `probe(learner) {...}`, which only an object can hold. */
function asExpression(text: string, name: string): string {
  const ways = [`(${text})`, `Object.values({ ${text} })[0]`];
  const found = ways.find(isExpression);
  if (!found)
    throw new TypeError(`Cannot send the probe of "${name}" to a child: its text is no function, ${text}`);
  return found;
}

/** Whether it can be read; it is not run here. */
function isExpression(text: string): boolean {
  try {
    new vm.Script(text);
    return true;
  } catch {
    return false;
  }
}
