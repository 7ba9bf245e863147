import { Buffer } from 'node:buffer';

/** Bytes of a line on the wire, its end left out: more than the largest value that travels needs. */
export const mostLine = 32_000_000;

export interface LineOptions {
  take: (line: string) => void;
  /** A line goes on beyond the most. What comes after is not looked at any more. */
  tooLong: () => void;
  most?: number;
}

/** Takes bytes as they come and gives whole lines. What stands after the last line end waits for its own. */
export function lines({ take, tooLong, most = mostLine }: LineOptions): (bytes: Uint8Array) => void {
  let parts: Uint8Array[] = [];
  let waiting = 0;
  let over = false;
  return (bytes) => {
    let start = 0;
    while (!over) {
      const end = bytes.indexOf(newline, start);
      const part = bytes.subarray(start, end < 0 ? bytes.length : end);
      if (waiting + part.length > most) {
        over = true;
        parts = [];
        return tooLong();
      }
      if (end < 0) {
        if (part.length > 0) parts.push(Buffer.from(part)); // the bytes are the reader's, who writes over them
        waiting += part.length;
        return;
      }
      const line = Buffer.concat([...parts, part]).toString('utf8');
      parts = [];
      waiting = 0;
      start = end + 1;
      take(line);
    }
  };
}

const newline = 10;
