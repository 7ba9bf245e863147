import { UsageError } from '../../base/index.ts';
import type { Command } from '../command.ts';

/** Measures the course beside what users would pick instead. */
export const bench: Command = {
  name: 'bench',
  summary: 'Times the course beside its peers (found in the folder DOWNHILL_PEERS)',
  usage: '[NAME...]',
  options: {
    json: { type: 'boolean', help: 'the report as JSON' },
    rounds: { type: 'string', value: 'NUMBER', help: 'how often each is timed' },
  },
  async run({ values, positionals }) {
    const { benches, measure, table } = await import('../../bench/index.ts'); // loads what it measures
    const names = benches.map(({ name }) => name);
    const unknown = positionals.find((name) => !names.includes(name));
    if (unknown) throw new UsageError(`Unknown benchmark "${unknown}". Known: ${names.join(', ')}`);
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
      throw new UsageError(`--rounds wants a whole number above 0, found "${values.rounds}"`);
    }
    const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    const report = [];
    for (const { name, summary, rounds: usual, open } of chosen) {
      const { rows, notes = [], close } = await open();
      const results = [];
      try {
        for (const row of rows) results.push(await measure(row, rounds ?? usual));
      } finally {
        await close?.();
      }
      report.push({ name, notes, results });
      if (!values.json) console.log([`${name}: ${summary}`, table(results), ...notes, ''].join('\n'));
    }
    if (values.json) console.log(JSON.stringify(report, null, 2));
    return 0;
  },
};
