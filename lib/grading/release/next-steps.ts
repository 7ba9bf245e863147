import type { ReleasedFile } from './manifest.ts';

const guides: { of: (path: string) => boolean; title: string; next: (paths: string[]) => string[] }[] = [
  {
    of: (path) => /^[^/]+\.ipynb$/.test(path),
    title: 'For learners:',
    next: () => ['hand these out, as they are'],
  },
  {
    of: (path) => path.startsWith('source/') || path === 'nbgrader_config.py',
    title: 'For nbgrader, with the solutions: do not share',
    next: (paths) => [
      `in this folder: nbgrader generate_assignment ${paths.flatMap((path) => path.split('/')[1] ?? []).find((part) => !part.endsWith('.ipynb')) ?? 'LESSON'}; learners get what it writes to release/`,
    ],
  },
  {
    of: (path) => path.endsWith('-autograder.zip'),
    title: 'For Gradescope, with hidden checks and solutions: do not share',
    next: () => [
      'in a programming assignment: Configure Autograder, upload the zip of its lesson, Update Autograder',
    ],
  },
];

/** What a release wrote, by who may see it, and what is done with it next. */
export function nextSteps(files: readonly Pick<ReleasedFile, 'path'>[]): string {
  const paths = files.map(({ path }) => path);
  return guides
    .flatMap(({ of, title, next }) => {
      const own = paths.filter(of);
      if (own.length === 0) return [];
      return [title, ...own.map((path) => `  ${path}`), ...next(own).map((step) => `  Next: ${step}`)];
    })
    .join('\n');
}
