import { mostLine } from '../wire/lines.ts';

/** Cuts what comes in pieces into lines of UTF-8; `tooLong` is called once a line, or all of them, grow past the cap. */
export function wireLines(
  take: (line: string) => void,
  tooLong: () => void,
  { longest = mostLine, most = 512 * 2 ** 20 } = {},
): (piece: Buffer) => void {
  let open: Buffer[] = [];
  let length = 0;
  let total = 0;
  let over = false;
  return (piece) => {
    total += piece.length;
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1 && !over; end = piece.indexOf(10, from)) {
      open.push(piece.subarray(from, end));
      length += end - from;
      from = end + 1;
      if (length > longest) break;
      const line = Buffer.concat(open).toString('utf8');
      open = [];
      length = 0;
      take(line);
    }
    if (over) return;
    length += piece.length - from;
    if (length > longest || total > most) {
      over = true;
      open = [];
      tooLong();
    } else if (from < piece.length) open.push(piece.subarray(from));
  };
}
