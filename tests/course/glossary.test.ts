import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { notebooksDir } from '../../lib/base/index.ts';
import { readGlossary, readPlan } from '../../lib/course/index.ts';
import { readNotebook } from '../../lib/notebook/index.ts';

const terms = readGlossary();
const names = terms.flatMap(({ en, aliases }) => [en, ...aliases].map((name) => name.toLowerCase()));
const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) < at);

describe('the glossary', () => {
  test('has the terms of the whole course, sorted by their English names', () => {
    expect(terms.length).toBeGreaterThanOrEqual(120);
    const sorted = terms.map(({ en }) => en.toLowerCase());
    expect(sorted).toEqual([...sorted].sort());
  });

  test('has no two the same: ids, names and other names are each there once', () => {
    expect(twice(terms.map(({ id }) => id))).toEqual([]);
    expect(twice(names)).toEqual([]);
    expect(twice(terms.map(({ def }) => def))).toEqual([]);
    // One Chinese word for two terms: a tensor's strides and a convolution's stride.
    expect(twice(terms.map(({ zh }) => zh))).toEqual(['步长']);
  });

  test('has ids that can stand in an address', () => {
    for (const { id } of terms) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('says each term in Chinese and in one plain sentence', () => {
    for (const { en, zh, def } of terms) {
      expect([en, /\p{Script=Han}/u.test(zh)]).toEqual([en, true]);
      expect([en, /^[A-Z].{15,160}\.$/.test(def) && !/\. [A-Z]/.test(def)]).toEqual([en, true]);
    }
  });

  test('names a lesson of the plan for each, and explains something in every lesson', () => {
    const numbers = readPlan().lessons.map(({ number }) => number);
    const first = new Set(terms.map((term) => term.first));
    expect(terms.filter((term) => !numbers.includes(term.first))).toEqual([]);
    expect(numbers.filter((number) => !first.has(number))).toEqual([]);
  });

  test('has the core of the course', () => {
    const core = [
      '激活函数 反向传播 损失函数 优化器 正则化 过拟合 欠拟合 批标准化 随机失活 卷积核 特征图 感受野 步长 填充 池化',
      '局部响应归一化 隐状态 遗忘门 输入门 输出门 重置门 更新门 困惑度 自注意力 残差连接 微调 端到端 生成器 判别器',
      '模式崩溃 递归 循环',
    ].flatMap((line) => line.split(' '));
    const chinese = terms.flatMap(({ zh, aliases }) => [zh, ...aliases]);
    expect(core.filter((word) => !chinese.some((one) => one.startsWith(word)))).toEqual([]);
  });

  test('has every term that a lesson gives in both languages, in these words', () => {
    const bold = /\*\*([^*]+)\*\*\s*[(（]([^)）]*\p{Script=Han}[^)）]*)[)）]/gu;
    let found = 0;
    for (const file of readdirSync(notebooksDir()).filter((name) => name.endsWith('.ipynb'))) {
      for (const { source } of readNotebook(notebooksDir(file)).cells) {
        for (const [, en = '', zh = ''] of source.matchAll(bold)) {
          const wanted = [en, en.replace(/s$/, '')].map((name) => name.toLowerCase());
          const term = terms.find((one) =>
            [one.en, ...one.aliases].some((name) => wanted.includes(name.toLowerCase())),
          );
          expect([file, en, term?.zh]).toEqual([file, en, zh]);
          found++;
        }
      }
    }
    expect(found).toBeGreaterThan(20);
  });
});
