import { onOneLine } from '../letters/index.ts'
import { isSpoken, kindOfLine, type LineKind } from './kinds.ts'
import { printPlain } from './marks.ts'
import type { Element, Heading } from './scene.ts'

// How an element is written when nothing says it was written otherwise: marks only where it would be misread.
type Next = { kind: LineKind } | undefined

const flat = (text: string): string => onOneLine(text).trim()

const printAction = (text: string): string =>
  text
    .split('\n')
    .map((line, at) => {
      const first = line.trim()
      // A blank line would end it; a mark alone is an empty line within.
      if (first === '') return at === 0 ? line : '!'
      const safe = printPlain(line)
      const reads = (nextBlank: boolean) => kindOfLine(first, at === 0 ? 'clear' : 'action', nextBlank) === 'action'
      return !first.startsWith('!') && reads(true) && reads(false) ? safe : `!${safe}`
    })
    .join('\n')

const printSpeech = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const first = line.trim()
      if (first === '') return '  '
      const safe = printPlain(first)
      return kindOfLine(first, 'speech', false) === 'dialogue' ? safe : `\\${safe}`
    })
    .join('\n')

const printCue = (element: Element, next: Next): string => {
  const name = flat(element.text)
  const spoken = next !== undefined && (isSpoken(next.kind) || next.kind === 'lyric')
  const asIs = spoken && kindOfLine(name, 'clear', false) === 'character' && !name.startsWith('@')
  return `${asIs ? '' : '@'}${printPlain(name)}${element.dual ? ' ^' : ''}`
}

const levelOf = (source: string | undefined): string => /^\s*(#+)/.exec(source ?? '')?.[1] ?? '#'

const body = (element: Element, next: Next): string => {
  const line = flat(element.text)
  switch (element.kind) {
    case 'action':
      return printAction(element.text)
    case 'character':
      return printCue(element, next)
    case 'parenthetical':
      return `(${printPlain(line)})`
    case 'dialogue':
      return printSpeech(element.text)
    case 'lyric':
      return `~${printPlain(line)}`
    case 'transition':
      return kindOfLine(line || '-', 'clear', true) === 'transition' && !line.startsWith('>')
        ? printPlain(line)
        : `> ${printPlain(line).replace(/<$/, '\\<')}`
    case 'centered':
      return `> ${printPlain(line)} <`
    case 'note':
      return `[[${element.text.replaceAll(']]', '] ]').replace(/\n[ \t]*(?=\n)/g, '\n  ')}]]`
    case 'boneyard':
      return `/*${element.text.replaceAll('*/', '* /')}*/`
    case 'section':
      return `${levelOf(element.source)} ${printPlain(line)}`
    case 'synopsis':
      return `= ${printPlain(line)}`
    case 'page-break':
      return '==='
    case 'unknown':
      return element.text
  }
}

export const printElement = (element: Element, next: Next): string => {
  const joined =
    (isSpoken(element.kind) || element.kind === 'character' || element.kind === 'lyric') &&
    next !== undefined &&
    (isSpoken(next.kind) || (next.kind === 'lyric' && element.kind !== 'lyric'))
  return `${body(element, next)}\n${joined ? '' : '\n'}`
}

export const printHeading = (heading: Heading): string => {
  const text = flat(heading.text)
  const forced = kindOfLine(text || '-', 'clear', true) === 'heading' && !text.startsWith('.') ? '' : '.'
  return `${forced}${printPlain(text)}${heading.number === undefined ? '' : ` #${heading.number}#`}\n\n`
}
