import { textOfSource } from '../element-text.ts'
import { type Run, readRuns } from '../marks.ts'
import type { Element, Scene } from '../scene.ts'
import type { TitleEntry } from '../title-page.ts'
import { escapeXml } from './xml.ts'

// Final Draft 5 XML. Kinds it does not know are written as what looks most like them, with our own name beside.
const types: Record<Element['kind'], string> = {
  action: 'Action',
  character: 'Character',
  parenthetical: 'Parenthetical',
  dialogue: 'Dialogue',
  lyric: 'Lyrics',
  transition: 'Transition',
  centered: 'Action',
  note: 'General',
  boneyard: 'General',
  section: 'New Act',
  synopsis: 'General',
  'page-break': 'General',
  unknown: 'General',
}
const ours = new Set<Element['kind']>(['note', 'boneyard', 'section', 'synopsis', 'page-break', 'centered', 'unknown'])

const runsOf = ({ kind, text, source }: Element): Run[] => {
  const plain: Run[] = [{ text, bold: false, italic: false, underline: false }]
  const styled =
    source !== undefined &&
    (kind === 'action' || kind === 'dialogue') &&
    !text.includes('\n') &&
    !/\[\[|\/\*/.test(source)
  if (!styled || textOfSource(kind, source) !== text) return plain
  const runs = readRuns(
    source
      .replace(/^\uFEFF/, '')
      .replace(/^(\s*)!/, '$1')
      .trim(),
  )
  return runs.map((run) => run.text).join('') === text ? runs : plain
}

const printRun = ({ text, bold, italic, underline }: Run): string => {
  const style = [bold && 'Bold', italic && 'Italic', underline && 'Underline'].filter(Boolean).join('+')
  return `<Text${style === '' ? '' : ` Style="${style}"`}>${escapeXml(text)}</Text>`
}

const printElement = (element: Element): string => {
  const attributes = [
    `Type="${types[element.kind]}"`,
    ...(element.kind === 'centered' ? ['Alignment="Center"'] : []),
    ...(element.kind === 'page-break' ? ['StartsNewPage="Yes"'] : []),
    ...(element.dual ? ['PeaceDual="Yes"'] : []),
    ...(ours.has(element.kind) ? [`PeaceKind="${element.kind}"`] : []),
  ]
  const runs =
    element.kind === 'parenthetical' ? [{ ...(runsOf(element)[0] as Run), text: `(${element.text})` }] : runsOf(element)
  return `<Paragraph ${attributes.join(' ')}>${runs.map(printRun).join('')}</Paragraph>`
}

const inSpeech = new Set<Element['kind']>(['character', 'parenthetical', 'dialogue', 'lyric'])

// The two speeches of a dual dialogue stand in one paragraph.
const printElements = (elements: readonly Element[]): string[] => {
  const lines: string[] = []
  let speech: Element[] = []
  const flush = (): void => {
    const inner = speech.map(printElement)
    if (speech.some(({ dual }) => dual))
      lines.push(`<Paragraph><DualDialogue>${inner.join('')}</DualDialogue></Paragraph>`)
    else lines.push(...inner)
    speech = []
  }
  for (const element of elements) {
    const cue = element.kind === 'character'
    if (!inSpeech.has(element.kind) || (cue && element.dual !== true)) flush()
    if (inSpeech.has(element.kind)) speech.push(element)
    else lines.push(printElement(element))
  }
  flush()
  return lines
}

const printScene = ({ heading, elements }: Pick<Scene, 'heading' | 'elements'>): string[] => [
  ...(heading
    ? [
        `<Paragraph${heading.number === undefined ? '' : ` Number="${escapeXml(heading.number)}"`} Type="Scene Heading"><Text>${escapeXml(heading.text)}</Text></Paragraph>`,
      ]
    : []),
  ...printElements(elements),
]

export const printFdx = (
  scenes: readonly Pick<Scene, 'heading' | 'elements'>[],
  titlePage: readonly TitleEntry[] = [],
): string => {
  const title = titlePage.map(
    ({ key, value }) =>
      `<Paragraph Alignment="Center" Key="${escapeXml(key)}"><Text>${escapeXml(value)}</Text></Paragraph>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<FinalDraft DocumentType="Script" Template="No" Version="5">',
    '<Content>',
    ...scenes.flatMap(printScene),
    '</Content>',
    ...(title.length > 0 ? ['<TitlePage>', '<Content>', ...title, '</Content>', '</TitlePage>'] : []),
    '</FinalDraft>',
    '',
  ].join('\n')
}
