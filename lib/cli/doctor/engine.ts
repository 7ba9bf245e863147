import type { Probe } from './probe.ts';

/** What would compute the lessons' tensors, and why nothing faster. */
export const engine: Probe = {
  name: 'engine',
  async look() {
    const { choose, engineLine } = await import('../../engine/index.ts'); // loads tensorflow.js
    try {
      return { ok: true, found: engineLine(await choose()) };
    } catch (problem) {
      const next = 'npx downhill engine tells what is possible here.';
      return { ok: false, found: (problem as Error).message, next };
    }
  },
};
