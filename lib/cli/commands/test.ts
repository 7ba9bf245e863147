import { UsageError } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { gates } from '../gates/gates.ts';
import { run } from '../start/child.mjs';
import { place } from '../start/places.mjs';

/** `npm test`, `npm run e2e`, `npm run verify`: the checks of one gate, stopping at the first that fails. */
export const test: Command = {
  name: 'test',
  summary: 'Checks types, lint, format, and runs the tests',
  usage: '[FILE...]',
  options: {
    gate: {
      type: 'string',
      value: 'NAME',
      help: 'test (minutes), e2e (a browser, Jupyter) or verify (hours)',
    },
    coverage: { type: 'boolean', help: 'also tell which lines the tests reach' },
  },
  passesOn: 'jest',
  async run({ values, positionals }) {
    const name = String(values.gate ?? 'test');
    const gate = gates[name];
    if (!gate) throw new UsageError(`Unknown gate "${name}". Known: ${Object.keys(gates).join(', ')}`);
    for (const check of gate([...(values.coverage ? ['--coverage'] : []), ...positionals])) {
      const begun = Date.now();
      console.log(`${check.name} ...`);
      const { code } = await run(process.execPath, [check.script, ...check.args], {
        cwd: place(),
        env: { ...process.env, ...check.env },
      });
      if (code !== 0) {
        console.log(`${check.name}: failed`);
        return 1;
      }
      console.log(`${check.name}: ok, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    }
    return 0;
  },
};
