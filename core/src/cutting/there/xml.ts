import { escapeXml } from '../../screenplay/fdx/xml.ts'

export type Tag = { name: string; attributes: Record<string, string | number | undefined>; inside: (Tag | string)[] }

export const tag = (name: string, attributes: Tag['attributes'] = {}, ...inside: (Tag | string)[]): Tag => ({
  name,
  attributes,
  inside,
})
export const words = (name: string, text: string | number): Tag => tag(name, {}, String(text))

const print = ({ name, attributes, inside }: Tag, depth: number): string => {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/\n/g, '&#10;')}"`)
    .join('')
  const pad = '  '.repeat(depth)
  if (inside.length === 0) return `${pad}<${name}${said}/>`
  if (inside.every((each) => typeof each === 'string'))
    return `${pad}<${name}${said}>${inside.map((each) => escapeXml(String(each))).join('')}</${name}>`
  const rows = inside.map((each) => (typeof each === 'string' ? escapeXml(each) : print(each, depth + 1)))
  return `${pad}<${name}${said}>\n${rows.join('\n')}\n${pad}</${name}>`
}

export const document = (type: string, root: Tag): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${type}>\n${print(root, 0)}\n`
