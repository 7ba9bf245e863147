import { createHash } from 'node:crypto';
import type { Element } from './element.ts';
import { faultsInCss } from './faults-in-css.ts';
import { forbiddenAttributes, knownElements } from './known.ts';

const dataTypes = new Set(['application/json', 'text/plain', 'application/octet-stream', 'application/gzip']);

/** What in a page is not as it must be, one sentence for each; the page's own scripts are known by its policy. */
export function faultsIn(elements: Element[]): string[] {
  const faults: string[] = [];
  const policy = policyOf(elements, faults);
  const ids = new Set<string>();
  let inBody = false;
  for (const element of elements) {
    const { name, attributes, text } = element;
    const tell = (what: string) => faults.push(`<${name}> ${what}`);
    if (!knownElements.has(name)) tell('is no element of a page');
    if (name === 'script') checkScript(element, policy, tell);
    inBody ||= name === 'body';
    if (name === 'style' && inBody) for (const fault of reachesOut(text)) tell(fault);
    if (name === 'style') for (const fault of faultsInCss(text)) tell(fault);
    for (const [key, value] of Object.entries(attributes)) {
      const attribute = key.toLowerCase();
      if (!/^[a-z][\w:-]*$/.test(attribute)) tell(`has an attribute ${JSON.stringify(key.slice(0, 80))}`);
      if (/^on/.test(attribute)) tell(`has the handler ${attribute}`);
      if (forbiddenAttributes.has(attribute) && !isPolicy(element)) tell(`has the attribute ${attribute}`);
      if (attribute === 'name' && name !== 'meta' && !isSwitch(element)) tell(`has the name ${value}`);
      if (attribute === 'style') for (const fault of [...faultsInCss(value), ...overlays(value)]) tell(fault);
      else if (paints(attribute) && /url\s*\((?!\s*['"]?#)/i.test(value))
        tell(`has ${attribute}=${value.slice(0, 80)}`);
      if (/^(href|xlink:href|src)$/.test(attribute)) checkAddress(element, value, tell);
      if (attribute === 'target') tell(`opens ${value}`);
      if (attribute !== 'id') continue;
      if (value === '' || ids.has(value))
        tell(`has the id ${JSON.stringify(value.slice(0, 80))} of another element`);
      ids.add(value);
    }
  }
  return [...new Set(faults)];
}

/** Not of those that hold words for people, or an address, which is looked at by itself. */
const paints = (attribute: string) =>
  !/^(alt|title|aria-.*|data-.*|download|encoding|content|href|xlink:href|src)$/.test(attribute);

/** The page's own choice of colours. */
const isSwitch = ({ name, attributes }: Element) =>
  name === 'input' && attributes.type === 'radio' && attributes.name === 'theme';

const isPolicy = ({ name, attributes }: Element) =>
  name === 'meta' && /^content-security-policy$/i.test(attributes['http-equiv'] ?? '');

/** The hashes of the policy, which must be the first that the page says and strict. */
function policyOf(elements: Element[], faults: string[]): Set<string> {
  const found = elements.filter(isPolicy);
  const first = elements.findIndex((element) => isPolicy(element));
  if (found.length !== 1) faults.push(`${found.length} policies`);
  if (elements.slice(0, first).some(({ name }) => /^(script|style|link|img|svg)$/.test(name))) {
    faults.push('something stands before the policy');
  }
  const rules = new Map(
    (found[0]?.attributes.content ?? '').split(';').map((rule) => {
      const [directive = '', ...sources] = rule.trim().split(/\s+/);
      return [directive, sources] as const;
    }),
  );
  const is = (directive: string, wanted: RegExp) => {
    const said = (rules.get(directive) ?? ['missing']).join(' ');
    if (!wanted.test(said)) faults.push(`the policy says ${directive} ${said}`);
  };
  is('default-src', /^'none'$/);
  is('base-uri', /^'none'$/);
  is('form-action', /^'none'$/);
  is('img-src', /^(data:|blob:| )+$/);
  is('script-src', /^('none'|('sha256-[\w+/]{43}=' ?)+)$/);
  for (const [directive, sources] of rules) {
    if (sources.some((source) => /unsafe-eval|wasm|\*|^https?:|strict-dynamic/.test(source))) {
      faults.push(`the policy says ${directive} ${sources.join(' ')}`);
    }
    if (
      !/^((default|script|style|img|font|connect|worker|child|frame|object|media|manifest)-src|base-uri|form-action)$/.test(
        directive,
      )
    ) {
      faults.push(`the policy has ${directive}`);
    }
  }
  return new Set(rules.get('script-src'));
}

function checkScript({ attributes, text }: Element, policy: Set<string>, tell: (what: string) => void): void {
  const { type = '' } = attributes;
  if ('src' in attributes || 'href' in attributes) tell('comes from elsewhere');
  if (dataTypes.has(type)) {
    if (/<\/script|<!--/i.test(text)) tell('holds what ends it early');
    if (type === 'application/json') {
      try {
        JSON.parse(text);
      } catch {
        tell('is no JSON');
      }
    }
    return;
  }
  if (type !== '') tell(`is of the type ${type}`);
  const hash = createHash('sha256').update(text).digest('base64');
  if (!policy.has(`'sha256-${hash}'`)) tell(`is not in the policy: ${text.slice(0, 60)}`);
}

function checkAddress({ name, attributes }: Element, address: string, tell: (what: string) => void): void {
  const bare = [...address]
    .filter((sign) => sign > ' ' && sign !== '\u007f')
    .join('')
    .toLowerCase();
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
  const isImage = /^data:image\/(png|jpeg|gif|webp|svg\+xml|bmp|avif)[;,]/.test(bare);
  if (name === 'img' || name === 'image') return isImage ? undefined : tell(`shows ${address.slice(0, 80)}`);
  if (name === 'a') {
    const isDownload = 'download' in attributes && /^data:application\/x-ipynb\+json[;,]/.test(bare);
    const isPage =
      scheme === undefined
        ? !bare.startsWith('//') && !bare.startsWith('\\')
        : /^(https?|mailto)$/.test(scheme);
    if (!isDownload && !isPage) tell(`leads to ${address.slice(0, 80)}`);
    return;
  }
  if (!bare.startsWith('#')) tell(`loads ${address.slice(0, 80)}`);
}

/** Rules of a picture's own sheet that would reach more than the picture: all must begin at its id. */
function reachesOut(css: string): string[] {
  const rules = css.replaceAll(/@media[^{]*\{/g, '').matchAll(/([^{}]+)\{/g);
  return [...rules].flatMap(([, selectors = '']) =>
    selectors
      .split(',')
      .filter((selector) => !selector.trim().startsWith('#'))
      .map((selector) => `reaches out of its picture by ${selector.trim().slice(0, 60)}`),
  );
}

/** Declarations of an attribute that take an element out of its place. The page's own sheet may. */
function overlays(css: string): string[] {
  const found = /position\s*:\s*(fixed|absolute|sticky)|z-index\s*:\s*\d{3}|inset\s*:/i.exec(css);
  return found ? [`is laid over the page by ${found[0]}`] : [];
}
