import type { Handler } from './handler.ts';

/** The cells that were run. */
export const history: Handler = async ({ content }, context) => ({
  status: 'ok',
  history: context.history.find(content),
});
