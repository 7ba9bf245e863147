import { describe, expect, test } from '@jest/globals';
import type { Program } from '../../lib/grading/answer/index.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { honest, ids } from './answer-lesson.ts';
import { programFor, refusal, run as runIn } from './answer-run.ts';

const at = temporaryFolder();
const run = (program: Program, expression: string) => runIn(at('p'), program, expression);

describe('what an answer may not name', () => {
  const mse = 'const mse = () => 1;';
  test.each([
    [
      `import { mse as m } from 'downhill/nn';\nconst mse = m;`,
      'the answer imports downhill/nn; this exercise allows: no imports',
      1,
    ],
    [`\n\nimport 'node:fs';${mse}`, 'the answer imports node:fs; this exercise allows: no imports', 3],
    [`import fs = require('fs');${mse}`, 'the answer imports fs; this exercise allows: no imports', 1],
    [
      `${mse}\nexport * from 'downhill/nn';`,
      'the answer imports downhill/nn; this exercise allows: no imports',
      2,
    ],
    [
      `${mse}\nexport { mse as x } from './y.ts';`,
      'the answer imports ./y.ts; this exercise allows: no imports',
      2,
    ],
    [`import('node:fs');${mse}`, 'the answer uses import(...); imports stand at the top', 1],
    [
      `const mse = async () => (await import(\`node:\${'fs'}\`)).x`,
      'the answer uses import(...); imports stand at the top',
      1,
    ],
    [`const mse = () => import.meta.url`, 'the answer uses import.meta, which no answer may', 1],
    [`${mse}\nconst f = () => {\n  return eval('1');\n}`, 'the answer uses eval, which no answer may', 3],
    [`const mse = (0, eval)('1')`, 'the answer uses eval, which no answer may', 1],
    [`const mse = new Function('return 1')`, 'the answer uses Function, which no answer may', 1],
    [`const mse = Function.prototype`, 'the answer uses Function, which no answer may', 1],
    [`const fs = require('fs'); ${mse}`, 'the answer uses require, which no answer may', 1],
    [`const mse = () => \\u0065val('1')`, 'the answer uses eval, which no answer may', 1],
    [
      `${mse} const x = { a: [class { static { eval('') } }] }`,
      'the answer uses eval, which no answer may',
      1,
    ],
  ])('%j', (code, message, line) => {
    expect(refusal('06-1', code)).toEqual({ status: 'error', message, line });
  });

  test.each([
    [`function mse(f: Function) { return f.eval; }`],
    [`const mse = (require: number) => require`],
    [`const o = { eval: 1, require() {}, import: 2 }; const mse = () => o.import`],
    [`import type { Vec as V } from 'downhill/nn'; ${mse}`],
    [`import { type Vec as V, Mat } from 'downhill/nn'; type M = Mat; ${mse}`],
    [`const mse = () => 'import("x") eval(1)' // require('x')`],
    [`function mse(): import('node:fs').Stats | undefined { return undefined; }`],
  ])('%j is fine', (code) => expect(refusal('06-1', code)).toBeUndefined());

  test('names of the lesson that are not for it', () => {
    const message = (name: string, may: string) => ({
      status: 'error',
      message: `the answer uses ${name}, which the lesson made earlier; this exercise allows: ${may}`,
    });
    expect(refusal('06-1', 'const mse = () => doubled([1])')).toEqual(
      message('doubled', 'nothing of the lesson'),
    );
    expect(refusal('06-1', 'const mse = () => softmax([1])')).toEqual(
      message('softmax', 'nothing of the lesson'),
    );
    expect(refusal('06-2', 'const mean = () => two')).toEqual(message('two', 'doubled, Vec'));
    expect(refusal('06-3', 'const share = () => fs')).toEqual(message('fs', 'downhill/nn, scale'));
    expect(refusal('06-1', 'const mse = (doubled: number) => doubled + afterwards')).toBeUndefined(); // not made yet: a type error
    for (const id of ids) expect(refusal(id, honest[id])).toBeUndefined();
  });

  test('an added cell that the answer needs is no way around it', () => {
    const extra = { at: 1, code: "\nimport { mse as real } from 'downhill/nn';\nconst helper = real;" };
    const message =
      'the added cell 2, which the answer needs, imports downhill/nn; this exercise allows: no imports';
    expect(refusal('06-1', 'const mse = helper', [extra])).toEqual({ status: 'error', message, line: 2 });
    expect(refusal('06-1', 'const mse = real', [extra])).toEqual({ status: 'error', message, line: 2 });
    expect(refusal('06-1', mse, [extra])).toBeUndefined(); // it needs nothing of it
    expect(refusal('06-1', 'const mse = helper', [{ at: 1, code: 'const helper = eval' }])).toMatchObject({
      status: 'error',
    });
    expect(
      refusal('06-1', 'const mse = helper', [{ at: 1, code: 'const helper = () => doubled' }]),
    ).toMatchObject({ status: 'error' });
  });

  test('the imports that it allows may be made by the answer or by the lesson', () => {
    for (const code of [
      "import { softmax as s } from 'downhill/nn'; const share = (z: Vec) => s(z)[0];",
      "import * as nn from 'downhill\\u002fnn'; const share = (z: Vec) => nn.softmax(z)[0];",
      'const share = (z: Vec) => softmax(z)[0]',
    ]) {
      expect(refusal('06-3', code)).toBeUndefined();
      expect(run(programFor('06-3', code), 'it.share([0, 0])')).toBeCloseTo(0.5, 12);
    }
  });
});
