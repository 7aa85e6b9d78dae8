export type Row = { right: number; given: number; labelled: number }
export type Table = Record<string, Row>

export const emptyRow = (): Row => ({ right: 0, given: 0, labelled: 0 })

export const scoreOf = ({ right, given, labelled }: Row) => {
  const precision = given === 0 ? 1 : right / given
  const recall = labelled === 0 ? 1 : right / labelled
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export const printTable = (table: Table): string =>
  Object.entries(table)
    .map(([name, row]) => {
      const { precision, recall, f1 } = scoreOf(row)
      const share = (value: number): string => value.toFixed(2)
      return `${name.padEnd(20)} ${share(precision)} ${share(recall)} ${share(f1)}  ${row.right}/${row.given}/${row.labelled}`
    })
    .join('\n')
