import type { ParseArgsConfig } from 'node:util';

/** 0: done. 1: what was checked failed. 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** An option's form, as node:util reads it, and the words that --help says of it: `--out FOLDER  where to`. */
export type Options = Record<
  string,
  NonNullable<ParseArgsConfig['options']>[string] & { help: string; value?: string }
>;

/** What was typed after the command's name. */
export interface Typed {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What follows the name: `[NAME...]`. */
  usage?: string;
  options?: Options;
  /** What the exit code says, where --help should tell. */
  exits?: string;
  /** Takes everything after its own options as it stands (flags for JupyterLab or jest). */
  passesOn?: string;
  run(typed: Typed): Promise<ExitCode>;
}
