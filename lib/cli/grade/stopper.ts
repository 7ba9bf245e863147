import { leaveSoon } from './leave-soon.ts';

/** Ends work in order when somebody presses Ctrl-C; the second time ends the process at once. */
export function stopper(onStop: () => void): { signal: AbortSignal; [Symbol.dispose](): void } {
  const stop = new AbortController();
  const onSignal = () => {
    onStop();
    stop.abort();
    ignore();
    leaveSoon();
  };
  const ignore = () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { signal: stop.signal, [Symbol.dispose]: ignore };
}
