// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells are code, and code has templates
import { describe } from '@jest/globals';
import { notes, refused, scenarios, throws } from './scenarios.ts';

const kept = (name: string, ...cells: number[]) =>
  notes(
    `Cell ${cells.map((cell) => `[${cell}]`).join(', ')} still uses the old ${name}: the new one has another type. Run it again to use the new one.`,
  );

describe('names bind late', () => {
  scenarios(
    () => ({
      'a function made anew is called by the cells that called the old one': [
        ['function f() { return 1 }'],
        ['function g() { return f() + 10 }'],
        ['g()', 11],
        ['function f() { return 2 }', notes()],
        ['g()', 12],
      ],
      'a const made anew is seen, though its literal is another': [
        ['const lr = 0.1'],
        ['const step = (x: number) => x - lr'],
        ['const lr = 0.01', notes()],
        ['step(1)', 0.99],
      ],
      'a text and a tuple of the same shape fit': [
        ['const shape = [2, 3] as [number, number]; const title = "a"'],
        ['const words = () => `${title}: ${shape}`'],
        ['const shape = [4, 5] as [number, number]; const title = "b"', notes()],
        ['words()', 'b: 4,5'],
      ],
      'a const that was narrowed by "as const" keeps the old cell': [
        ['const mode = { kind: "train" } as const'],
        ['const kind = () => mode.kind'],
        ['const mode = { kind: "test" } as const', kept('mode', 2)],
        ['kind()', 'train'],
      ],
      'a cell that cannot use the new one keeps the old one, and a note says so': [
        ['function f() { return 1 }'],
        ['const g = () => f() + 1'],
        ['function f() { return "two" }', kept('f', 2)],
        ['g()', 2],
        ['const g = () => f() + 1', notes()],
        ['g()', 'two1'],
      ],
      'the note names every cell that keeps the old one': [
        ['const n = 1'],
        ['const a = () => n'],
        ['const b = () => n'],
        ['const n = "s"', kept('n', 2, 3)],
        ['[a(), b(), n]', [1, 1, 's']],
      ],
      'a cell that kept the old one goes over once the type fits again': [
        ['const n = 1'],
        ['const a = () => n'],
        ['const n = "s"', kept('n', 2)],
        ['const n = 3', notes()],
        ['a()', 3],
      ],
      'a let is shared by all cells that assign and read it': [
        ['let total = 0'],
        ['const add = (x: number) => { total += x }'],
        ['const read = () => total'],
        ['add(2); [total, read()]', [2, 2]],
        ['let total = 100', notes()],
        ['add(5); [total, read()]', [105, 105]],
      ],
      'a let must fit from both sides, for both assign it': [
        ['let v: number | string = 1'],
        ['const put = () => { v = "s" }'],
        ['let v = 5 as number', kept('v', 2)],
        ['put(); v', 5],
        ['let w = 1'],
        ['const look = () => w.toFixed(1)'],
        ['let w: number | string = "s"', kept('w', 6)],
        ['look()', '1.0'],
      ],
      'a const may be narrower than it was': [
        ['const size: number | string = Math.random() < 2 ? 1 : "s"'],
        ['const show = () => String(size)'],
        ['const size = 7', notes()],
        ['show()', '7'],
      ],
      'the same class made again by the same cell is used by old cells': [
        ['class A { n = 1 }'],
        ['const make = () => new A()'],
        ['class A { n = 1 }', notes()],
        ['make() instanceof A', true],
      ],
      'the same class with private parts is used by old cells, too': [
        ['class A { #n = 1; private m = 2; get() { return this.#n + this.m } }'],
        ['const get = () => new A().get()'],
        ['const a = new A()'],
        ['class A { #n = 1; private m = 2; get() { return this.#n + this.m } }', notes()],
        ['[get(), a instanceof A]', [3, false]],
      ],
      'a whole notebook run again from its top leaves no cell behind': [
        ['class A { #n = 1; n() { return this.#n } }'],
        ['class B { #a = new A(); n() { return this.#a.n() } }'],
        ['const use = (b: B) => b.n()'],
        ['class A { #n = 1; n() { return this.#n } }', notes()],
        ['class B { #a = new A(); n() { return this.#a.n() } }', notes()],
        ['use(new B())', refused(2345)],
        ['const use = (b: B) => b.n()', notes()],
        ['use(new B())', 1],
      ],
      'a class that lost a method keeps the old cells': [
        ['class A { hi() { return 1 } }'],
        ['const hi = () => new A().hi()'],
        ['class A { ho() { return 2 } }', kept('A', 2)],
        ['hi()', 1],
      ],
      'a class that gained a method is used by old cells': [
        ['class A { hi() { return 1 } }'],
        ['const hi = () => new A().hi()'],
        ['class A { hi() { return 2 } more() {} }', notes()],
        ['hi()', 2],
      ],
      'an import made anew reaches old cells': [
        ['import { basename as part } from "node:path"'],
        ['const use = () => part("/a/b.ts")'],
        ['import { dirname as part } from "node:path"', notes()],
        ['use()', '/a'],
      ],
      "an import may become a function of one's own": [
        ['import { basename as part } from "node:path"'],
        ['const use = () => part("/a/b.ts")'],
        ['function part(path: string) { return path.length.toString() }', notes()],
        ['use()', '7'],
      ],
      'an enum and a namespace made again': [
        ['namespace N { export const k = 1 }'],
        ['const k = () => N.k'],
        ['namespace N { export const k: number = 2 }', kept('N', 2)],
        ['k()', 1],
        ['namespace N { export const k: number = 2 }', kept('N', 2)],
      ],
      'a chain of three cells sees the change at its start': [
        ['const a = () => 1'],
        ['const b = () => a() * 10'],
        ['const c = () => b() + 1'],
        ['c()', 11],
        ['const a = () => 2', notes()],
        ['c()', 21],
        ['const b = () => a() * 100', notes()],
        ['c()', 201],
        ['const a = () => 3', notes()],
        ['c()', 301],
      ],
      'a value that was worked out before stays as it was': [
        ['const x = 2'],
        ['const y = x * 10'],
        ['const x = 3', notes()],
        ['y', 20],
      ],
      'a function may become an arrow in a const or a let': [
        ['function f(x: number) { return x }'],
        ['const g = () => f(1)'],
        ['const f = (x: number) => x + 1', notes()],
        ['g()', 2],
        ['let f = (x: number) => x + 2', notes()],
        ['g()', 3],
      ],
      'a function that takes more than its callers give does not fit': [
        ['const f = (x: number) => x'],
        ['const g = () => f(1)'],
        ['const f = (x: number, y: number) => x + y', kept('f', 2)],
        ['g()', 1],
        ['const f = (x: number, y = 5) => x + y', notes()],
        ['g()', 6],
      ],
      'a cell that fails before the name leaves the callers alone': [
        ['const f = () => 1'],
        ['const g = () => f()'],
        ['if (1 as number) throw new Error("no"); const f = () => 2', throws('no')],
        ['g()', 1],
      ],
      'a recursive function is its own, whatever the name is later': [
        ['function down(n: number): number { return n ? down(n - 1) : 0 }'],
        ['const old = down'],
        ['function down(n: number): number { return -n }'],
        ['old(3)', 0],
      ],
      'a parameter of the same name stays a parameter': [
        ['const n = 1'],
        ['const f = (n: number) => n; const g = () => n'],
        ['const n = 2', notes()],
        ['[f(7), g()]', [7, 2]],
      ],
      'a generator that is under way goes on with the new one': [
        ['const next = (n: number) => n + 1'],
        [
          'function* run() { let n = 0; while (true) yield (n = next(n)) } const it = run(); it.next().value as number',
          1,
        ],
        ['const next = (n: number) => n + 10', notes()],
        ['it.next().value as number', 11],
      ],
      'a timer of an old cell calls the new function': [
        ['const say = () => "old"'],
        ['let due = false'], // not an hour by the clock: checking the next cell takes as long as it takes
        [
          'const said = new Promise<string>((done) => { const timer = setInterval(() => { if (due) { clearInterval(timer); done(say()) } }, 1) })',
        ],
        ['const say = () => "new"', notes()],
        ['due = true; await said', 'new'],
      ],
      'a method of an old class sees the new const': [
        ['const rate = 1'],
        ['class Car { speed() { return rate * 10 } }'],
        ['const rate = 2', notes()],
        ['new Car().speed()', 20],
      ],
      'a type alone says nothing': [
        ['type T = number'],
        ['const f = (t: T) => t'],
        ['type T = string', notes()],
        ['f(1)', 1],
        ['f("s")', refused(2345)],
      ],
      'any fits everything': [
        ['const x: any = 1'],
        ['const f = () => x'],
        ['const x = "s"', notes()],
        ['f()', 's'],
      ],
      'an async function and its callers': [
        ['async function load() { return 1 }'],
        ['const twice = async () => 2 * (await load())'],
        ['async function load() { return 4 }', notes()],
        ['await twice()', 8],
        ['function load() { return 4 }', kept('load', 2)],
      ],
      'two names of one cell of which one fits': [
        ['const a = 1, b = 1'],
        ['const sum = () => a + b'],
        ['const a = 10, b = "s"', kept('b', 2)],
        ['sum()', 11],
      ],
    }),
    { alone: true },
  );
});
