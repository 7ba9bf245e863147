// Control characters have no place in a report: a terminal obeys them, XML and CSV readers refuse some. The marks
// that turn the direction of a text stay only as far as a name or a word needs them (U+200E, U+200F); those that
// turn everything behind them, and so what others wrote, go.
const controls = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text that others wrote, without what a terminal, an XML or a CSV reader would take for an order. */
export const plain = (text: string): string =>
  wellFormed(text).replace(/\r\n?/g, '\n').replace(controls, '\ufffd');

/** The same in one line, cut where it is longer than a line may be. */
export function line(text: string, most = 300): string {
  const one = plain(text).replace(/\s+/g, ' ').trim();
  const signs = [...one];
  return signs.length > most ? `${signs.slice(0, most - 3).join('')}...` : one;
}

/** Half a surrogate pair is no text in any encoding. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
