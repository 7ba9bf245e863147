import { field, type Handler } from './handler.ts';

/** Whether a text typed in a console is a whole cell. */
export const isComplete: Handler = async ({ content }, { evaluator }) => ({
  ...(await evaluator.isComplete(field(content, 'code', ''))),
});
