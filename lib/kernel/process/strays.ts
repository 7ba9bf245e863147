/**
 * Hears of errors that no code waits for: rejected promises without a catch, and what timers throw. Left alone
 * they would end the process.
 */
export function watchStrays(tell: (thrown: unknown) => void): void {
  process.on('unhandledRejection', tell);
  process.on('uncaughtException', tell);
}
