import { away, base64, pwn } from './hostile.ts';

const link = `<a href="javascript:${pwn}">press</a>`;
const pseudo = `${link}<a href='${away}' target='_top' style='position:fixed'>b</a><span style="background:url(${away}/s.png);position:fixed">c</span><img src=x onerror=${pwn}><script>${pwn}</script>`;
const line = { type: 'scatter', y: [1, 3, 2] };
const of = (data: unknown, layout: unknown = {}, more: object = {}) => ({ data, layout, ...more });
const layoutImage = (source: string) => ({
  images: [{ source, xref: 'paper', yref: 'paper', x: 0, y: 1, sizex: 1, sizey: 1 }],
});

/** Figures as plotly's JSON. */
export const specs: Record<string, unknown> = {
  'a link in the title': of([line], { title: { text: link } }),
  'markup in every text': of(
    [
      {
        ...line,
        name: pseudo,
        text: [pseudo, pseudo],
        mode: 'text+lines',
        hovertext: [pseudo],
        hovertemplate: pseudo,
        texttemplate: pseudo,
      },
    ],
    {
      title: pseudo,
      xaxis: { title: { text: pseudo }, ticktext: [pseudo], tickvals: [1], tickprefix: pseudo },
      legend: { title: { text: pseudo } },
      annotations: [{ text: pseudo, x: 1, y: 2, hovertext: pseudo }],
      showlegend: true,
    },
  ),
  'a link in other letters': of([line], {
    title: {
      text: `<a href="&#106;ava\tscript:${pwn}">press</a><a xlink:href="javascript:${pwn}" href=' javascript:${pwn}'>b</a>`,
    },
  }),
  'a link out of data': of([line], {
    title: { text: `<a href="data:text/html,<script>${pwn}</script>">press</a>` },
  }),
  'a click on an annotation': of([line], {
    annotations: [{ text: 'press', x: 1, y: 1, clicktoshow: 'onoff', captureevents: true, onclick: pwn }],
  }),
  'a picture from elsewhere': of([line], layoutImage(`${away}/i.png`)),
  'a picture of a script': of(
    [line],
    layoutImage(
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" onload="${pwn}"><image href="${away}/i.png"/></svg>`)}`,
    ),
  ),
  'a picture of HTML': of([line], layoutImage(`data:text/html;base64,${base64(`<script>${pwn}</script>`)}`)),
  'a trace that is a picture from elsewhere': of([
    { type: 'image', source: `${away}/t.png`, z: [[[1, 2, 3]]] },
  ]),
  'a map with tiles': of(
    [
      { type: 'scattermapbox', lat: [1], lon: [2] },
      { type: 'scattermap', lat: [1], lon: [2] },
    ],
    {
      mapbox: {
        style: {
          version: 8,
          sources: { a: { type: 'raster', tiles: [`${away}/{z}/{x}/{y}.png`] } },
          layers: [],
        },
        accesstoken: 'x',
      },
      map: { style: `${away}/style.json` },
    },
  ),
  'a map with borders': of(
    [
      { type: 'choropleth', geojson: `${away}/g.json`, locations: ['a'], z: [1] },
      { type: 'scattergeo', lat: [1], lon: [1] },
    ],
    { geo: { scope: 'world' } },
  ),
  'settings that send the figure away': of(
    [line],
    {},
    {
      config: {
        plotlyServerURL: away,
        topojsonURL: `${away}/`,
        showSendToCloud: true,
        sendData: true,
        showEditInChartStudio: true,
        mapboxAccessToken: 'x',
        linkText: link,
        showLink: true,
        editable: true,
        setBackground: pwn,
      },
    },
  ),
  'buttons that call': of([line], {
    updatemenus: [
      {
        type: 'buttons',
        buttons: [
          { label: link, method: 'relayout', args: ['title.text', pseudo] },
          { method: 'update', args: [{ source: [`${away}/x`] }, layoutImage(`${away}/u.png`)] },
          { method: 'skip', execute: true, args: [pwn] },
        ],
      },
    ],
    sliders: [{ steps: [{ label: pseudo, method: 'restyle', args: ['name', pseudo] }] }],
  }),
  'frames that change it': of(
    [line],
    {},
    {
      frames: [
        {
          name: pseudo,
          data: [{ text: [pseudo] }],
          layout: { ...layoutImage(`${away}/f.png`), title: { text: pseudo } },
        },
      ],
    },
  ),
  'a template': of([line], {
    template: {
      layout: { title: { text: pseudo }, ...layoutImage(`${away}/t.png`) },
      data: { scatter: [{ name: pseudo, hovertemplate: pseudo }] },
    },
  }),
  'sources of columns': of(
    [
      {
        ...line,
        xsrc: `${away}/x`,
        ysrc: `${away}/y`,
        meta: pseudo,
        customdata: [[pseudo]],
        hovertemplate: '%{customdata[0]} %{meta}',
      },
    ],
    { meta: [pseudo] },
  ),
  'transforms and stylings': of(
    [
      {
        ...line,
        transforms: [{ type: 'filter', target: 'constructor' }],
        line: { color: `red;background:url(${away}/c)` },
        marker: { symbol: pseudo, color: [`url(${away}/m)`] },
      },
    ],
    {
      font: { family: `x";background:url(${away}/f);"`, color: 'expression(1)' },
      paper_bgcolor: `url(${away}/p)`,
    },
  ),
  'an end of its element': of([{ ...line, name: `</script><script>${pwn}</script><!--<script>` }], {
    title: { text: '<!-- <script> ]]>\u2028\u2029' },
  }),
  'prototype keys': JSON.parse(
    `{"data":[{"type":"scatter","y":[1],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}],"layout":{"__proto__":{"polluted":1},"xaxis":{"__proto__":{"polluted":1}}}}`,
  ),
  'a type that every object has': of([
    { type: '__proto__', y: [1] },
    { type: 'constructor', y: [1] },
    { type: 'toString' },
  ]),
  'a type that nobody has': of([{ type: link, y: [1] }]),
  'a table of links': of([
    { type: 'table', header: { values: [[link]] }, cells: { values: [[link, pseudo]] } },
  ]),
  'a tree of links': of([
    { type: 'sunburst', labels: [link, pseudo], parents: ['', link], values: [1, 1] },
    { type: 'pie', labels: [pseudo], values: [1] },
  ]),
  'no object at all': 'a text',
  'a list': [[1], [2]],
  nothing: null,
  'data that is no list': of({ length: 1e9, 0: line }),
  'traces that are no objects': of([null, 1, 'x', [line], [[[]]]], null),
  'numbers that are none': of([
    { type: 'scatter', x: ['a', null, {}, [], true], y: [1e308, -1e308, 'NaN', null, '1e999'] },
    { type: 'bar', y: 'abc' },
    { type: 'heatmap', z: [[1], 2, [3, [4]], null] },
  ]),
  'a block of numbers that lies': of([
    { type: 'scatter', y: { dtype: 'f8', bdata: 'AAAA', shape: '1000000000, 1000000000' } },
    { type: 'scatter', y: { dtype: '__proto__', bdata: '!!!' } },
    { type: 'heatmap', z: { dtype: 'u1', bdata: 'AAAA', shape: '-1,0' } },
    { type: 'scatter', y: { dtype: 'i4', bdata: 7 } },
  ]),
  'a size over everything': of([line], {
    width: 1e9,
    height: -5,
    margin: { l: 1e9 },
    xaxis: { range: [1e308, -1e308], dtick: 1e-300, nticks: 1e9 },
  }),
  'ticks without an end': of([{ type: 'scatter', x: [0, 1e15], y: [0, 1] }], {
    xaxis: { tick0: 0, dtick: 0.001 },
    yaxis: { tickmode: 'linear', dtick: 1e-9 },
  }),
  'bins without an end': of([
    { type: 'histogram', x: [0, 1e15], xbins: { start: 0, end: 1e15, size: 1e-3 }, nbinsx: 1e12 },
  ]),
};
