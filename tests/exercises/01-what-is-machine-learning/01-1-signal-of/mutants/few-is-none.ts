// rounds a small share of labels down to none
export function signalOf(task: Task): Signal {
  if (task.rewarded) return 'reward';
  const percent = Math.floor((100 * task.labelled) / task.examples);
  if (percent === 0) return 'none';
  return percent === 100 ? 'labels' : 'some-labels';
}
