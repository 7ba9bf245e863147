import { text, type Written } from './cell.ts';

const ring = // a black ring of 8 x 8 pixels
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAKUlEQVR4nGP8z8DAwMDAxAABTDAGI4zBxIAGmNAVMzJgMYCJAZsBaAwAM0IED6HBx4UAAAAASUVORK5CYII=';

/** What markdown can say. */
export const words: Written[] = [
  text(
    'title',
    String.raw`
# Every output · 每一种输出

> One of each thing that a lesson can show: nothing here teaches.
`,
  ),
  text(
    'prose',
    String.raw`
## Words and signs · 文字与符号

*Slanted*, **bold**, ***both***, ~~struck~~, ${'`const answer = 42 < 43 && true`'}, a line\
broken, & an ampersand, a < b > c, “quotes”, 50 %, 5 × 5, e‑mail, naïve, Ελληνικά, русский, 日本語, עברית, 😀.

梯度下降（gradient descent）是一种迭代优化算法：沿着损失函数下降最快的方向，一步一步地更新参数。深度学习入门《三国演义》。

A [link to the web](https://www.example.org/a?b=1&c=2#d), a [link to a heading](#Formulas), <https://www.example.org/>, a footnote-like [1], and a [lesson beside](01-what-is-machine-learning.ipynb).

1. one
2. two
   - two and a half
   - [ ] to do
   - [x] done
3. three

| left | middle | right |
| :--- | :---: | ---: |
| 数据 | **bold** | 1 |
| a \| b | $x^2$ | 22 |
| ${'`code`'} | [link](#Formulas) | 333 |

> A quotation
>
> > inside another

---

${'```ts'}
const shown: string = 'fenced <b>code</b>'; // 注释
${'```'}

    indented code & more
`,
  ),
  text(
    'formulas',
    String.raw`
## Formulas

Inline $L(w) = (w - 3)^2$ and \(\sigma(z) = \frac{1}{1 + e^{-z}}\), a price of \$5 and 5\$, $a_b$ next to *c_d*.

$$\hat y = \operatorname{softmax}(Wx + b), \qquad \frac{\partial L}{\partial w_{ij}} = \sum_{k=1}^{n} \delta_k\, x_{kj}$$

\begin{equation}
\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \begin{bmatrix} x_1 \\ x_2 \end{bmatrix} = \begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{otherwise 否则} \end{cases}
\end{equation}

$$\begin{aligned} a &= b + c \\ \mathbb{E}[X] &\approx \mathcal{N}(0, \Sigma) \end{aligned}$$

A very long one: $$x_1 + x_2 + x_3 + x_4 + x_5 + x_6 + x_7 + x_8 + x_9 + x_{10} + x_{11} + x_{12} + x_{13} + x_{14} + x_{15} + x_{16} + x_{17} + x_{18} + x_{19} + x_{20} + x_{21} + x_{22} + x_{23} + x_{24} = 0$$

One with a mistake: $\frac{1}{$ and an unknown $\nosuchcommand{x}$.
`,
  ),
  text(
    'folded',
    String.raw`
### Folded · 折叠

<details>
<summary>Hint · 提示</summary>

Inside: **bold**, $e^{i\pi} = -1$ and

${'```ts'}
const hidden = true;
${'```'}

</details>
`,
  ),
  text('attachment', '### A picture by attachment\n\n![A ring of 8 × 8 pixels 圆环](attachment:ring.png)', {
    attachments: { 'ring.png': { 'image/png': ring } },
  }),
];
