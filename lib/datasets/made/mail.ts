import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { type Grammar, write } from './grammar.ts';
import { wantShare, wantWhole } from './want.ts';

export interface MailOptions {
  n?: number;
  /** How often a sentence is one that the other kind could write as well. */
  overlap?: number;
  rng?: Rng;
}

const common: Grammar = {
  name: ['Alex', 'Chris', 'Jo', 'Kim', 'Robin', 'Sam'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  small: ['2', '3', '5', '10', '15'],
  large: ['500', '1,000', '5,000', '10,000', '1,000,000'],
  either: [
    'Please reply before {day}.',
    'Thank you for your time.',
    'You asked about the price: it is {large} dollars.',
    'This is a reminder about your account.',
    'The offer is open for {small} days.',
    'See the details below.',
    'I hope you are well.',
    'We are free to talk on {day}.',
  ],
};

const kinds: readonly Grammar[] = [
  {
    subject: [
      'lunch on {day}?',
      'notes from the meeting',
      'Re: draft of chapter {small}',
      'bug in the parser',
      'train times',
    ],
    own: [
      'Shall we meet on {day} at {small}?',
      'I read your draft and have {small} remarks.',
      'The tests pass on my machine, but the build is red.',
      'Can you send me the notes from {day}?',
      '{name} is ill, so the meeting moves to {day}.',
      'I left the keys with {name}.',
      'The patch is in the branch that we talked about.',
      'My train is {small} minutes late.',
    ],
    greeting: ['Hi {name},', 'Dear {name},', 'Hello {name},'],
    close: ['Best, {name}', 'Cheers, {name}', 'See you, {name}'],
  },
  {
    subject: [
      'You have WON {large} dollars!!!',
      'Lose weight in {small} days',
      'URGENT: claim your prize',
      'Cheap pills, no questions',
      'Re: your free gift',
    ],
    own: [
      'Click here now to claim your prize!',
      'You are the lucky winner of {large} dollars.',
      'Earn {large} dollars a week from home, with no risk.',
      'Lose {small} kilos in {small} days, guaranteed!',
      'Only {small} left: order today and save {large} dollars!',
      'Send us your bank details to receive the money.',
      'This is not a scam, it is 100% free.',
      'Act now, this offer ends on {day}!',
    ],
    greeting: ['Dear friend,', 'Dear winner,', 'Hello {name}!', 'Attention!'],
    close: ['Click to unsubscribe.', 'Act now!', 'Your lucky team'],
  },
];

/** Letters of friends and colleagues, and those of nobody's friend. X: texts with a subject line; y: ham or spam. */
export function mail({
  n = 1000,
  overlap = 0.3,
  rng = seeded(0).fork('mail'),
}: MailOptions = {}): Dataset<Texts> {
  wantWhole('mail', { n });
  wantShare('mail', { overlap });
  const y = balancedLabels(n, kinds.length, rng);
  const letters = Array.from(y, (label) => {
    const grammar = { ...common, ...kinds[label]! };
    const body = Array.from({ length: 1 + rng.int(5) }, () =>
      write(grammar, rng() < overlap ? 'either' : 'own', rng),
    );
    const [subject, greeting, close] = ['subject', 'greeting', 'close'].map((rule) =>
      write(grammar, rule, rng),
    );
    return `Subject: ${subject}\n\n${greeting}\n${body.join(' ')}\n${close}\n`;
  });
  return new Dataset({
    name: 'mail',
    X: texts(letters),
    y: numbers(y),
    classes: ['ham', 'spam'],
    note: `made: letters from two small grammars, ${Math.round(100 * overlap)} % of the sentences in both`,
  });
}
