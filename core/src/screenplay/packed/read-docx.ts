import { DomainError } from '../../errors/index.ts'
import { childrenOf, readXml, XmlError, type XmlNode } from '../fdx/xml.ts'
import { looksLikeCue } from '../kinds.ts'

// A Word document as lines of text. Where its styles say what a paragraph is, that is taken; else where it is set in.
type Paragraph = { text: string; style: string; left: number; centred: boolean; right: boolean; gap: boolean }

const named: [RegExp, 'heading' | 'cue' | 'speech' | 'direction' | 'transition' | 'title'][] = [
  [/^(?:scene|slug|หัวฉาก|ฉาก)/i, 'heading'],
  [/^(?:character|ตัวละคร|ชื่อตัวละคร)/i, 'cue'],
  [/^(?:dialog|บทพูด|บทสนทนา)/i, 'speech'],
  [/^(?:parenthetical|วงเล็บ)/i, 'direction'],
  [/^transition/i, 'transition'],
  [/^(?:title|ชื่อเรื่อง)$/i, 'title'],
]

const wordsIn = (node: XmlNode): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : ''
      if (child.name === 'w:tab') return node.name === 'w:r' ? '\t' : ''
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      // What was struck out, and the second form of a drawing, are not the text.
      return child.name === 'w:del' || child.name === 'mc:Fallback' ? '' : wordsIn(child)
    })
    .join('')

const attributeOf = (node: XmlNode | undefined, name: string, attribute = 'w:val'): string | undefined =>
  childrenOf(node, name)[0]?.attributes[attribute]

const paragraphsIn = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'w:p' ? [child] : paragraphsIn(child),
  )

const inch = 1440

const readParagraph = (node: XmlNode): Paragraph => {
  const [properties] = childrenOf(node, 'w:pPr')
  const left = Number(attributeOf(properties, 'w:ind', 'w:left') ?? attributeOf(properties, 'w:ind', 'w:start') ?? 0)
  const first = Number(attributeOf(properties, 'w:ind', 'w:firstLine') ?? 0)
  const align = attributeOf(properties, 'w:jc')
  const spacing = childrenOf(properties, 'w:spacing')[0]?.attributes
  return {
    text: wordsIn(node).replace(/\u00a0/g, ' '),
    style: attributeOf(properties, 'w:pStyle') ?? '',
    left: (Number.isFinite(left) ? left : 0) + (Number.isFinite(first) ? first : 0),
    centred: align === 'center',
    right: align === 'right' || align === 'end',
    gap: Number(spacing?.['w:before'] ?? 0) + Number(spacing?.['w:after'] ?? 0) >= 120,
  }
}

const shape = (paragraph: Paragraph, below: Paragraph | undefined) => {
  const byStyle = named.find(([pattern]) => pattern.test(paragraph.style))?.[1]
  if (byStyle) return byStyle
  const said = paragraph.text.trim()
  const isShort = said.length <= 40 && !said.includes('\n')
  if (paragraph.left >= inch * 1.2 && isShort && /^\(.*\)$/.test(said)) return 'direction'
  const spoken =
    below !== undefined && below.text.trim() !== '' && (below.left >= inch * 0.7 || below.left < paragraph.left)
  if (paragraph.left >= inch * 1.7 && isShort && spoken) return 'cue'
  if (paragraph.centred && isShort && below && below.left >= inch * 0.5 && below.text.trim() !== '') return 'cue'
  if (paragraph.left >= inch * 0.7) return 'speech'
  return paragraph.right && /[:：.]$/.test(said) ? 'transition' : 'action'
}

const fountainOf = (paragraphs: readonly Paragraph[]): string => {
  const out: string[] = []
  const apart = (): void => {
    if (out.length > 0 && out.at(-1) !== '') out.push('')
  }
  let was = ''
  for (const [at, paragraph] of paragraphs.entries()) {
    const text = paragraph.text.trimEnd()
    const said = text.trim()
    if (said === '') {
      apart()
      was = ''
      continue
    }
    const kind = shape(paragraph, paragraphs[at + 1])
    const inSpeech = was === 'cue' || was === 'direction' || was === 'speech'
    if (kind === 'title' && out.every((line) => line === '' || line.startsWith('Title: ')))
      out.push(`Title: ${said}`, '')
    else if (kind === 'cue') {
      apart()
      out.push(said.startsWith('@') || looksLikeCue(said) ? said : `@${said}`)
    } else if ((kind === 'speech' || kind === 'direction') && inSpeech) out.push(said)
    else if (kind === 'transition') {
      apart()
      out.push(`> ${said}`, '')
    } else {
      if (inSpeech || kind === 'heading' || paragraph.gap) apart()
      out.push(...text.split('\n'))
      if (kind === 'heading' || paragraph.gap) out.push('')
    }
    was = kind
  }
  return `${out.join('\n')}\n`
}

export const linesOfDocx = (xml: string): string => {
  try {
    const root = readXml(xml)
    return fountainOf(paragraphsIn(root).map(readParagraph))
  } catch (error) {
    if (error instanceof XmlError) throw new DomainError('script-unreadable', { why: error.fault })
    throw error
  }
}
