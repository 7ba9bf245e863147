import { Sorry } from './sorry.mjs';

const quick = 300; // a step shorter than this needs no line of its own

/** Who asked for JSON reads nothing else there. */
const place = () => (process.argv.includes('--json') ? process.stderr : process.stdout);

/**
 * Shows that something long is being done: on a terminal one line that counts the seconds, elsewhere a line
 * when it begins and one when it is done.
 * @template T
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<T>} work
 * @param {{ stream?: NodeJS.WriteStream, now?: () => number }} [options]
 */
export async function step(label, work, { stream = place(), now = Date.now } = {}) {
  const begun = now();
  const live = stream.isTTY && !process.env.CI;
  const seconds = () => `${Math.round((now() - begun) / 1000)} s`;
  let note = '';
  const draw = () => {
    const line = `  ${label} ... ${seconds()}${note && `  ${note}`}`;
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const timer = live ? setInterval(draw, 250) : undefined;
  if (!live) stream.write(`  ${label} ...\n`);
  try {
    const result = await work((text) => {
      note = text.trim();
    });
    clearInterval(timer);
    if (live) stream.write('\r\x1b[2K');
    if (now() - begun > quick) stream.write(`  ${label}: ${seconds()}\n`);
    return result;
  } catch (problem) {
    clearInterval(timer);
    stream.write(`${live ? '\r\x1b[2K' : ''}  ${label}: failed after ${seconds()}\n`);
    throw problem;
  }
}

/**
 * The last lines of what a failed command said, told with the place of the rest.
 * @param {string} what
 * @param {string} output
 * @param {string} log
 * @param {string} next
 */
export function failed(what, output, log, next) {
  const tail = output.trimEnd().split('\n').slice(-12).join('\n    ');
  return new Sorry(`${what} failed. The end of what it said:\n    ${tail}\nAll of it: ${log}\n${next}`);
}
