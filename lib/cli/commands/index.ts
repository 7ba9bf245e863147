import type { Command } from '../command.ts';
import { bench } from './bench.ts';
import { check } from './check.ts';
import { data } from './data.ts';
import { doctor } from './doctor.ts';
import { engine } from './engine.ts';
import { grade } from './grade.ts';
import { handout } from './handout.ts';
import { kernel } from './kernel.ts';
import { lab } from './lab.ts';
import { release } from './release.ts';
import { run } from './run.ts';
import { site } from './site.ts';
import { text } from './text.ts';
import { test } from './test.ts';

/** All that `npx downhill` can do, in the order in which --help tells it. */
export const commands: Command[] = [
  lab,
  run,
  check,
  text,
  release,
  handout,
  site,
  data,
  kernel,
  engine,
  grade,
  doctor,
  test,
  bench,
];
