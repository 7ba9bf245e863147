/**
 * Hears of errors that no code waits for: rejected promises without a catch, and what timers throw. Left alone
 * they would end the process.
 */
export function watchStrays(hear: (thrown: unknown) => void): void {
  const tell = (thrown: unknown) => {
    try {
      hear(thrown);
    } catch {
      hear(new Error('a value that cannot be described was thrown')); // it throws when it is looked at
    }
  };
  process.on('unhandledRejection', tell);
  process.on('uncaughtException', tell);
}
