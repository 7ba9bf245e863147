import type { Probe } from './probe.ts';

/** What would contain a learner's code when exercises are graded. Lower rungs are no fault: only teachers grade. */
export const grading: Probe = {
  name: 'grading',
  async look() {
    const { ladder } = await import('../../grading/index.ts'); // loads the parser
    const { here, missing } = await ladder();
    const [best] = here;
    if (!best) {
      const found = `nothing contains a learner's code: ${missing.map(({ why }) => why).join('; ')}`;
      return { ok: false, found, next: 'Take another machine to grade; the lessons work all the same.' };
    }
    const found = `answers are contained by ${best.name}`;
    if (best.notContained.length === 0) return { ok: true, found };
    const next = 'To grade a class: apt-get install bubblewrap, or a machine on which unshare works.';
    return { ok: true, found: `${found}, which leaves out: ${best.notContained.join('; ')}`, next };
  },
};
