import { spawnSync } from 'node:child_process';

/** Whether there is a Python to ask for a second opinion. */
export const hasPython = spawnSync('python3', ['-c', '']).status === 0;

/** What a Python program makes of a text: it reads stdin as `text` and its last value, `out`, comes back as JSON. */
export function python(program: string, text: string): unknown {
  const whole = `import sys, json\ntext = sys.stdin.buffer.read().decode('utf-8')\n${program}\njson.dump(out, sys.stdout)`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', whole], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
