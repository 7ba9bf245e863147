import { asProperty } from '../judge/inputs.ts';
import { isOfAnswers } from '../judge/verdicts.ts';
import type { Spec } from '../spec/lesson.ts';

const fewestMutants = 3;

/** What is wrong with how an exercise's checks are written down. */
export function specProblems({ exercise, hidden: { checks }, solution, mutants, added = 0 }: Spec): string[] {
  const { id, points, manual, imports } = exercise;
  if (manual) return [];
  // A teacher's own checks bring points of their own, unless they are all that there is.
  const ours = added < checks.length ? checks.slice(0, checks.length - added) : checks;
  const sum = ours.reduce((total, check) => total + check.points, 0);
  const names = checks.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  const tensors = checks.some((check) => asProperty(check)?.property === 'no tensor leaked');
  const problems = [
    Math.abs(sum - points) > 1e-9 && `its checks have ${sum} points, its mark says ${points}`,
    twice !== undefined && `two checks are named "${twice}"`,
    !checks.some(isOfAnswers) && 'none of its checks looks at an answer',
    tensors &&
      !imports.includes('downhill/engine') &&
      'it checks for tensors, and may not import downhill/engine',
    solution === undefined && 'it has no solution.ts',
    mutants.length < fewestMutants && `it has ${mutants.length} mutants, wanted at least ${fewestMutants}`,
  ];
  return problems.flatMap((one) => (one ? [`exercise ${id}: ${one}`] : []));
}
