/** A person of the class. */
export interface Learner {
  id: string;
  /** As the roster says it; the id where there is no roster. */
  name: string;
  email: string;
  /** Known where the roster has the two apart. */
  firstName?: string;
  lastName?: string;
  /** What Canvas calls this person, where the roster says so. */
  sisId?: string;
  login?: string;
  section?: string;
}

/** A person of whom nothing but a folder or a file is known. */
export const unknownLearner = (id: string): Learner => ({ id, name: id, email: '' });
