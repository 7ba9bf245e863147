// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { refused, scenarios, throws } from './scenarios.ts';

describe('classes', () => {
  scenarios(() => ({
    'a class is extended by a later cell': [
      ['class A { private p = 1; protected q = 2; static s = 3; get() { return this.p } }'],
      ['class B extends A { r() { return this.q } }'],
      ['[new B().r(), new B().get(), B.s]', [2, 1, 3]],
      ['new A().p', refused(2341)],
      ['new B() instanceof A', true],
    ],
    'private names stay private to their class': [
      ['class P { #x = 5; x() { return this.#x } static is(o: object) { return #x in o } }'],
      ['[new P().x(), P.is(new P()), P.is({})]', [5, true, false]],
      ['new P().#x', refused(18013)],
    ],
    'an instance of the old class is none of the new': [
      ['class Q { private t = 1 }\nconst q = new Q()'],
      ['class Q { private t = 1; n = 2 }'],
      ['const q2: Q = q', refused([2322, 2741])],
      ['q instanceof Q', false],
    ],
    'a class extends its own earlier version by another name': [
      ['class V { x = 1 }'],
      ['const V0 = V'],
      ['class V extends V0 { y = 2 }'],
      ['new V().x + new V().y', 3],
    ],
    'abstract classes and interfaces reach over three cells': [
      ['interface HasArea { area(): number }'],
      [
        'abstract class Figure implements HasArea { abstract area(): number; twice() { return 2 * this.area() } }',
      ],
      [
        'class Square extends Figure { constructor(private s: number) { super() } area() { return this.s ** 2 } }',
      ],
      ['[new Square(3).area(), new Square(3).twice()]', [9, 18]],
      ['new Figure()', refused(2511)],
      ['class Lazy extends Figure {}', refused(2515)],
    ],
    'a mixin adds to a class of another cell': [
      ['const Mix = <B extends new (...a: any[]) => object>(b: B) => class extends b { mixed = 1 }'],
      ['class Base1 { b = 2 }; const X = Mix(Base1); const x = new X(); x.mixed + x.b', 3],
    ],
    'a class may speak of itself while it is made': [
      ['const c1 = { self: (): typeof c1 | null => null }', refused(7022)],
      ['class N1 { next: N1 | null = null; static root = new N1() }'],
      ['N1.root.next', null],
    ],
    'an interface becomes a class': [
      ['interface IC { a: number }'],
      ['class IC { b = 1 }'],
      ['Object.keys(new IC())', ['b']],
    ],
    'a type of the same name leaves the constructor alone': [
      ['class CT { b = 1 }'],
      ['type CT = { z: number }'],
      ['new CT().b', 1],
    ],
    'decorators of the standard change a method': [
      [
        'function plusOne(f: any, c: ClassMethodDecoratorContext) { return function (this: any) { return f.call(this) + 1 } }',
      ],
      ['class D { @plusOne m() { return 1 } }\nnew D().m()', 2],
    ],
    'a decorator may be a let, a call or a member of another cell': [
      ['let keep = (v: any, c: ClassDecoratorContext) => v'],
      ['@keep class DD { x = 1 }\nnew DD().x', 1],
      [
        'const tagged = (tag: string) => (v: any, c: ClassDecoratorContext) => { v.tag = tag }; const ns = { tagged }',
      ],
      ['@tagged("a") class DE { declare static tag: string }\nDE.tag', 'a'],
      ['@ns.tagged("b") class DF { declare static tag: string }\nDF.tag', 'b'],
      ['@(tagged("c")) class DG { declare static tag: string }\nDG.tag', 'c'],
    ],
    'field and accessor decorators start values': [
      ['const doubled = (_: undefined, c: ClassFieldDecoratorContext) => (v: number) => v * 2'],
      ['class DH { @doubled n = 4 }\nnew DH().n', 8],
      ['class DI { accessor m = 3 }\nconst di = new DI(); di.m += 1; di.m', 4],
    ],
    'parameter properties, statics and static blocks': [
      ['class PP { constructor(public a: number, readonly b = 2) {} static n = 0; static { PP.n = 7 } }'],
      ['[new PP(1).a, new PP(1).b, PP.n]', [1, 2, 7]],
      ['new PP(1).b = 3', refused(2540)],
    ],
    'getters and setters run': [
      ['class Temp { #c = 0; get f() { return this.#c * 1.8 + 32 } set f(v) { this.#c = (v - 32) / 1.8 } }'],
      ['const temp = new Temp(); temp.f = 212; temp.f', 212],
    ],
    'members take names of other cells as their values': [
      ['let m1 = 1'],
      ['({ m1() { return m1 } }).m1()', 1],
      [
        'class Q1 { m1 = m1; static m2 = m1; [`k${m1}`]() { return m1 } }\nnew Q1().m1 + Q1.m2 + (new Q1() as any).k1()',
        3,
      ],
    ],
    'a class expression knows its inner name only inside': [
      ['const Outer1 = class Inner1 { static me() { return Inner1 } }'],
      ['Outer1.me() === Outer1', true],
      ['Inner1', refused([2304, 2552])],
    ],
    'an override needs a method to override': [
      ['class Over { f() { return 1 } }'],
      ['class Over2 extends Over { override f() { return super.f() + 1 } }\nnew Over2().f()', 2],
      ['class Over3 extends Over { override g() {} }', refused(4113)],
    ],
    'errors of own classes keep their names and causes': [
      [
        'class ShapeError extends Error { override name = "ShapeError"; constructor(readonly shape: number[]) { super(`bad ${shape}`) } }',
      ],
      ['throw new ShapeError([2, 3])', throws('bad 2,3', 'ShapeError: bad 2,3', 'line 1')],
      [
        'try { throw new Error("outer", { cause: new ShapeError([1]) }) } catch (e) { ((e as Error).cause as ShapeError).shape }',
      ],
    ],
    'a class used before its line is refused': [
      ['const tooSoon = new Later1(); class Later1 {}', refused(2449)],
    ],
    'iterators, symbols and toString of a class are its own': [
      [
        'class Up { *[Symbol.iterator]() { yield 1; yield 2 } toString() { return "up" } [Symbol.toPrimitive]() { return 5 } }',
      ],
      ['[[...new Up()], String(new Up()), +(new Up() as any)]', [[1, 2], '5', 5]],
    ],
    'generic classes keep what they hold': [
      [
        'class Stack<T> { #items: T[] = []; push(item: T) { this.#items.push(item); return this } pop() { return this.#items.pop() } }',
      ],
      ['new Stack<number>().push(1).push(2).pop()', 2],
      ['new Stack<number>().push("x")', refused(2345)],
    ],
    'three generations in three cells, made again from the top': [
      ['class G1 { hi() { return 1 } }'],
      ['class G2 extends G1 { override hi() { return super.hi() + 10 } }'],
      ['class G3 extends G2 { override hi() { return super.hi() + 100 } }'],
      ['new G3().hi()', 111],
      ['class G1 { hi() { return 2 } }'],
      ['new G3().hi()', 111],
      ['class G2 extends G1 { override hi() { return super.hi() + 10 } }'],
      ['class G3 extends G2 { override hi() { return super.hi() + 100 } }'],
      ['new G3().hi()', 112],
    ],
  }));
});
