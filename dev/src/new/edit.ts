import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// The project's files as one that adds to them sees them: a file is written once and never over another, a list gets
// one more entry.
export type Edits = {
  touched: string[]
  write(path: string, text: string): void
  change(path: string, to: (text: string) => string): void
}

export const editsIn = (root: string): Edits => {
  const touched: string[] = []
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    touched.push(path)
  }
  return {
    touched,
    write: (path, text) => {
      if (existsSync(join(root, path))) throw new Error(`${path} is there already.`)
      put(path, text)
    },
    change: (path, to) => {
      const before = readFileSync(join(root, path), 'utf8')
      const after = to(before)
      if (after === before) throw new Error(`${path} has no place for it; it was changed by hand.`)
      put(path, after)
    },
  }
}

// Before the first import that comes after it by its path, as the formatter would have it.
export const withImport = (text: string, line: string): string => {
  const pathOf = (each: string) => /from '([^']+)'/.exec(each)?.[1] ?? ''
  const lines = text.split('\n')
  const local = (each: string) => each.startsWith('import ') && pathOf(each).startsWith('./')
  const later = lines.findIndex((each) => local(each) && pathOf(each) > pathOf(line))
  const last = lines.findLastIndex((each) => each.startsWith('import ') || each.startsWith('} from '))
  lines.splice(later >= 0 ? later : last + 1, 0, line)
  return lines.join('\n')
}

// As the last entry of the list that ends with `end`, whether it is written on one line or on many.
export const withEntry = (text: string, start: string, end: string, entry: string): string => {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) return text
  const head = text.slice(0, to).trimEnd()
  return `${head}${/[[{,(]$/.test(head) ? '' : ','} ${entry}${head.includes('\n', from) ? ',\n' : ''}${text.slice(to)}`
}

export const withWord = (text: string, key: string, word: string): string =>
  `${text.trimEnd().slice(0, -1).trimEnd()},\n  ${JSON.stringify(key)}: ${JSON.stringify(word)}\n}\n`
