// what the course is made of, as data/course/ has it
export { type Erratum, errorKinds, readErrata } from './errata.ts';
export { readGlossary, type Term } from './glossary.ts';
export { type Lesson, type Part, type Plan, readPlan } from './lessons.ts';
export { readReferences, type Reference, verdicts } from './references.ts';
export { readSections, type Section } from './sections.ts';
export { readSources, type Source } from './sources.ts';

// what a text says of it
export { sectionsIn } from './sections-in.ts';
