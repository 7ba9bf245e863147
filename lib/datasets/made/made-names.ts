import { type Rng, rng as seeded } from '../../base/index.ts';
import { type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantWhole } from './want.ts';

export interface MadeNamesOptions {
  n?: number;
  rng?: Rng;
}

/** The names that the made ones are modelled on, with every letter from a to z. */
const models = `
  ada adam alan albert alice alma amelia amy andrea andrew anna anton arthur astrid aurora beatrice bella
  benjamin bernard bruno camilla carl carmen caroline cecilia charlotte clara claudia conrad cora daniel daria
  david diana dominic dominique dora edgar edith edward elena elias elise eliza ella ellen emil emily emma eric
  erica ernest esther eva evelyn felix fiona flora florence frances frank frederick gabriel george gloria greta
  gustav hannah harold helen helena henry hugo ida ingrid irene iris isabel isabella ivan jacob jacqueline
  jasmine joanna joel johanna john jonas jonathan joseph judith julia julian karen katherine laura lawrence lea
  leon leonard lily linda lisa lorena louis louise lucas lucia lucy lydia magdalena marcus margaret maria marian
  marie marina mario marlene martha martin mary matilda maurice max maya melissa michael miriam monica monique
  nadia naomi natalie nathan nicholas nina noah nora norman oliver olivia oscar otto patricia paul paula
  penelope peter philip pia quentin ralph raymond rebecca regina richard robert roland rosa rosalind rose ruben
  ruth samuel sandra sara sebastian selma serena silvia simon sofia sonia stella stephen susan sylvia tamara
  teresa theodora theodore thomas tobias ursula valentin vanessa vera verena victor victoria viola virginia
  vivian walter wanda willa william yvonne zoe`
  .trim()
  .split(/\s+/);

const end = '.';

/** First names that nobody has: letter by letter, as likely as in real ones after the two before. X: texts, all different. */
export function madeNames({
  n = 1000,
  rng = seeded(0).fork('made-names'),
}: MadeNamesOptions = {}): Dataset<Texts> {
  wantWhole('made-names', { n });
  const following = followers();
  const made = new Set<string>();
  while (made.size < n) {
    const name = spell(following, rng);
    if (name.length >= 3 && name.length <= 11) made.add(name);
  }
  return new Dataset({
    name: 'made-names',
    X: texts([...made]),
    note: 'made: letters drawn by the two before',
  });
}

/** The letters that follow one letter, and two, in the models; each as often as it does. */
function followers(): Map<string, string[]> {
  const following = new Map<string, string[]>();
  const note = (before: string, letter: string) =>
    following.set(before, [...(following.get(before) ?? []), letter]);
  for (const model of models) {
    const letters = `${end}${model}${end}`;
    for (let i = 1; i < letters.length; i++) {
      note(letters[i - 1]!, letters[i]!);
      if (i > 1) note(letters.slice(i - 2, i), letters[i]!);
    }
  }
  return following;
}

// Sometimes only the last letter counts: two alone would sooner or later have no new name to give.
function spell(following: Map<string, string[]>, rng: Rng): string {
  let name = end;
  for (;;) {
    const context = rng() < 0.85 ? name.slice(-2) : name.slice(-1);
    const letter = rng.pick(following.get(context) ?? following.get(name.slice(-1))!);
    if (letter === end) return name.slice(1);
    name += letter;
  }
}
