// from a notebook to a page
export { handout, sourceHash } from './handout.ts';
export type { Around, HandoutOptions, Link, PageTheme, Variant } from './contract.ts';

// what is wrong with one
export { checkHandout, type CheckOptions, type Finding } from './check/index.ts';

// on paper
export { findChromium, noChromium } from './pdf/find-chromium.ts';
export { missingChineseFont } from './pdf/chinese-font.ts';
export { type PrintOptions, printPdf } from './pdf/print-pdf.ts';

// the course as a site
export { type Course, type CourseSite, courseSite, readCourse } from './site/course-site.ts';
export { NotOurs, type Written, writeSite } from './site/write/write-site.ts';
export type { SiteFile } from './site/write/site-file.ts';
