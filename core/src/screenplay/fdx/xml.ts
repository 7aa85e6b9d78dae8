import { must } from '../../errors/index.ts'
// A reader for the little XML that Final Draft writes. It refuses what no screenplay needs and an attacker does: document types,
// entities of one's own, processing instructions past the first, and depth.
export type XmlNode = {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
  // Where it stands in the text, and where what is in it does.
  from: number
  to: number
  innerFrom: number
  innerTo: number
}
export type XmlFault = 'not-xml' | 'doctype' | 'too-deep' | 'too-large'
export class XmlError extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault)
    this.fault = fault
  }
}

const deepest = 40
const largest = 60_000_000
const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

const decode = (text: string): string => (text.includes('&') ? decodeEntities(text) : text)
const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|\w+);?/gi, (all, name: string) => {
    if (name.startsWith('#')) {
      const code = Number.parseInt(
        name.slice(name[1] === 'x' || name[1] === 'X' ? 2 : 1),
        name[1] === 'x' || name[1] === 'X' ? 16 : 10,
      )
      return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ''
    }
    const known = entities.get(name)
    if (known === undefined) throw new XmlError('not-xml')
    return all.endsWith(';') ? known : all
  })

const tagEnd = (text: string, from: number): number => {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (quote !== 0) {
      if (letter === quote) quote = 0
    } else if (letter === 0x22 || letter === 0x27) quote = letter
    else if (letter === 0x3e) return at
    else if (letter === 0x3c) break
  }
  throw new XmlError('not-xml')
}

const name = /^[\p{L}_:][\p{L}\p{N}_:.-]*/u
const attribute = /\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy

const plainTag = /^[A-Za-z]\w*(?::\w+)?$/
const noAttributes: XmlNode['attributes'] = Object.freeze(Object.create(null))

const readTag = (inside: string): Pick<XmlNode, 'name' | 'attributes'> => {
  if (plainTag.test(inside)) return { name: inside, attributes: noAttributes }
  const tag = name.exec(inside)?.[0]
  if (tag === undefined) throw new XmlError('not-xml')
  const rest = inside.slice(tag.length)
  const attributes: Record<string, string> = Object.create(null)
  let used = 0
  attribute.lastIndex = 0
  for (let match = attribute.exec(rest); match !== null; match = attribute.exec(rest)) {
    attributes[must(match[1], 'attribute')] = decode(must(match[2] ?? match[3], 'value'))
    used = attribute.lastIndex
  }
  if (rest.slice(used).trim() !== '') throw new XmlError('not-xml')
  return { name: tag, attributes }
}

export const readXml = (text: string): XmlNode => {
  if (text.length > largest) throw new XmlError('too-large')
  const size = text.length
  const root: XmlNode = { name: '', attributes: {}, children: [], from: 0, to: size, innerFrom: 0, innerTo: size }
  const open: XmlNode[] = [root]
  let at = 0
  while (at < text.length) {
    const here = open.at(-1) ?? root
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? text.length : next)
    if (words !== '') {
      if (here === root && words.replace(/\uFEFF/g, '').trim() !== '') throw new XmlError('not-xml')
      if (here !== root) here.children.push(decode(words))
    }
    if (next < 0) break
    if (text.startsWith('<!--', next)) {
      const end = text.indexOf('-->', next + 4)
      if (end < 0) throw new XmlError('not-xml')
      at = end + 3
    } else if (text.startsWith('<![CDATA[', next)) {
      const end = text.indexOf(']]>', next)
      if (end < 0 || here === root) throw new XmlError('not-xml')
      here.children.push(text.slice(next + 9, end))
      at = end + 3
    } else if (text.startsWith('<!', next)) throw new XmlError('doctype')
    else if (text.startsWith('<?', next)) {
      const end = text.indexOf('?>', next)
      if (end < 0) throw new XmlError('not-xml')
      at = end + 2
    } else {
      const end = tagEnd(text, next + 1)
      const inside = text.slice(next + 1, end)
      at = end + 1
      if (inside.startsWith('/')) {
        if (open.length < 2 || here.name !== inside.slice(1).trim()) throw new XmlError('not-xml')
        here.innerTo = next
        here.to = at
        open.pop()
      } else {
        const alone = inside.endsWith('/')
        const tag = readTag(alone ? inside.slice(0, -1) : inside)
        const node: XmlNode = {
          name: tag.name,
          attributes: tag.attributes,
          children: [],
          from: next,
          to: at,
          innerFrom: at,
          innerTo: at,
        }
        here.children.push(node)
        if (!alone) open.push(node)
        if (open.length > deepest) throw new XmlError('too-deep')
      }
    }
  }
  const only = root.children.find((child) => typeof child !== 'string')
  if (open.length !== 1 || only === undefined || typeof only === 'string') throw new XmlError('not-xml')
  return only
}

export const childrenOf = (node: XmlNode | undefined, tag: string): XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string' && child.name === tag)

export const textIn = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

// What XML 1.0 cannot hold is left out; it has no look on a page either.
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu
export const escapeXml = (text: string): string =>
  text
    .replace(unwritable, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
