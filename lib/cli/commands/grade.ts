import type { Command } from '../command.ts';
import { rungs, settingsOf } from '../grade/settings.ts';

/** Gives submissions their scores. */
export const grade: Command = {
  name: 'grade',
  summary: 'Grades submissions: a folder of them, or one notebook',
  usage: 'FOLDER|NOTEBOOK',
  options: {
    lesson: { type: 'string', value: 'NAME', help: 'the lesson, where notebooks do not say it themselves' },
    roster: { type: 'string', value: 'FILE.csv', help: 'the class: columns id, name, email' },
    due: { type: 'string', value: 'DATE', help: '2026-11-30 (the end of that day) or 2026-11-30T18:00' },
    late: {
      type: 'string',
      value: 'FILE.json',
      help: 'what being late costs: {"grace": "15 min", "perDay": 10, "max": 50}',
    },
    manual: {
      type: 'string',
      value: 'FILE.csv',
      help: 'points that people gave: learner,exercise,points,comment',
    },
    checks: {
      type: 'string',
      value: 'FOLDER',
      multiple: true,
      help: 'more hidden checks, in the form FOLDER/LESSON/ID-WORDS/checks.ts',
    },
    'require-isolation': {
      type: 'string',
      value: 'LEVEL',
      help: `grade only with this or better: ${rungs.join(', ')}`,
    },
    seed: {
      type: 'string',
      value: 'TEXT',
      help: 'what the random inputs are drawn from; else a new one, told',
    },
    jobs: { type: 'string', value: 'N', help: 'how many submissions at once; else one for each core' },
    out: {
      type: 'string',
      value: 'FOLDER',
      help: 'where scores and reports go; for a folder else .cache/graded',
    },
    again: { type: 'boolean', help: 'grade also what has been graded' },
    json: { type: 'boolean', help: 'the scores as JSON; of one notebook nothing else' },
  },
  exits: '0 graded, 1 something needs a person (or it was stopped), 2 wrong use',
  async run(typed) {
    const settings = settingsOf(typed);
    const alone = settings.json && !settings.folder && settings.out === undefined;
    if (alone) return (await import('../grade/one.ts')).gradeOne(settings);
    return (await import('../grade/class.ts')).gradeForPeople(settings);
  },
};
