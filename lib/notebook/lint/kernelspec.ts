import { record } from '../exercise/mark.ts';
import type { Rule } from './finding.ts';

/** A lesson names our kernel, so that it opens with it everywhere. */
export const kernelspec: Rule = {
  name: 'kernelspec',
  *find({ notebook }) {
    const { name, language } = record(notebook.metadata.kernelspec);
    if (name === 'downhill' && language === 'typescript') return;
    const found = JSON.stringify({ name, language });
    yield {
      message: `The notebook's kernel is ${found}, wanted {"name":"downhill","language":"typescript"}`,
    };
  },
};
