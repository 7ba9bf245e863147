import type { Rule } from './finding.ts';

/** What came up while the text became HTML: an image without words or from elsewhere, a link to no place. */
export const text: Rule = {
  name: 'text',
  *find({ problems }) {
    for (const { cell, message } of problems) {
      yield { cell, message: message.charAt(0).toUpperCase() + message.slice(1) };
    }
  },
};
