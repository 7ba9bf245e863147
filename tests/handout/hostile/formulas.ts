import { away, pwn } from './hostile.ts';

/** Formulas that want to be more. */
export const formulas: Record<string, string> = {
  'a link to a script': String.raw`$\href{javascript:${pwn}}{x}$ and $\url{javascript:${pwn}}$`,
  'a picture from elsewhere': String.raw`$\includegraphics[height=1em]{${away}/x.png}$`,
  'attributes of its own': String.raw`$\htmlClass{skip}{x} \htmlId{@main}{y} \htmlStyle{position:fixed;inset:0}{z} \htmlData{theme=dark, onclick=${pwn}}{w}$`,
  'a macro that calls itself': String.raw`$\def\x{\x\x}\x$ $$\newcommand{\y}{\y\y}\y$$`,
  'a macro that grows': String.raw`$\def\a#1{#1#1#1#1#1#1#1#1#1#1}\a{\a{\a{\a{\a{\a{\a{\a{x}}}}}}}}$`,
  'a macro that changes others': String.raw`$\gdef\frac#1#2{\href{javascript:${pwn}}{#1}}$ then $\frac{1}{2}$`,
  'a size over the page': String.raw`$\rule{99999em}{99999em}$ $\kern{-9999em}x$ $\raisebox{9999em}{x}$ $\hspace{-9999em}x$`,
  'a script between dollars': `$<script>${pwn}</script>$ $$</span><img src=x onerror="${pwn}">$$`,
  'a script in a text': String.raw`$\text{<img src=x onerror=${pwn}>}$ $\text{</annotation><script>${pwn}</script>}$`,
  'a script in a mistake': String.raw`$\frac{<img src=x onerror="${pwn}">$ $\nosuch<script>${pwn}</script>$`,
  'a colour that ends its style': String.raw`$\textcolor{red;position:fixed;inset:0}{x} \color{red"onmouseover="${pwn}}y$`,
  'braces without an end': `$${'{'.repeat(5000)}$ $${String.raw`\frac{`.repeat(500)}$`,
  'prototype keys': String.raw`$\__proto__ \constructor \toString \hasOwnProperty \begin{constructor}x\end{constructor} \begin{__proto__}x\end{__proto__}$`,
};
