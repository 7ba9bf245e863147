import { createHash } from 'node:crypto';

/** The look of a feedback page, for screens in the light and in the dark, and for paper. */
export const feedbackStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #57606a; --line: #d0d7de;
  --good: #116329; --bad: #a40e26; --wait: #7d4e00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #3d444d;
    --good: #56d364; --bad: #ff7b72; --wait: #e3b341; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; } p { margin: .25rem 0; }
ul { list-style: none; margin: .25rem 0; padding: 0; }
li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); border-top: 1px solid var(--line); padding: .5rem 0;
  break-inside: avoid; } .points { white-space: nowrap; }
.soft { color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); } .wait { color: var(--wait); }
.message { white-space: pre-wrap; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--soft); }
@media print { :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --good: #000; --bad: #000; --wait: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } }
`;

/** Allows that style and nothing else: no script, picture, frame, form or request. */
export const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(feedbackStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
