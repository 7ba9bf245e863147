import type { Evaluator, ExecuteRequest, ExecuteResult } from '../evaluator.ts';
import { errorContent, field, type Handler } from './handler.ts';
import { page, questionIn } from './page.ts';

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
  const cell = context.origins.add({ header, identities, allowStdin });
  if (!silent) context.publish('execute_input', { code, execution_count: count }, header);
  const question = questionIn(code);
  if (question) {
    const payload = [await page(question, context.evaluator)];
    return { status: 'ok', execution_count: count, user_expressions: {}, payload };
  }
  const result = await attempt(context.evaluator, { code, cell, count, silent, expressions, allowStdin });
  context.settle(cell);
  if (result.status === 'ok') {
    return { status: 'ok', execution_count: count, user_expressions: result.expressions, payload: [] };
  }
  if (!silent) {
    const { ename, evalue, traceback } = result;
    context.publish('error', { ename, evalue, traceback }, header);
  }
  if (stopOnError && !silent) await context.abortWaiting();
  return { ...errorContent(result), execution_count: count, user_expressions: {}, payload: [] };
};

/** A fault of ours is shown as an error of the cell, which would otherwise seem to have done nothing. */
async function attempt(evaluator: Evaluator, request: ExecuteRequest): Promise<ExecuteResult> {
  try {
    return await evaluator.execute(request);
  } catch (problem) {
    const evalue = `The kernel could not run this cell: ${(problem as Error).message}`;
    return { status: 'error', ename: 'KernelError', evalue, traceback: [`KernelError: ${evalue}`] };
  }
}
