import { readFileSync } from 'node:fs';
import { keepSwcInside, UsageError } from '../base/index.ts';
import type { ExitCode } from './command.ts';
import { about, overview } from './help.ts';
import { find, parse } from './parse.ts';
import { place } from './start/places.mjs';
import { Sorry } from './start/sorry.mjs';

/** Runs `downhill ARGS...`; what it answers is the exit code. */
export async function main(args: string[]): Promise<ExitCode> {
  keepSwcInside(process.env); // before a command loads swc, and for the processes that it starts
  process.env.ORT_DISABLE_TELEMETRY ??= '1'; // the engine asks for it, too; a process under jest has but a copy
  const { commands } = await import('./commands/index.ts');
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      console.log(overview(commands));
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-v' || name === 'version') {
      const { name: what, version } = JSON.parse(readFileSync(place('package.json'), 'utf8')) as Record<
        string,
        string
      >;
      console.log(`${what} ${version}, Node ${process.version}`);
      return 0;
    }
    const command = find(commands, name);
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(about(command));
      return 0;
    }
    return await command.run(parse(command, rest));
  } catch (problem) {
    if (problem instanceof UsageError) {
      console.error(problem.message);
      return 2;
    }
    console.error(problem instanceof Sorry ? problem.message : problem);
    return 1;
  }
}
