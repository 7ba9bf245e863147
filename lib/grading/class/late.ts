/** What being late costs. Everything that is left out costs nothing or goes on for ever. */
export interface LatePolicy {
  /** Seconds after the due time that are forgiven. */
  grace?: number;
  /** Percent of the score for each day that has begun after the due time. */
  perDay?: number;
  /** The most percent that are taken. */
  max?: number;
  /** Seconds after the due time from which on nothing counts. */
  cutoff?: number;
  /** By a learner's id: seconds more, or the due time that counts for that learner. */
  extensions?: Record<string, number | Date>;
}

/** The line about being late, as every report shows it. */
export interface Late {
  seconds: number;
  /** Days that have begun; 0 when it is forgiven. */
  days: number;
  percent: number;
  /** The points that are taken off. */
  points: number;
  sentence: string;
}

/** What so many seconds after the due time cost a score: between nothing and all of it. */
export function latePenalty(score: number, secondsLate: number, policy: LatePolicy = {}): Late {
  const { grace = 0, perDay = 0, max = 100, cutoff = Number.POSITIVE_INFINITY } = policy;
  const seconds = Math.max(0, Math.ceil(secondsLate));
  const late = (days: number, percent: number, sentence: string): Late => {
    const points = Math.min(score, Math.max(0, hundredths((score * percent) / 100)));
    const cost = points > 0 ? `${points} of ${score} points are taken off` : 'nothing is taken off';
    return { seconds, days, percent, points, sentence: `${sentence}: ${cost}` };
  };
  if (seconds === 0) return late(0, 0, 'In time');
  if (seconds <= grace) return late(0, 0, `${lengthText(seconds)} late, which is forgiven`);
  const days = Math.ceil(seconds / day);
  if (seconds > cutoff) return late(days, 100, `${lengthText(seconds)} late, after the last moment`);
  const percent = Math.min(max, days * perDay, 100);
  return late(days, percent, `${lengthText(seconds)} late, ${percent} %`);
}

/** How long after the due time, with the learner's own extension, something was handed in; negative before it. */
export function secondsLate(submitted: Date, due: Date, learner: string, policy: LatePolicy = {}): number {
  const { extensions = {} } = policy;
  const more = Object.hasOwn(extensions, learner) ? extensions[learner]! : 0;
  const end = more instanceof Date ? more.getTime() : due.getTime() + more * 1000;
  return (submitted.getTime() - end) / 1000;
}

const day = 86_400; // seconds

/** `2 d 3 h`, `3 h 5 min`, `40 s`: the two largest parts. */
export function lengthText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / day), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [Math.floor(seconds) % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

const hundredths = (points: number) => Math.round((points + Number.EPSILON * points) * 100) / 100;
