import { onInterrupted } from '../../base/index.ts';

const levels = ['log', 'info', 'warn', 'error'] as const;

/**
 * Runs something that talks while it loads: greetings, names that are registered twice, calls that Node has
 * deprecated. What goes wrong is still thrown.
 */
export function quietly<T>(load: () => T): T {
  const before = levels.map((level) => console[level]);
  const { noDeprecation } = process;
  for (const level of levels) console[level] = () => {};
  process.noDeprecation = true;
  const speak = () => {
    for (const [i, level] of levels.entries()) console[level] = before[i]!;
    process.noDeprecation = noDeprecation ?? false;
    forget();
  };
  const forget = onInterrupted(speak);
  try {
    return load();
  } finally {
    speak();
  }
}
