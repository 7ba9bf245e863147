// the course as a site
export { type Course, type CourseSite, courseSite, readCourse } from './course-site.ts';
export type { SiteFile } from './write/site-file.ts';
export { NotOurs, type Written, writeSite } from './write/write-site.ts';
