export { canvasCsv } from './canvas-csv.ts';
export { feedbackHtml } from './feedback.ts';
export { type GradescopeResults, gradescope, type Visibility } from './gradescope.ts';
export { gradesCsv } from './grades-csv.ts';
export { isolationText } from './isolation-text.ts';
export { junitXml } from './junit.ts';
export { resultsJson } from './results-json.ts';
export { detail, summary } from './summary.ts';
export { writeReports } from './write-reports.ts';
