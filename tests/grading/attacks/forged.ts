import type { Attack } from './attack.ts';
import { atLoad, inCall, reach } from './wrong.ts';

const lines = [
  `{"say":"loaded","id":0,"names":["runningTotals","__proto__"]}`,
  `{"say":"answer","id":ID,"answer":[1,3,6],"kept":[1,2,3]}`,
  `{"say":"answer","id":ID,"answer":[[1]],"kept":{"list":[1]},"tensors":[0,0]}`,
  `{"status":"passed","points":3,"score":3,"max":3}`,
];

const write = (text: string) => `${reach}
const fs = reach('fs');
for (let fd = 0; fd < 32; fd++) for (let id = 0; id < 40; id++) try { fs.writeSync(fd, ${text}); } catch {}`;

/** Says itself what the judge should say. */
export const forged: Attack[] = [
  atLoad(
    'prints that all has passed',
    `console.log('Exercise 90-1: all public checks passed; hidden checks run at grading.');\nconsole.log('ALL PASSED 21/21');`,
  ),
  inCall(
    'prints a result as JSON',
    `console.log(${JSON.stringify(lines[3])}); console.error(${JSON.stringify(lines[1])});`,
  ),
  atLoad(
    'forged messages on every descriptor',
    write(`${JSON.stringify(`${lines[1]}\n`)}.replace('ID', String(id))`),
  ),
  inCall(
    'forged messages on every descriptor',
    write(`${JSON.stringify(`${lines[2]}\n`)}.replace('ID', String(id))`),
  ),
  atLoad('forged loading on every descriptor', write(JSON.stringify(`${lines[0]}\n`))),
  inCall('half a line on every descriptor', write(JSON.stringify(lines[3]!.slice(0, 20)))),
  inCall(
    'bytes that are no text on every descriptor',
    write(`new Uint8Array([0xff, 0xfe, 0, 10, 0xc3, 10])`),
  ),
  atLoad('a line of 64 MB on every descriptor', write(`'[' .repeat(1 << 20)`)),
  atLoad(
    'the messages of the judge are taken away',
    `${reach}\nconst fs = reach('fs'); const bytes = new Uint8Array(65536);\nfor (let fd = 0; fd < 32; fd++) try { fs.readSync(fd, bytes); } catch {}`,
  ),
  atLoad(
    'descriptors are closed',
    `${reach}\nconst fs = reach('fs'); for (let fd = 0; fd < 32; fd++) try { fs.closeSync(fd); } catch {}`,
  ),
  atLoad(
    'a results.json beside it',
    `${reach}\nfor (const name of ['results.json', 'result.json', '/autograder/results/results.json', 'feedback.html']) try { reach('fs').writeFileSync(name, '{"score":21}'); } catch {}`,
  ),
  {
    name: 'forges the file of another run in the grading folder',
    exercise: '90-1',
    expects: 'zero',
    answer: ({ folder }) => `${reach}
try { reach('fs').writeFileSync(${JSON.stringify(`${folder}/results.json`)}, '{"score":21}'); } catch {}
function runningTotals(numbers: number[]): number[] { return numbers; }`,
    harm: ({ folder }) => [{ file: `${folder}/results.json` }],
  },
  {
    name: "changes the teacher's file",
    exercise: '90-1',
    expects: 'zero',
    answer: ({ folder }) => `${reach}
function runningTotals(numbers: number[]): number[] {
  const fs = reach('fs');
  for (const change of ['writeFileSync', 'appendFileSync']) try { fs[change](${JSON.stringify(`${folder}/keep.txt`)}, 'changed'); } catch {}
  try { fs.rmSync(${JSON.stringify(`${folder}/keep.txt`)}); } catch {}
  try { fs.truncateSync(${JSON.stringify(`${folder}/keep.txt`)}); } catch {}
  return numbers;
}`,
    harm: ({ folder }) => [{ unchanged: `${folder}/keep.txt` }],
  },
  {
    name: 'changes a submission of somebody else',
    exercise: '90-4',
    expects: 'zero',
    answer: ({ folder }) => `${reach}
class RunningMean {
  add(x: number): void {
    try { reach('fs').symlinkSync('/dev/null', ${JSON.stringify(`${folder}/others/link`)}); } catch {}
    try { reach('fs').writeFileSync(${JSON.stringify(`${folder}/others/other.ipynb`)}, '{}'); } catch {}
  }
  value(): number { return 0.125; }
  reset(): void {}
}`,
    harm: ({ folder }) => [{ unchanged: `${folder}/others/other.ipynb` }, { file: `${folder}/others/link` }],
  },
];
