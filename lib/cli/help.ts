import type { Command } from './command.ts';

/** The list of commands. */
export function overview(commands: Command[]): string {
  return [
    'Downhill: deep learning in TypeScript.',
    '',
    'Usage: npx downhill COMMAND [OPTION...]',
    '',
    ...table(commands.map(({ name, usage, summary }) => [[name, usage].filter(Boolean).join(' '), summary])),
    '',
    'npx downhill COMMAND --help tells the options of one, npx downhill --version what runs here.',
  ].join('\n');
}

/** One command with its options. */
export function about({ name, usage, summary, options = {}, passesOn, exits }: Command): string {
  const rows = Object.entries(options).map(
    ([long, { short, type, value = 'VALUE', help }]): [string, string] => [
      `${short ? `-${short}, ` : ''}--${long}${type === 'string' ? ` ${value}` : ''}`,
      help,
    ],
  );
  return [
    `Usage: npx downhill ${[name, usage, '[OPTION...]'].filter(Boolean).join(' ')}`,
    '',
    `${summary}.`,
    '',
    ...table([...rows, ['--help', 'this page']]),
    ...(exits ? ['', `Exit code: ${exits}.`] : []),
    ...(passesOn ? ['', `All other words go to ${passesOn}.`] : []),
  ].join('\n');
}

function table(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
