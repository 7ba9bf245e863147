import { type CsvRecord, csvRecords } from './csv-records.ts';
import type { Learner } from './learner.ts';

// What the columns are called in the rosters of nbgrader, Canvas, Moodle and Gradescope, and in Chinese.
const columns = {
  id: [
    'id',
    'studentid',
    'student',
    'learner',
    'learnerid',
    'userid',
    'username',
    'idnumber',
    'sid',
    '学号',
    '学生编号',
  ],
  name: ['name', 'fullname', 'studentname', '姓名', '名字'],
  email: ['email', 'emailaddress', 'mail', '邮箱', '电子邮件', '电子邮箱'],
  firstName: ['firstname', 'givenname', '名'],
  lastName: ['lastname', 'surname', 'familyname', '姓'],
  sisId: ['sisuserid', 'sisid'],
  login: ['sisloginid', 'login', 'loginid'],
  section: ['section', 'sections', '班级'],
} as const;
type Column = keyof typeof columns;

/** The people in a roster: CSV with a column for the id, in any order, and if there are, name and email. */
export function parseRoster(text: string, file = 'the roster'): Learner[] {
  const bad = (what: string) => new RangeError(`Cannot read ${file}: ${what}`);
  let records: CsvRecord[];
  try {
    records = csvRecords(text);
  } catch (problem) {
    throw bad((problem as Error).message);
  }
  const [head, ...rows] = records;
  if (!head) throw bad('it is empty, wanted a line with the columns id, name, email');
  const places = placesOf(head.cells, bad);
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    if (isPointsPossible(row)) return [];
    if (row.cells.length !== head.cells.length) {
      throw bad(`line ${row.line} has ${cells(row.cells.length)}, the first line has ${head.cells.length}`);
    }
    const learner = learnerIn(row, places);
    if (learner.id === '') throw bad(`line ${row.line} has no id`);
    const before = lines.get(learner.id);
    if (before !== undefined)
      throw bad(`line ${row.line} has the id "${learner.id}" of line ${before} again`);
    lines.set(learner.id, row.line);
    return [learner];
  });
}

/** Where each column stands. Canvas calls the name `Student`, which elsewhere is the id. */
function placesOf(head: string[], bad: (what: string) => Error): Map<Column, number> {
  const said = head.map(simple);
  const canvas = said.includes('student') && said.includes('id');
  const places = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const known: readonly string[] = columns[column].filter((name) => !(canvas && name === 'student'));
    const names = canvas && column === 'name' ? ['student'] : known;
    const found = said.flatMap((name, at) => (names.includes(name) ? [at] : []));
    if (found.length > 1 && column !== 'section') {
      const [first, second] = found.map((at) => `"${head[at]}"`);
      throw bad(`the columns ${first} and ${second} both look like the ${column}; keep one`);
    }
    if (found[0] !== undefined) places.set(column, found[0]);
  }
  if (!places.has('id')) {
    throw bad(`no column is called id, wanted one of ${columns.id.join(', ')}; found ${head.join(', ')}`);
  }
  return places;
}

function learnerIn({ cells }: CsvRecord, places: Map<Column, number>): Learner {
  const cell = (column: Column) => {
    const place = places.get(column);
    return place === undefined ? '' : cells[place]!.trim();
  };
  const [id, firstName, lastName] = [cell('id'), cell('firstName'), cell('lastName')];
  const learner: Learner = {
    id,
    name: cell('name') || [firstName, lastName].filter(Boolean).join(' ') || id,
    email: cell('email'),
  };
  for (const column of ['firstName', 'lastName', 'sisId', 'login', 'section'] as const) {
    const value = cell(column);
    if (value) learner[column] = value;
  }
  return learner;
}

/** Canvas exports a row below the head that is no person. */
const isPointsPossible = ({ cells }: CsvRecord) => /^\s*points possible\s*$/i.test(cells[0] ?? '');
const simple = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);
