// A notebook in a process of its own, as in the kernel: stacks are Node's, not those of a test runner. Reads
// notebooks, one a line, each a folder and its cells; answers each with the text under its last cell.
import { createInterface } from 'node:readline';
import { installStacks } from '../../../dist/kernel/run/frames.js';
import { Session } from '../../../dist/kernel/session.js';
import { failure } from '../../../dist/kernel/show/failure.js';
import { rejection } from '../../../dist/kernel/show/rejection.js';
import { plain } from '../../../dist/kernel/show/value.js';

Error.stackTraceLimit = 100;
/** @type {((problem: unknown) => void) | undefined} */
let stray;
process.on('unhandledRejection', (problem) => stray?.(problem));
process.on('uncaughtException', (problem) => stray?.(problem));

/** @param {string} folder @param {string[]} cells */
async function textUnder(folder, cells) {
  process.chdir(folder);
  const session = new Session(folder);
  installStacks(session.sources);
  stray = (/** @type {unknown} */ problem) => session.runner.fail(problem);
  let last = '';
  try {
    for (const cell of cells) {
      const ended = await session.execute(cell);
      if (ended.status === 'ok') last = plain(ended.value);
      if (ended.status === 'rejected') last = rejection(ended.problems, cell, ended.run).traceback.join('\n');
      if (ended.status === 'error') last = failure(ended.error, session.sources).traceback.join('\n');
    }
  } finally {
    session.close();
  }
  return last;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, cells } = JSON.parse(line);
  const text = await textUnder(folder, cells).catch((problem) => `the kernel failed: ${problem.stack}`);
  process.stdout.write(`${JSON.stringify(text)}\n`);
}
