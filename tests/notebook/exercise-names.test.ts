import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import { Compiler } from 'downhill/kernel';
import { declaredNames, freeNames } from 'downhill/notebook';

// The second opinion is the kernel's: it knows by TypeScript's own tree and checker what a cell makes and uses.
let compiler: Compiler;
const letters = [...'abcdefgh'];
let run = 1;
beforeAll(() => {
  compiler = new Compiler(tmpdir());
  const made = compiler.compile(
    `${letters.map((name) => `let ${name}: any = 1;`).join(' ')} type T = 1;`,
    run,
  );
  expect(made).toMatchObject({ ok: true });
  compiler.commit({ run, made: letters });
});
afterAll(() => compiler.close());

/** What the kernel says of a cell that is compiled after one that makes a to h, and does not run. */
function ofKernel(source: string): { uses: string[]; makes: string[] } {
  const result = compiler.compile(`// @ts-nocheck\n${source}`, ++run); // only names count here
  if (!result.ok) throw new Error(`${source}\n${result.problems.map(({ message }) => message).join('\n')}`);
  compiler.abandon(run);
  const { code, own } = result.cell;
  const uses = new Set([...code.matchAll(/\$downhillOf_(\w+)\.scope/g)].map(([, name]) => name!));
  return { uses: [...uses].sort(), makes: own.map(({ name }) => name).sort() };
}

const ofSyntax = (source: string) => ({
  uses: letters.filter((name) => freeNames(source).has(name)),
  makes: declaredNames(source).sort(),
});

describe('the names that a cell uses and makes are those that the kernel finds', () => {
  test.each([
    'a; b.c; d["e"]; f?.g; a?.[h];',
    '({ a, b: c, [d]: e, f() { return g; } });',
    'let { a: x = b, ...y } = c; [x, y] = [d, e];',
    '({ a, b: c = d } = e);',
    'for (const a of b) { a; } for (let c = 0; c < d; c++) {} for (const e in f) { e; }',
    'for (a of [1]) {} for (b in {}) {}',
    'const f1 = (a: any, { b }: any, [c]: any = d, ...e: any[]) => a + b + c + e + f;',
    'function f2(a: any): any { return a + b; function c() {} } f2(c);',
    'const f3 = function a(): any { return a; };',
    'class C extends a { b = c; static d = e; #f = 1; g(h: any) { return this.b + h; } }',
    'const D = class a { make() { return new a(); } }; class E { [b]() {} get c() { return d; } }',
    'class F { constructor(private a: any, readonly b = c) {} set d(e: any) { e; f; } static { g; } }',
    'try { a; } catch (b) { b; c; } finally { d; } try {} catch { e; }',
    'a: for (;;) { break a; } b: while (c) continue b;',
    'switch (a) { case b: let c = 1; c; break; default: d; }',
    '{ let a = 1; a; } a; { const b = c; b; } { function d() {} d(); }',
    'function g() { new.target; if (a) { var b = 1; } return b; } function h2() { { let c = 1; c; } return c; }',
    'if (a) var x1 = b; x1;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the cell's
    '`${a} b ${`${c}`}`; d`x${e}`; /f/.test("g");',
    'const x2 = a as T; <T>b; c!; d satisfies any; const x3: T = e; (f as any as T);',
    'type A = typeof import("node:fs"); interface I { a: T; b(c: T): void }',
    'enum N { a = 1, x = b } namespace M { export const c = d; c; }',
    'async () => { for await (const a of b) a; await c; }; function* y2() { yield d; yield* e; }',
    'new a(b); delete c.x; typeof d; void e; f++; -g; h ||= 1;',
    'export const z = a; export default b;',
    'a ? b : (c, (d && e) || (f ?? g));',
    'let x4 = { a: 1, b: { c: 2 } }; x4.a; x4.b.c;',
  ])('%s', (source) => {
    expect(ofSyntax(source)).toEqual(ofKernel(source));
  });

  test.each([1, 2, 3, 4, 5])(
    'in random cells with names bound and hidden on many levels (seed %i)',
    (seed) => {
      const random = rng(`names ${seed}`);
      for (let n = 0; n < 12; n++) {
        const source = statements(random, 3);
        expect({ source, ...ofSyntax(source) }).toEqual({ source, ...ofKernel(source) });
      }
    },
  );
});

describe('names of types', () => {
  test('are no use of a value', () => {
    expect([...freeNames('let x: A<B>; interface C extends D {} type E = typeof f; g<H>(x as I);')]).toEqual([
      'g',
    ]);
  });

  test('and a cell that cannot be read has none', () => {
    expect([...freeNames('const = a')]).toEqual([]);
  });
});

/** Some lines of code in which letters are bound, hidden and used; each line in a block, so that nothing clashes. */
function statements(random: Rng, depth: number): string {
  const letter = () => letters[random.int(letters.length)]!;
  const inner = () => (depth > 0 ? statements(random, depth - 1) : `${letter()};`);
  const forms = [
    () => `${letter()}; ${letter()}.${letter()};`,
    () => `{ const ${letter()}: any = ${'1'}; ${inner()} }`,
    () => `((${letter()}: any) => { ${inner()} });`,
    () => `(function ${letter()}(): any { ${inner()} });`,
    () => `for (const ${letter()} of [1]) { ${inner()} }`,
    () => `try { ${inner()} } catch (${letter()}) { ${inner()} }`,
    () => `(({ ${letter()}: ${letter()} = ${'2'} }: any) => { ${inner()} });`,
    () => `({ ${letter()}: ${letter()}, ${letter()}() { ${inner()} } });`,
    () => `(class { ${letter()} = ${letter()}; x() { ${inner()} } });`,
    () => `(() => { if (${letter()}) { var ${letter()}: any = 1; } ${inner()} });`,
  ];
  const count = 1 + random.int(2);
  return Array.from({ length: count }, () => forms[random.int(forms.length)]!()).join('\n');
}
