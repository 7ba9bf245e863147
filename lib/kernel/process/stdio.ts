/** Sends what is written to this process's stdout and stderr elsewhere. */
export function captureStreams(write: (name: 'stdout' | 'stderr', text: string) => void): void {
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((problem?: Error | null) => void),
      done?: (problem?: Error | null) => void,
    ) => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      if (text !== '') write(name, text);
      const callback = typeof encoding === 'function' ? encoding : done;
      if (callback) process.nextTick(callback);
      return true;
    };
  }
}
