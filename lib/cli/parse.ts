import { parseArgs } from 'node:util';
import { didYouMean, UsageError } from '../base/index.ts';
import type { Command, Typed } from './command.ts';

/** Reads a command's arguments, or throws a UsageError that says what is wrong with them. */
export function parse(command: Command, args: string[]): Typed {
  if (command.passesOn) return parseOpen(command, args);
  const options = command.options ?? {};
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: command.usage !== undefined,
      strict: true,
    });
    return { values: { ...values }, positionals };
  } catch (problem) {
    throw new UsageError(explain(command, problem as NodeJS.ErrnoException));
  }
}

/** Takes our own options out and leaves every other word as it stands. */
function parseOpen(command: Command, args: string[]): Typed {
  const options = command.options ?? {};
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Typed['values'] = {};
  const positionals = [...args];
  const taken: number[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(options, token.name)) continue;
    values[token.name] = token.value ?? true;
    taken.push(token.index);
    if (token.value !== undefined && !token.inlineValue) taken.push(token.index + 1);
  }
  return { values, positionals: positionals.filter((_, at) => !taken.includes(at)) };
}

function explain({ name }: Command, problem: NodeJS.ErrnoException & { message: string }): string {
  const [wrong = ''] = /'(-[^' ]*)/.exec(problem.message)?.slice(1) ?? [];
  if (problem.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `Unknown option ${wrong} of downhill ${name}. See: npx downhill ${name} --help`;
  }
  if (problem.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return `downhill ${name} takes no further words. See: npx downhill ${name} --help`;
  }
  return `${problem.message.replace(/\.?$/, '.')} See: npx downhill ${name} --help`;
}

/** The command of that name, or a UsageError that offers the nearest one. */
export function find(commands: Command[], name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const near = didYouMean(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(
    `Unknown command "${name}".${near ? ` Did you mean "${near}"?` : ''} See: npx downhill --help`,
  );
}
