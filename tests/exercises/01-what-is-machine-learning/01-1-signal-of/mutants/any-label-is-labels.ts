// takes a task with any label at all for one with labels
export function signalOf(task: Task): Signal {
  if (task.rewarded) return 'reward';
  return task.labelled > 0 ? 'labels' : 'none';
}
