import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('onnxruntime sends nothing home: it is told not to, and leaves no identity in the home folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'downhill-home-'));
  try {
    const project = join(import.meta.dirname, '..', '..', '..');
    const code = `
      import { startEngine, tf } from 'downhill/engine';
      const { name } = await startEngine();
      console.log(name, tf.tensor1d([1, 2]).sum().dataSync()[0], process.env.ORT_DISABLE_TELEMETRY);`;
    const { XDG_CACHE_HOME: _, ORT_DISABLE_TELEMETRY: __, ...env } = process.env;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: project,
      env: { ...env, HOME: home, DOWNHILL_ENGINE: 'ort' },
      encoding: 'utf8',
    });
    expect(said.trim().split('\n').at(-1)).toBe('ort 3 1');
    expect(readdirSync(home)).toEqual([]);
  } finally {
    rmSync(home, { recursive: true });
  }
});
