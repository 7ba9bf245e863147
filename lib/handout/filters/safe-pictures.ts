import type { Bundle } from '../../notebook/index.ts';

const pixels = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The address of a picture that carries its own pixels, in one spelling; undefined for any other. */
export function safePicture(address: string): string | undefined {
  const [, type = '', data = ''] = /^\s*data:(image\/[a-z]+)\s*;\s*base64\s*,([\s\S]*)$/i.exec(address) ?? [];
  return pictureUri(type.toLowerCase(), data);
}

/** Base64 as the address of a picture; undefined if it is none, or not of a kind that holds only pixels. */
export function pictureUri(type: string, base64: string): string | undefined {
  const mime = type === 'image/jpg' ? 'image/jpeg' : type;
  const data = base64.replace(/\s+/g, '');
  if (!pixels.includes(mime) || data === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return undefined;
  return `data:${mime};base64,${data}`;
}

/** What a cell has attached under a name, as an address or as SVG, whose reader must clean it. */
export function attached(
  attachments: Record<string, Bundle> | undefined,
  name: string,
): { uri: string } | { svg: string } | undefined {
  const bundle = [name, decoded(name)].map((one) => own(attachments, one)).find((one) => one !== undefined);
  for (const [type, data] of Object.entries(bundle ?? {})) {
    if (typeof data !== 'string') continue;
    const uri = pictureUri(type, data);
    if (uri !== undefined) return { uri };
    if (type === 'image/svg+xml') return { svg: svgText(data) };
  }
  return undefined;
}

function own(attachments: Record<string, Bundle> | undefined, name: string): Bundle | undefined {
  return attachments !== undefined && Object.hasOwn(attachments, name) ? attachments[name] : undefined;
}

// JupyterLab attaches SVG in base64 as it does all else; its own text begins with a tag.
const svgText = (data: string) =>
  data.trimStart().startsWith('<') ? data : Buffer.from(data, 'base64').toString('utf8');

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
