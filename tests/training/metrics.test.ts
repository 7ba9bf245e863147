import { describe, expect, test } from '@jest/globals';
import {
  accuracy,
  auc,
  type Box,
  bleu,
  confusionMatrix,
  f1,
  iou,
  mae,
  meanAveragePrecision,
  meanIou,
  perplexity,
  precision,
  r2,
  recall,
  rmse,
  roc,
} from 'downhill/training';
import { rng } from '../../lib/base/index.ts';
import { Answers } from '../../lib/training/metrics/answers.ts';
import { argMaxOfRows } from '../../lib/training/metrics/arg-max.ts';
import { namedMetrics } from '../../lib/training/metrics/named.ts';

// Three classes and two, and what scikit-learn 1.9.1 says of them: confusion_matrix, precision_score, recall_score,
// f1_score, jaccard_score with average macro, micro and None.
const y = [0, 0, 1, 1, 2, 2, 2, 0, 1, 2, 2, 1];
const found = [0, 1, 1, 1, 2, 0, 2, 0, 2, 2, 1, 1];
const twoY = [0, 1, 1, 0, 1, 0, 1, 1];
const twoFound = [0, 1, 0, 0, 0, 1, 1, 1];

describe('classes', () => {
  test('the confusion matrix is that of scikit-learn', () => {
    expect(confusionMatrix(y, found)).toEqual([
      [2, 1, 0],
      [0, 3, 1],
      [1, 1, 3],
    ]);
  });

  test('precision, recall and F1 are those of scikit-learn: each class, macro, micro, two classes', () => {
    expect(precision.perClass(y, found)).toEqual([2 / 3, 0.6, 0.75].map((v) => expect.closeTo(v, 12)));
    expect(recall.perClass(y, found)).toEqual([2 / 3, 0.75, 0.6].map((v) => expect.closeTo(v, 12)));
    expect(f1.perClass(y, found)).toEqual([2 / 3, 2 / 3, 2 / 3].map((v) => expect.closeTo(v, 12)));
    expect(precision(y, found)).toBeCloseTo(0.6722222222222222, 12);
    expect(recall(y, found)).toBeCloseTo(0.6722222222222222, 12);
    expect(f1(y, found)).toBeCloseTo(0.6666666666666666, 12);
    for (const measure of [precision, recall, f1]) {
      expect(measure(y, found, { average: 'micro' })).toBeCloseTo(accuracy(y, found), 12);
    }
    expect(accuracy(twoY, twoFound)).toBe(0.625);
    expect(precision(twoY, twoFound)).toBe(0.75);
    expect(recall(twoY, twoFound)).toBe(0.6);
    expect(f1(twoY, twoFound)).toBeCloseTo(0.6666666666666665, 12);
    expect(precision(twoY, twoFound, { average: 'macro' })).toBe(0.625);
  });

  test('a class that nothing was taken for has precision 0 and no NaN', () => {
    expect(precision.perClass([0, 0, 2], [0, 0, 0], { classes: 3 })).toEqual([2 / 3, 0, 0]);
    expect(recall.perClass([0, 0, 2], [0, 0, 0], { classes: 3 })).toEqual([1, 0, 0]);
  });

  test('mean IoU of masks is the jaccard score of scikit-learn, and leaves out a class that is nowhere', () => {
    expect(meanIou(confusionMatrix(y, found))).toBeCloseTo(0.5, 12);
    expect(meanIou(confusionMatrix(y, found, { classes: 5 }))).toBeCloseTo(0.5, 12);
  });

  test('labels that cannot be counted, and lists of different lengths, are told', () => {
    expect(() => confusionMatrix([0, 3], [0, 1], { classes: 2 })).toThrow(
      new RangeError('Cannot count the label 3 that was taken for 1: wanted whole numbers from 0 to 1'),
    );
    expect(() => confusionMatrix([0.5], [0])).toThrow(
      new RangeError('Cannot count the label 0.5 that was taken for 0: wanted whole numbers from 0 to 0'),
    );
    expect(() => accuracy([0, 1], [0])).toThrow(
      new RangeError('Cannot measure accuracy: y has 2 numbers and yHat has 1; wanted as many of both'),
    );
    expect(() => rmse([], [])).toThrow(
      new RangeError('Cannot measure rmse: there are no examples; wanted one or more'),
    );
    expect(() => f1(y, found, { average: 'makro' as never })).toThrow(
      new RangeError(
        'Cannot average by "makro": no such way. Did you mean "macro"? Known: binary, macro, micro',
      ),
    );
  });
});

describe('scores', () => {
  const scores = [0.1, 0.8, 0.4, 0.4, 0.9, 0.35, 0.7, 0.4];

  test('the ROC curve and its area are those of scikit-learn, with equal scores', () => {
    // roc_curve with drop_intermediate=False
    const { falsePositives, truePositives, thresholds } = roc(twoY, scores);
    expect(falsePositives).toEqual([0, 0, 0, 0, 1 / 3, 2 / 3, 1]);
    expect(truePositives).toEqual([0, 0.2, 0.4, 0.6, 1, 1, 1]);
    expect(thresholds).toEqual([Infinity, 0.9, 0.8, 0.7, 0.4, 0.35, 0.1]);
    expect(auc(twoY, scores)).toBeCloseTo(0.9333333333333333, 12);
  });

  test('the area is the share of pairs of a one and a zero in which the one has more, ties a half', () => {
    const random = rng('pairs');
    for (let time = 0; time < 20; time++) {
      const labels = [0, 1, ...Array.from({ length: 30 }, () => random.int(2))];
      const scores = labels.map(() => random.int(8));
      let [pairs, won] = [0, 0];
      for (const [i, a] of labels.entries())
        for (const [j, b] of labels.entries()) {
          if (a !== 1 || b !== 0) continue;
          pairs++;
          won += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0;
        }
      expect(auc(labels, scores)).toBeCloseTo(won / pairs, 12);
    }
  });

  test('labels of one kind have no curve', () => {
    expect(() => auc([1, 1], [0.2, 0.4])).toThrow(
      new RangeError('Cannot draw the curve: of 2 labels 0 are 0 and 2 are 1; wanted both, and no others'),
    );
  });
});

test('RMSE, MAE and R2 are those of scikit-learn', () => {
  const [y, yHat] = [
    [3, -0.5, 2, 7, 4.2],
    [2.5, 0, 2, 8, 4.1],
  ];
  expect(rmse(y, yHat)).toBeCloseTo(0.5495452665613635, 12);
  expect(mae(y, yHat)).toBeCloseTo(0.42, 12);
  expect(r2(y, yHat)).toBeCloseTo(0.9506406903765691, 12);
  expect(
    r2(
      y,
      y.map(() => 3.14),
    ),
  ).toBeCloseTo(0, 12); // the mean explains nothing
  expect([r2([2, 2], [2, 2]), r2([2, 2], [2, 3])]).toEqual([1, 0]);
});

test('perplexity is that of scikit-learn, and the number of words where each is as likely', () => {
  // exp(log_loss) of the chances 0.7, 0.6, 0.6 and 0.05
  expect(perplexity([0.7, 0.6, 0.6, 0.05])).toBeCloseTo(2.9847458960098225, 12);
  expect(perplexity(new Array(9).fill(1 / 27))).toBeCloseTo(27, 10);
  expect(() => perplexity([])).toThrow(
    new RangeError('Cannot measure perplexity: there are no words; wanted one or more'),
  );
});

describe('BLEU', () => {
  // The examples of nltk 3.10.4's corpus_bleu, and its numbers.
  const words = (text: string) => text.split(' ');
  const translations = [
    'it is a guide to action which ensures that the military always obeys the commands of the party',
    'he read the book because he was interested in world history',
  ].map(words);
  const references = [
    [
      'it is a guide to action that ensures that the military will forever heed party commands',
      'it is the guiding principle which guarantees the military forces always being under the command of the party',
      'it is the practical guide for the army always to heed the directions of the party',
    ].map(words),
    [words('he was interested in world history because he read the book')],
  ];

  test('is that of nltk: four words, two words, a translation that is too short', () => {
    expect(bleu(translations, references)).toBeCloseTo(0.5920778868801042, 12);
    expect(bleu(translations, references, { longest: 2 })).toBeCloseTo(0.8242803277698696, 12);
    expect(bleu([translations[0]!.slice(0, 9)], [references[0]!])).toBeCloseTo(0.31258181439260657, 12);
  });

  test('gains nothing by a word said again and again, and is 0 where no row of four fits', () => {
    const the = [words('the the the the the the the')];
    const cat = [[words('the cat is on the mat'), words('there is a cat on the mat')]];
    expect(bleu(the, cat, { longest: 1 })).toBeCloseTo(2 / 7, 12); // the example of the paper
    expect(bleu(the, cat)).toBe(0);
    expect(() => bleu(the, [])).toThrow(
      new RangeError(
        'Cannot measure BLEU: there are 1 translations and 0 lists of references; wanted one list for each translation',
      ),
    );
  });
});

describe('boxes', () => {
  test('IoU is the share of pixels, counted one by one', () => {
    const random = rng('boxes');
    const draw = (): Box => {
      const [x, y] = [random.int(8), random.int(8)];
      return [x, y, x + 1 + random.int(6), y + 1 + random.int(6)];
    };
    const inside = ([x1, y1, x2, y2]: Box, x: number, y: number) => x >= x1 && x < x2 && y >= y1 && y < y2;
    for (let time = 0; time < 200; time++) {
      const [a, b] = [draw(), draw()];
      let [both, any] = [0, 0];
      for (let x = 0; x < 16; x++)
        for (let y = 0; y < 16; y++) {
          if (inside(a, x, y) && inside(b, x, y)) both++;
          if (inside(a, x, y) || inside(b, x, y)) any++;
        }
      expect(iou(a, b)).toBeCloseTo(both / any, 12);
    }
    expect(iou([0, 0, 0, 0], [0, 0, 0, 0])).toBe(0);
  });

  test('a box given by width and height is told', () => {
    expect(() => iou([5, 5, 3, 3], [0, 0, 1, 1])).toThrow(
      new RangeError(
        'Cannot take the area of the box (5, 5, 3, 3): wanted left, top, right, bottom. From a width and a height, right is left + width',
      ),
    );
  });

  test('mAP is the area worked out by hand: right, twice the same, right, wrong', () => {
    const box = (x: number): Box => [x, 0, x + 10, 10];
    const truth = [
      { picture: 1, box: box(0), label: 'cat' },
      { picture: 1, box: box(50), label: 'cat' },
      { picture: 2, box: box(0), label: 'cat' },
      { picture: 2, box: box(30), label: 'dog' },
    ];
    const detected = [
      { picture: 1, box: box(1), label: 'cat', score: 0.9 }, // found: precision 1, recall 1/3
      { picture: 1, box: box(0), label: 'cat', score: 0.8 }, // found before
      { picture: 2, box: box(2), label: 'cat', score: 0.7 }, // found: precision 2/3, recall 2/3
      { picture: 1, box: box(90), label: 'cat', score: 0.6 }, // nothing is there
      { picture: 1, box: box(30), label: 'dog', score: 0.5 }, // another picture
    ];
    expect(meanAveragePrecision(detected, truth)).toBeCloseTo((1 / 3 + 2 / 9 + 0) / 2, 12);
    // Boxes that are off by one or two of ten cover 9/11 and 8/12.
    expect(meanAveragePrecision(detected, truth, { iou: 0.7 })).toBeCloseTo(1 / 3 / 2, 12);
    expect(() => meanAveragePrecision(detected, [])).toThrow(
      new RangeError('Cannot measure mAP: nothing is there to be found; wanted one true box or more'),
    );
  });

  test('with the highest precision from each recall on, a late hit lifts what came before', () => {
    const box: Box = [0, 0, 1, 1];
    const at = (picture: number, score: number) => ({ picture, box, label: 0, score });
    // wrong, right, right: precision 0, 1/2, 2/3 at recall 0, 1/2, 1; the area is 2/3 throughout
    const truth = [at(1, 0), at(2, 0)];
    expect(meanAveragePrecision([at(9, 0.9), at(1, 0.8), at(2, 0.7)], truth)).toBeCloseTo(2 / 3, 12);
  });
});

describe('over batches', () => {
  const random = rng('tallies');
  const labels = Array.from({ length: 60 }, () => random.int(2));
  const logits = labels.flatMap((label) => [random.normal(), random.normal(label)]);
  const batches = (classes: number, values: readonly number[]) =>
    [0, 17, 18, 40].map((from, at, all) => {
      const to = all[at + 1] ?? labels.length;
      return new Answers(
        { values: labels.slice(from, to), shape: [to - from] },
        { values: values.slice(from * classes, to * classes), shape: [to - from, classes] },
        { probabilities: false },
      );
    });
  const told = (name: keyof typeof namedMetrics, answers: Answers[]) => {
    const tally = namedMetrics[name]();
    for (const one of answers) tally.add(one);
    return tally.value();
  };
  const guessed = argMaxOfRows(logits, 2);
  const margin = labels.map((_, at) => logits[2 * at + 1]! - logits[2 * at]!);

  test('batches of any size tell the same as all at once', () => {
    const answers = batches(2, logits);
    expect(told('accuracy', answers)).toBeCloseTo(accuracy(labels, guessed), 12);
    expect(told('precision', answers)).toBeCloseTo(precision(labels, guessed), 12);
    expect(told('recall', answers)).toBeCloseTo(recall(labels, guessed), 12);
    expect(told('f1', answers)).toBeCloseTo(f1(labels, guessed), 12);
    expect(told('iou', answers)).toBeCloseTo(meanIou(confusionMatrix(labels, guessed)), 12);
    expect(told('auc', answers)).toBeCloseTo(auc(labels, margin), 12);
    const chances = labels.map((label, at) => 1 / (1 + Math.exp(label === 1 ? -margin[at]! : margin[at]!)));
    expect(told('perplexity', answers)).toBeCloseTo(perplexity(chances), 10);
  });

  test('one number for yes or no gives the same as two', () => {
    const answers = batches(1, margin);
    for (const name of ['accuracy', 'f1', 'auc'] as const) {
      expect(told(name, answers)).toBeCloseTo(told(name, batches(2, logits)), 12);
    }
  });

  test('numbers are compared as numbers', () => {
    const answers = batches(1, margin);
    expect(told('rmse', answers)).toBeCloseTo(rmse(labels, margin), 12);
    expect(told('mae', answers)).toBeCloseTo(mae(labels, margin), 12);
    expect(told('r2', answers)).toBeCloseTo(r2(labels, margin), 10);
  });

  test('AUC of three classes is told to be none', () => {
    const answers = new Answers(
      { values: [0], shape: [1] },
      { values: [1, 2, 3], shape: [1, 3] },
      { probabilities: true },
    );
    expect(() => namedMetrics.auc().add(answers)).toThrow(
      new RangeError(
        'Cannot rank the answers: the model tells 3 classes apart, wanted 2. Try accuracy, or f1',
      ),
    );
  });
});
