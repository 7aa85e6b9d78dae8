// Fountain's marks inside a line: emphasis and escapes.
export type Run = { text: string; bold: boolean; italic: boolean; underline: boolean }
type Style = Omit<Run, 'text'>

const escaped = /\\([*_\\[/(~!#=>@.<])/g
const mark =
  /\\[*_\\[/(~!#=>@.<]|\*\*\*(?=\S)(.+?)(?<=\S)\*\*\*|\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)(.+?)(?<=\S)\*|(?<![A-Za-z0-9])_(?=\S)(.+?)(?<=\S)_(?![A-Za-z0-9])/g

const parse = (text: string, style: Style, out: Run[]): void => {
  let at = 0
  for (const found of text.matchAll(mark)) {
    const [all, both, bold, italic, underline] = found
    if (all.startsWith('\\')) continue
    if (found.index > at) out.push({ text: text.slice(at, found.index), ...style })
    parse(
      both ?? bold ?? italic ?? underline ?? '',
      {
        bold: style.bold || both !== undefined || bold !== undefined,
        italic: style.italic || both !== undefined || italic !== undefined,
        underline: style.underline || underline !== undefined,
      },
      out,
    )
    at = found.index + all.length
  }
  if (at < text.length) out.push({ text: text.slice(at), ...style })
}

const unstyled: Style = { bold: false, italic: false, underline: false }
const marked = /[*_\\]/

export const readRuns = (text: string): Run[] => {
  if (!marked.test(text)) return [{ text, ...unstyled }]
  const out: Run[] = []
  parse(text, unstyled, out)
  return out.map((run) => ({ ...run, text: run.text.replace(escaped, '$1') }))
}

export const readPlain = (text: string): string =>
  marked.test(text)
    ? readRuns(text)
        .map((run) => run.text)
        .join('')
    : text

// Text that reads back as itself: marks in it are escaped only where they would be read as marks.
export const printPlain = (text: string): string => {
  const safe = readPlain(text) === text ? text : text.replace(/[*_\\]/g, '\\$&')
  return safe.replace(/\[\[|\/\*/g, '\\$&')
}

export const printRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
      if (inner === '') return run.text
      const stars = (run.bold ? '**' : '') + (run.italic ? '*' : '')
      const line = run.underline ? '_' : ''
      const words = run.bold || run.italic || run.underline ? inner.replace(/[*_\\]/g, '\\$&') : printPlain(inner)
      return `${before}${line}${stars}${words}${stars}${line}${after}`
    })
    .join('')
