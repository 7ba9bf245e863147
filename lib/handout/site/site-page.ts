import type { Around, Heading } from '../contract.ts';
import { pageHtml } from '../page/index.ts';
import { pages } from './names.ts';

/** A page of the site that is no lesson. */
export interface SitePage {
  /** Of its file, without the ending. */
  name: string;
  title: string;
  html: string;
  headings: Heading[];
  /** CSS of this page alone. */
  style: string;
  scripts?: string[];
  /** What they read: an element that holds JSON. */
  data?: string;
  around?: Around;
  versions: Record<string, string>;
}

/** The page in the look of the lessons, with their policy, their switch of colours and their ways around. */
export const sitePage = ({
  name,
  title,
  html,
  headings,
  style,
  scripts = [],
  data = '',
  around,
  versions,
}: SitePage): string =>
  pageHtml(
    {
      lang: 'en',
      title,
      name,
      variant: 'student',
      theme: 'auto',
      blocks: [{ kind: 'text', cell: '', html, headings }],
      plots: [],
      notebook: '',
      provenance: { source: '', versions },
      around: around ?? { ...pages },
      own: { style, scripts, data },
    },
    { mathsStyle: '', codeStyle: '', plots: undefined },
  );
