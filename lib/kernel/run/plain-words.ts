/**
 * The engine's messages quote the code that runs: a name of another cell stands there with the way to it. Here it
 * is as the learner wrote it.
 */
export const plainWords = (message: string): string =>
  message
    .replace(/\(0 ?, (\$downhill[^()]*)\)/g, '$1')
    .replace(/\$downhill(?:Of_[^\s.]+?|Cell)\.(?:scope\.)?/gu, '');

/** Puts an error's message in those words. */
export function speakPlainly(error: unknown): void {
  if (!error || typeof error !== 'object') return;
  try {
    if (!('message' in error)) return;
    const { message } = error;
    if (typeof message === 'string' && message.includes('$downhill')) error.message = plainWords(message);
  } catch {} // frozen, or a proxy that refuses even to be looked at: then it keeps its words
}
