/** What the loss of a task may look at. */
export function signalOf(task: Task): Signal {
  if (task.rewarded) return 'reward';
  if (task.labelled === 0) return 'none';
  return task.labelled < task.examples ? 'some-labels' : 'labels';
}
