import type { Command } from '../command.ts';
import { examine, report } from '../doctor/probe.ts';

/** What works on this machine and what does not, each with the next step. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'Tells what works here and what does not, with the next step for each',
  options: { json: { type: 'boolean', help: 'the report as JSON' } },
  async run({ values }) {
    const { probes } = await import('../doctor/probes.ts'); // loads the kernel
    const lines = await examine(probes);
    console.log(
      values.json ? JSON.stringify({ ok: lines.every(({ ok }) => ok), lines }, null, 2) : report(lines),
    );
    return lines.every(({ ok }) => ok) ? 0 : 1;
  },
};
