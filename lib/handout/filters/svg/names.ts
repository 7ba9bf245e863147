import { ownClasses } from '../allowed/svg.ts';

/** What a picture's ids and classes are called in the page. */
export interface Names {
  id(name: string): string;
  class(name: string): string;
}

/** A prefix before all of them; the classes by which the page colours the course's figures stay. */
export function namesOf(prefix: string): Names {
  return {
    id: (name) => `${prefix}-${name}`,
    class: (name) => (ownClasses.test(name) ? name : `${prefix}-${name}`),
  };
}
