import type { Element, Scene } from '../scene.ts'

// A script as Final Draft has it: paragraphs, of which some have notes, and headings a summary. What is cut out stays here.
export type FdxLine = Omit<Element, 'kind' | 'goesOn'> & {
  kind: Element['kind'] | 'heading'
  number?: string | undefined
}
export type FdxGroup = { body: FdxLine; notes: FdxLine[]; summary: FdxLine[] }

type Printable = Pick<Scene, 'heading' | 'elements'> & { id?: string }

// What lies in several is one here.
export const linesOf = (scenes: readonly Printable[]): FdxLine[] => {
  const lines: FdxLine[] = []
  for (const { id = '', heading, elements } of scenes) {
    if (heading) lines.push({ id, kind: 'heading', text: heading.text, number: heading.number })
    for (const { goesOn, ...element } of elements) {
      const last = lines.at(-1)
      if (goesOn && last && last.kind !== 'heading') {
        if (element.kind === last.kind)
          lines[lines.length - 1] = { ...last, text: last.text + element.text, source: undefined }
      } else if (!goesOn) lines.push(element)
    }
  }
  return lines
}

export const isSeen = ({ kind, text }: FdxLine): boolean => kind === 'page-break' || text.trim() !== ''

export const groupsOf = (lines: readonly FdxLine[]): FdxGroup[] => {
  const groups: FdxGroup[] = []
  let heading: FdxGroup | undefined
  let early: FdxLine[] = []
  for (const line of lines) {
    if (line.kind === 'boneyard' || !isSeen(line)) continue
    if (line.kind === 'synopsis') heading?.summary.push(line)
    else if (line.kind === 'note') (groups.at(-1)?.notes ?? early).push(line)
    else {
      const group = { body: line, notes: early, summary: [] }
      early = []
      groups.push(group)
      if (line.kind === 'heading') heading = group
    }
  }
  return groups
}
