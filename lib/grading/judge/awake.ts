const slice = 100; // milliseconds

/**
 * Calls back after so many seconds in which this process could listen. While it thinks about one answer, the others
 * have long come and wait to be read: that time is not theirs. `stop` gives the seconds that went by.
 */
export function awake(seconds: number, over: () => void): { stop(): number } {
  let left = seconds * 1000;
  let gone = 0;
  let step = 0;
  let began = 0;
  let timer: NodeJS.Timeout | undefined;
  let last: NodeJS.Immediate | undefined;
  const next = () => {
    step = Math.min(left, slice);
    began = performance.now();
    timer = setTimeout(() => {
      left -= step;
      gone += step;
      step = 0;
      if (left > 0) next();
      else last = setImmediate(over); // after what has come already
    }, step);
  };
  next();
  return {
    stop() {
      clearTimeout(timer);
      clearImmediate(last);
      return (gone + Math.min(step, performance.now() - began)) / 1000;
    },
  };
}
