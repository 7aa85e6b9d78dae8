// Cells of CSV as RFC 4180 has them. One that a spreadsheet would take for a formula is made plain text: in any width a
// keyboard writes it, and behind whatever a spreadsheet overlooks before it.
const formula = /^[\p{Cc}\p{Cf}\p{Z}]{0,64}[=+\-@＝＋－＠−﹢﹣﹦﹫]|^[\t\r\n]/u

export const csvCell = (value: string): string => {
  const plain = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
