import type { Engine } from './choose.ts';

/** The choice as one line: what computes, and why nothing faster does. */
export function engineLine({ name, reason, skipped }: Engine): string {
  return [`${name}: ${reason}`, ...skipped.map((one) => `${one.name} skipped: ${one.reason}`)].join('; ');
}
