import { stub } from './delimiters.ts';

/** nbgrader's configuration for lessons in TypeScript, as the file beside the source tree. */
export const nbgraderConfig = `# nbgrader for lessons in TypeScript. Written by: npx downhill release FOLDER --nbgrader
#
# Work in this folder: nbgrader generate_assignment LESSON, then autograde and generate_feedback, as ever.
# The Jupyter that grades must know the kernel "downhill": npx downhill kernel install --sys-prefix
# The hidden checks are read from tests/exercises of the checkout which that kernel was installed from.
#
# nbgrader runs an answer and its checks in one process, without walls: an answer can cheat there.
# For scores that must be trusted, and for points of each check, use: npx downhill grade FOLDER
c = get_config()  # noqa: F821

# nbgrader's own stubs know no TypeScript, and those given here take the place of all of them.
c.ClearSolutions.code_stub = {
    "typescript": ${JSON.stringify(stub)},
}

# What a solution has where its starter has nothing, as fields of a class, stands in the source between "BEGIN MARK
# SCHEME" and its end: there nbgrader takes lines out and puts nothing in, and need not find a task for it.
c.ClearMarkScheme.enforce_metadata = False

# By the kernel's name, for cells that use nbgrader's AutoTest.
c.InstantiateTests.comment_strs = {"downhill": "//"}
c.InstantiateTests.sanitizers = {"downhill": lambda text: text.strip()}

# Seconds: the first cell of a lesson waits for tensorflow.js, and some train a small network.
c.Execute.startup_timeout = 120
c.Execute.timeout = 120

# What a cell prints to stderr costs its points. The course prints nothing there; Node may, of things to come.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(ExperimentalWarning|DeprecationWarning)"
`;
