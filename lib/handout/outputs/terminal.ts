/**
 * What a terminal shows in the end: of a line that was written over and over, as a bar of progress, its last state;
 * a backspace takes a letter back.
 */
export function lastState(text: string): string {
  if (!/[\r\b]/.test(text)) return text;
  return text.replace(/\r+\n/g, '\n').split('\n').map(lineInTheEnd).join('\n');
}

function lineInTheEnd(line: string): string {
  const over = line.includes('\r') ? (line.split('\r').findLast((part) => part.trim() !== '') ?? '') : line;
  return over.includes('\b') ? withoutTaken(over) : over;
}

function withoutTaken(line: string): string {
  const letters: string[] = [];
  for (const letter of line) {
    if (letter === '\b') letters.pop();
    else letters.push(letter);
  }
  return letters.join('');
}
