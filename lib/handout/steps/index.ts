import type { Notebook } from '../../notebook/index.ts';
import type { HandoutOptions, Step } from '../contract.ts';
import { dropCells } from './drop-cells.ts';
import { dropNoise } from './drop-noise.ts';
import { dropOutputs } from './drop-outputs.ts';
import { dropUndone } from './drop-undone.ts';
import { fillSolutions } from './fill-solutions.ts';
import { hideSolutions } from './hide-solutions.ts';
import { joinStreams } from './join-streams.ts';
import { orderHeadings } from './order-headings.ts';
import { teacherNotes } from './teacher-notes.ts';

/** From the source to the variant's own notebook, the one that the page has inside as a download. */
export const toVariant: Step[] = [hideSolutions, fillSolutions];

/** From there to what the page shows. */
export const toPage: Step[] = [
  teacherNotes,
  dropUndone,
  dropCells,
  dropOutputs,
  joinStreams,
  dropNoise,
  orderHeadings,
];

/** The notebook after all these steps. */
export const applied = (steps: readonly Step[], notebook: Notebook, options: HandoutOptions): Notebook =>
  steps.reduce((made, step) => step(made, options), notebook);
