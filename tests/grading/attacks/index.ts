import type { Attack } from './attack.ts';
import { endless } from './endless.ts';
import { endsEarly } from './ends-early.ts';
import { forged } from './forged.ts';
import { forgedMarks } from './forged-marks.ts';
import { hardCoded } from './hard-coded.ts';
import type { NotebookAttack } from './make-notebook-attack.ts';
import { misnamedAnswers } from './misnamed.ts';
import { movedCells } from './moved-cells.ts';
import { outward } from './outward.ts';
import { patches } from './patches.ts';
import { refusedAttacks } from './refused.ts';
import { snooping } from './snooping.ts';
import { strangeAnswers } from './strange-answers.ts';
import { strangeFiles } from './strange-files.ts';
import { tensors } from './tensors.ts';

// answers
export { type Attack, answerOf, type Context, type Control, type Harm } from './attack.ts';
export const attacks: Attack[] = [
  ...endsEarly,
  ...patches,
  ...forged,
  ...snooping,
  ...strangeAnswers,
  ...hardCoded,
  ...misnamedAnswers,
  ...endless,
  ...outward,
  ...tensors,
  ...refusedAttacks,
];

// what they are after
export { type Bait, layBait } from './bait.ts';
export { controls } from './controls.ts';
export { madeAttacks } from './made.ts';
// whole submissions
export { checksum, type NotebookAttack, wrongSubmission } from './make-notebook-attack.ts';
export { hardFolders, hardNames } from './names.ts';
export const notebookAttacks: NotebookAttack[] = [...strangeFiles, ...movedCells, ...forgedMarks];
