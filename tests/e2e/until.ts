import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is neither false, null nor undefined, or says in time what was waited for. */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined && answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await pause(200);
  }
}
