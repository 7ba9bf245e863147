/** Something that works for a pool: one job after the other. */
export interface Worker<Job, Answer> {
  work(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

/** What came of a job: an answer, or why there is none. */
export type Outcome<Answer> = { answer: Answer } | { problem: string };

export interface PoolOptions<Job, Answer> {
  /** A worker of its own for each of those that work at once. */
  open(job: Job): Promise<Worker<Job, Answer>>;
  /** Whether a worker that was opened for one job can do the other, too; always, where it is left out. */
  suits?(opened: Job, next: Job): boolean;
  atOnce: number;
  /** The longest that one job may take. */
  seconds: number;
  /** Ends the pool: no job is begun any more, and what is under way is given up. */
  signal?: AbortSignal | undefined;
  /** Seconds that what is under way gets before it is given up. */
  grace?: number;
  /** Called when a job has ended; its worker takes the next job only after that. */
  onEnd(job: Job, outcome: Outcome<Answer>): Promise<void> | void;
}

/**
 * Does all jobs, some at once. A job that throws or takes too long costs itself only: its worker is closed and
 * the next job gets a new one. Jobs are taken one by one, as workers become free.
 */
export async function pool<Job, Answer>(
  jobs: Iterable<Job>,
  options: PoolOptions<Job, Answer>,
): Promise<void> {
  const { atOnce, signal, grace = 0 } = options;
  const left = jobs[Symbol.iterator]();
  const stop = new AbortController();
  const ended = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const last = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const giveUp = () => last.abort();
  const onSignal = () => {
    if (grace > 0) timer = setTimeout(giveUp, grace * 1000);
    else giveUp();
  };
  if (signal?.aborted) onSignal();
  signal?.addEventListener('abort', onSignal);
  stop.signal.addEventListener('abort', giveUp);
  const lanes = Array.from({ length: Math.max(1, atOnce) }, () =>
    lane(left, options, { ended, givenUp: last.signal }).catch((problem) => {
      stop.abort(); // a disk that is full, say: nothing that is done from here on could be kept
      throw problem;
    }),
  );
  const settledLanes = await Promise.allSettled(lanes);
  clearTimeout(timer);
  signal?.removeEventListener('abort', onSignal);
  const failed = settledLanes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

async function lane<Job, Answer>(
  left: Iterator<Job>,
  { open, suits = () => true, seconds, onEnd }: PoolOptions<Job, Answer>,
  { ended, givenUp }: { ended: AbortSignal; givenUp: AbortSignal },
): Promise<void> {
  let opened: { worker: Worker<Job, Answer>; by: Job } | undefined;
  let given = 0; // jobs that were given up
  const close = async () => {
    const { worker } = opened ?? {};
    opened = undefined;
    if (worker) await within(settled(worker.close()), closing, never);
  };
  const attempt = async (job: Job): Promise<Answer> => {
    if (opened && !suits(opened.by, job)) await close();
    if (!opened) {
      const then = given;
      const worker = await open(job);
      if (then !== given) {
        await worker.close(); // it opened so late that nobody waits for it any more
        throw new Error('Given up');
      }
      opened = { worker, by: job };
    }
    return opened.worker.work(job);
  };
  try {
    while (!ended.aborted) {
      const next = left.next();
      if (next.done) break;
      const outcome = await within(told(attempt(next.value)), seconds, givenUp);
      if (outcome === 'late' || outcome === 'stopped') given++;
      if (outcome === 'stopped') break;
      if (outcome === 'late' || 'problem' in outcome) await close();
      const late = `It was given up after ${seconds} s`;
      await onEnd(next.value, outcome === 'late' ? { problem: late } : outcome);
    }
  } finally {
    await close();
  }
}

const closing = 5; // seconds for a worker to put its things away
const never = new AbortController().signal;

async function told<Answer>(answer: Promise<Answer>): Promise<Outcome<Answer>> {
  try {
    return { answer: await answer };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

const settled = (promise: Promise<unknown>) => promise.catch(() => {});

/** The promise's answer; `late` when it takes longer, `stopped` when the signal comes first. */
async function within<T>(
  promise: Promise<T>,
  seconds: number,
  signal: AbortSignal,
): Promise<T | 'late' | 'stopped'> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const ends = new Promise<'late' | 'stopped'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.min(seconds * 1000, 2 ** 31 - 1)); // the longest timer
    stop = () => resolve('stopped');
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, ends]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
