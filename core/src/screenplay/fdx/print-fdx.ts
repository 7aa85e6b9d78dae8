import { type Run, readRuns } from '../marks.ts'
import type { Element, Scene } from '../scene.ts'
import type { TitleEntry } from '../title-page.ts'
import { type FdxGroup, type FdxLine, groupsOf, linesOf } from './fdx-lines.ts'
import { escapeXml } from './xml.ts'

// Final Draft 5 XML. Notes are its ScriptNotes, synopses its summaries, and what was cut out is not told at all. Kinds it does
// not know are written as what looks most like them, with our own name beside.
const types: Record<Exclude<Element['kind'], 'note' | 'boneyard' | 'synopsis'> | 'heading', string> = {
  heading: 'Scene Heading',
  action: 'Action',
  character: 'Character',
  parenthetical: 'Parenthetical',
  dialogue: 'Dialogue',
  lyric: 'Lyrics',
  transition: 'Transition',
  centered: 'Action',
  section: 'Outline 1',
  'page-break': 'General',
  unknown: 'General',
}
const ours = new Set<FdxLine['kind']>(['section', 'page-break', 'centered', 'unknown'])

export const runsOfLine = ({ kind, text, source }: FdxLine): Run[] => {
  const plain: Run[] = [{ text, bold: false, italic: false, underline: false }]
  const styled =
    source !== undefined &&
    (kind === 'action' || kind === 'dialogue') &&
    !text.includes('\n') &&
    /[*_\\]/.test(source) &&
    !/\[\[|\/\*/.test(source)
  if (!styled) return plain
  const runs = readRuns(
    source
      .replace(/^\uFEFF/, '')
      .replace(/^(\s*)!/, '$1')
      .trim(),
  )
  return runs.map((run) => run.text).join('') === text ? runs : plain
}

export const printRun = ({ text, bold, italic, underline }: Run): string => {
  const style = [bold && 'Bold', italic && 'Italic', underline && 'Underline'].filter(Boolean).join('+')
  return `<Text${style === '' ? '' : ` Style="${style}"`}>${escapeXml(text)}</Text>`
}

export const printNote = ({ text }: FdxLine): string =>
  `<ScriptNote>${text
    .split('\n')
    .map((line) => `<Paragraph><Text>${escapeXml(line)}</Text></Paragraph>`)
    .join('')}</ScriptNote>`

export const printSummary = (lines: readonly FdxLine[]): string =>
  `<Summary>${lines.map(({ text }) => `<Paragraph><Text>${escapeXml(text)}</Text></Paragraph>`).join('')}</Summary>`

// As it stands in the paragraph.
export const wordsOf = ({ kind, text }: FdxLine): string => (kind === 'parenthetical' ? `(${text})` : text)

const printGroup = ({ body, notes, summary }: FdxGroup): string => {
  const { kind, number, dual } = body
  if (kind === 'note' || kind === 'boneyard' || kind === 'synopsis') return ''
  const attributes = [
    ...(number === undefined ? [] : [`Number="${escapeXml(number)}"`]),
    `Type="${types[kind]}"`,
    ...(kind === 'centered' ? ['Alignment="Center"'] : []),
    ...(kind === 'page-break' ? ['StartsNewPage="Yes"'] : []),
    ...(dual ? ['PeaceDual="Yes"'] : []),
    ...(ours.has(kind) ? [`PeaceKind="${kind}"`] : []),
  ]
  const runs =
    kind === 'parenthetical'
      ? [{ bold: false, italic: false, underline: false, text: wordsOf(body) }]
      : runsOfLine(body)
  const properties = summary.length > 0 ? `<SceneProperties>${printSummary(summary)}</SceneProperties>` : ''
  return `<Paragraph ${attributes.join(' ')}>${properties}${runs.map(printRun).join('')}${notes.map(printNote).join('')}</Paragraph>`
}

const inSpeech = new Set<FdxLine['kind']>(['character', 'parenthetical', 'dialogue', 'lyric'])
export const isSpeech = ({ kind }: FdxLine): boolean => inSpeech.has(kind)

// The two speeches of a dual dialogue stand in one paragraph.
export const printGroups = (groups: readonly FdxGroup[]): string[] => {
  const lines: string[] = []
  let speech: FdxGroup[] = []
  const flush = (): void => {
    const inner = speech.map(printGroup)
    if (speech.some(({ body }) => body.dual))
      lines.push(`<Paragraph><DualDialogue>${inner.join('')}</DualDialogue></Paragraph>`)
    // Not all at once: a call takes no hundred thousand arguments.
    else for (const line of inner) lines.push(line)
    speech = []
  }
  for (const group of groups) {
    const cue = group.body.kind === 'character'
    if (!isSpeech(group.body) || (cue && group.body.dual !== true)) flush()
    if (isSpeech(group.body)) speech.push(group)
    else lines.push(printGroup(group))
  }
  flush()
  return lines
}

export const printTitle = (titlePage: readonly TitleEntry[]): string[] =>
  titlePage.map(
    ({ key, value }) =>
      `<Paragraph Alignment="Center" Key="${escapeXml(key)}"><Text>${escapeXml(value)}</Text></Paragraph>`,
  )

export const printFdx = (
  scenes: readonly Pick<Scene, 'heading' | 'elements'>[],
  titlePage: readonly TitleEntry[] = [],
): string => {
  const title = printTitle(titlePage)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<FinalDraft DocumentType="Script" Template="No" Version="5">',
    '<Content>',
    ...printGroups(groupsOf(linesOf(scenes))),
    '</Content>',
    ...(title.length > 0 ? ['<TitlePage>', '<Content>', ...title, '</Content>', '</TitlePage>'] : []),
    '</FinalDraft>',
    '',
  ].join('\n')
}
