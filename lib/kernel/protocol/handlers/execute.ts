import { errorContent, field, type Handler } from './handler.ts';

/** Runs a cell. */
export const execute: Handler = async ({ header, identities, content }, context) => {
  const code = field(content, 'code', '');
  const silent = field(content, 'silent', false);
  const stores = field(content, 'store_history', true) && !silent;
  const stopOnError = field(content, 'stop_on_error', true);
  const allowStdin = field(content, 'allow_stdin', false);
  const expressions = field<Record<string, string>>(content, 'user_expressions', {});

  if (stores) {
    context.count++;
    context.history.add(context.count, code);
  }
  const count = context.count;
  const cell = nextCell(context.parents);
  context.parents.set(cell, { header, identities, allowStdin });
  if (!silent) context.publish('execute_input', { code, execution_count: count }, header);
  const result = await context.evaluator.execute({ code, cell, count, silent, expressions, allowStdin });
  context.settle(cell);
  if (result.status === 'ok') {
    return { status: 'ok', execution_count: count, user_expressions: result.expressions, payload: [] };
  }
  if (!silent) {
    const { ename, evalue, traceback } = result;
    context.publish('error', { ename, evalue, traceback }, header);
  }
  if (stopOnError && !silent) context.abortWaiting();
  return { ...errorContent(result), execution_count: count, user_expressions: {}, payload: [] };
};

/** Executions are told apart by a number of their own: silent ones do not count, but their timers may print. */
const nextCell = (parents: ReadonlyMap<number, unknown>) => {
  let last = 0;
  for (const cell of parents.keys()) last = cell; // in the order of their making
  return last + 1;
};
