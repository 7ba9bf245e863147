// calls it labels where more than half of the examples have one
export function signalOf(task: Task): Signal {
  if (task.rewarded) return 'reward';
  if (task.labelled === 0) return 'none';
  return task.labelled > task.examples / 2 ? 'labels' : 'some-labels';
}
