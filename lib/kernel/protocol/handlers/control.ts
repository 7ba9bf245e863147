import { field, type Handler } from './handler.ts';

/** Ends the process, after the reply has gone out. */
export const shutdown: Handler = async ({ content }, context) => {
  const restart = field(content, 'restart', false);
  context.stop(restart);
  return { status: 'ok', restart };
};

/** Stops the running cell. */
export const interrupt: Handler = async (_, { evaluator }) => {
  await evaluator.interrupt();
  return { status: 'ok' };
};
