import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from 'downhill/base';
import { readsOf, resolveAllowed } from '../../lib/grading/answer/index.ts';

describe('what imports need', () => {
  const root = projectRoot();
  test('rooms of dist/ with the rooms that they import, and packages with theirs', () => {
    const reads = readsOf(['downhill/nn']);
    expect(reads).toEqual(
      expect.arrayContaining([`${root}/dist/nn`, `${root}/dist/base`, `${root}/package.json`]),
    );
    for (const path of reads) expect(existsSync(path)).toBe(true);
    for (const path of readsOf(['downhill/engine', 'downhill/training', 'downhill/datasets'])) {
      expect(path).not.toMatch(/dist.grading|[/]tests|dist$|node_modules$/);
      if (path.includes('node_modules')) expect(statSync(path).isDirectory()).toBe(true);
    }
    expect(readsOf(['@tensorflow/tfjs'])).toEqual(
      expect.arrayContaining(
        ['tfjs', 'tfjs-core', 'tfjs-layers'].map((name) => `${root}/node_modules/@tensorflow/${name}`),
      ),
    );
    expect(readsOf([])).toEqual([]);
  });

  test('they are enough for Node under its permission flag', () => {
    const flag =
      Number(process.versions.node.split('.')[0]) >= 23 ? '--permission' : '--experimental-permission';
    for (const specifier of ['downhill/nn', '@tensorflow/tfjs']) {
      const reads = readsOf([specifier]).map(
        (path) => `--allow-fs-read=${statSync(path).isDirectory() ? `${path}/*` : path}`,
      );
      const script = `const m = await import(${JSON.stringify(resolveAllowed(specifier))}); console.log(Object.keys(m).length > 10)`;
      const said = execFileSync(
        process.execPath,
        ['--no-warnings', flag, ...reads, '--input-type=module', '-e', script],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
      expect(said).toBe('true\n');
    }
  });

  test('what no exercise can allow is told', () => {
    expect(() => resolveAllowed('downhill/grading')).toThrow(
      'Cannot let an answer import downhill/grading: it holds the judge',
    );
    expect(() => resolveAllowed('../x')).toThrow(
      'Cannot let an answer import ../x: allowed are packages and downhill/...',
    );
    expect(() => resolveAllowed('no-such-thing')).toThrow(
      'Cannot find no-such-thing, which an exercise allows: no such package is installed',
    );
  });
});
