// counts the labels first, so that a reward is seen only where there are labels for some
export function signalOf(task: Task): Signal {
  if (task.labelled === 0) return 'none';
  if (task.labelled === task.examples) return 'labels';
  return task.rewarded ? 'reward' : 'some-labels';
}
