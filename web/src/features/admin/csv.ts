import { csvCell } from '@peace/core/csv'

type Cell = string | number | boolean | undefined

const cell = (value: Cell): string => (typeof value === 'string' ? csvCell(value) : String(value ?? ''))

export const toCsv = (head: string[], rows: Cell[][]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

export const saveCsv = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
