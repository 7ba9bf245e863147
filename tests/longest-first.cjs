const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The files that take longest, those first that are to begin first: what begins last is waited for by all workers but
 * one. Jest itself knows how long a file took only where it has run before, and goes by its size elsewhere.
 */
const longest = [
  'e2e/lessons.test.ts',
  'e2e/lessons-in-order.test.ts',
  'e2e/attacks.test.ts',
  'e2e/plots/lab.test.ts',
  'e2e/handout',
  'e2e/nbgrader.test.ts',
  'e2e/jupyterlab.test.ts',
  'kernel/process/',
  'notebook/run.test.ts',
  'cli/check.test.ts',
  'handout/site-command.test.ts',
  'grading/',
  'engine/',
  'datasets/made/',
];

/** @param {import('@jest/test-result').Test} test */
const rank = ({ path }) => {
  const at = longest.findIndex((one) => path.replaceAll('\\', '/').includes(`/tests/${one}`));
  return at === -1 ? longest.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
};
