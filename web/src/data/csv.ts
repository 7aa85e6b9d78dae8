import { csvCell } from '@peace/core/csv'
import { saveFile } from './save-file.ts'

type Cell = string | number | boolean | undefined

const cell = (value: Cell): string => (typeof value === 'string' ? csvCell(value) : String(value ?? ''))

export const toCsv = (head: string[], rows: Cell[][]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

export const saveCsv = (name: string, text: string): void => saveFile(name, text, 'text/csv;charset=utf-8')
