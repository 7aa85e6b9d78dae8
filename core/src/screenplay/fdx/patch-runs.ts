import { cutBefore } from '../../letters/index.ts'
import { childrenOf, escapeXml, textIn, type XmlNode } from './xml.ts'

// A change of the original file: what stands from here to there becomes this.
export type Patch = { from: number; to: number; text: string }

export const applyPatches = (original: string, from: number, to: number, patches: readonly Patch[]): string => {
  let out = ''
  let at = from
  for (const patch of [...patches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    out += original.slice(at, patch.from) + patch.text
    at = patch.to
  }
  return out + original.slice(at, to)
}

const shared = (before: string, after: string): { start: number; end: number } => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  start = Math.min(cutBefore(before, start), cutBefore(after, start))
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  while (end > 0 && cutBefore(after, after.length - end) !== after.length - end) end--
  return { start, end }
}

// The runs of a paragraph with other words: what stays keeps its run with all that Final Draft says of it (font, revision,
// tag), and what is new stands in the run where it was written.
export const patchRuns = (original: string, paragraph: XmlNode, words: string): Patch[] => {
  const runs = childrenOf(paragraph, 'Text')
  const [first] = runs
  if (first === undefined)
    return [{ from: paragraph.innerTo, to: paragraph.innerTo, text: `<Text>${escapeXml(words)}</Text>` }]
  const texts = runs.map(textIn)
  const before = texts.join('')
  const { start, end } = shared(before, words)
  const until = before.length - end
  const middle = words.slice(start, words.length - end)
  const patches: Patch[] = []
  let at = 0
  let written = false
  for (const [index, run] of runs.entries()) {
    const text = texts[index] ?? ''
    const [from, to] = [at, at + text.length]
    at = to
    const last = index === runs.length - 1
    const here: boolean = !written && (start < to || last)
    if (!here && (to <= start || from >= until)) continue
    const head = text.slice(0, Math.max(0, start - from))
    const tail = text.slice(Math.min(text.length, Math.max(0, until - from)))
    const said = head + (here ? middle : '') + tail
    written ||= here
    const open = original.slice(run.from, run.innerFrom)
    const tag = open.endsWith('/>') ? `${open.slice(0, -2).trimEnd()}>` : open
    patches.push({ from: run.from, to: run.to, text: said === '' && !last ? '' : `${tag}${escapeXml(said)}</Text>` })
  }
  return patches
}

const number = /\sNumber\s*=\s*(?:"[^"]*"|'[^']*')/

export const patchNumber = (original: string, paragraph: XmlNode, value: string | undefined): Patch[] => {
  const open = original.slice(paragraph.from, paragraph.innerFrom)
  const said = value === undefined ? '' : ` Number="${escapeXml(value)}"`
  const found = number.exec(open)
  const at = found ? paragraph.from + found.index : paragraph.from + '<Paragraph'.length
  return [{ from: at, to: at + (found?.[0].length ?? 0), text: said }]
}
