import { isHeading } from './kinds.ts'
import type { PageRow } from './page-rows.ts'
import { called, credited, shown } from './title-at-top.ts'
import type { TitleEntry } from './title-page.ts'
import { isMarkedTransition, isThaiTransition, isUnmarkedTransition } from './transitions.ts'

// What stands on the first printed page above the first scene: the title, whose it is, which draft, where to write to. It is
// believed where it says whose it is, or where it is a page of few words by itself.
export type TitledPages = { entries: TitleEntry[]; rest: PageRow[] }

const credit = /^(?:[a-z][a-z ,&/-]{0,40}\s)?by\s*:?$|^(?:[ก-๙ ]{0,30}โดย|ผู้เขียน(?:บท)?|เขียนบท|ผู้กำกับ)\s*[:：]?$/i
const source = /^(?:based (?:up)?on|adapted from|from the |inspired by|ดัดแปลงจาก|จากเรื่อง|จากนวนิยาย|ได้แรงบันดาลใจ)/i
const months =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)/i
const dated = (text: string): boolean =>
  /\bdraft\b|\brevis(?:ed|ion)\b|ฉบับร่าง|ฉบับแก้|ร่างที่|ร่างแรก|^วันที่/i.test(text) ||
  /^\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}$/.test(text) ||
  (text.length < 40 && months.test(text) && /[0-9๐-๙]{2}/.test(text))
const owned = /©|\(c\)|\bcopyright\b|สงวนลิขสิทธิ์|ลิขสิทธิ์/i
const reached = /@|\bcontact\b|\bagen(?:t|cy)\b|\bphone\b|\btel\b|ติดต่อ|โทร|^\+?[\d(][\d ()-]{6,}$/i
const and = /^(?:and|&|และ|กับ)(?:\s|$)/i
const endsSentence = /[.!?…:：,;]$/
const mostRows = 30
const mostAlone = 4
const longest = 80

const startsScript = (line: string): boolean =>
  isHeading(line) || isThaiTransition(line) || isMarkedTransition(line) || isUnmarkedTransition(line)

// Rows set closer than to what follows are one: a title over two lines, two authors.
const blockFrom = (rows: readonly PageRow[], from: number, to: number, apart: number): number => {
  let end = from + 1
  while (end < to && (rows[end]?.y ?? 0) - (rows[end - 1]?.y ?? 0) < apart * 0.8) end++
  return end
}

const gapBefore = (rows: readonly PageRow[], at: number): number => (rows[at]?.y ?? 0) - (rows[at - 1]?.y ?? 0)

const kindOf = (text: string): string =>
  owned.test(text) ? 'Copyright' : dated(text) ? 'Draft date' : source.test(text) ? 'Source' : 'Contact'
const isOther = (text: string): boolean => kindOf(text) !== 'Contact' || reached.test(text) || credit.test(text)

export const titleOfPages = (rows: readonly PageRow[], tidy: (text: string) => string): TitledPages => {
  const none = { entries: [], rest: [...rows] }
  const [first] = rows
  if (!first) return none
  const texts = rows.slice(0, mostRows + 1).map(({ text }) => tidy(text))
  const said = (at: number): string => texts[at] ?? ''
  const found = texts.findIndex((text, at) => rows[at]?.page !== first.page || startsScript(text))
  if (found <= 0) return none
  const alone = rows[found]?.page !== first.page
  // The first row is the title, though it be "By the Sea".
  const at = texts.slice(0, found).findIndex((text, n) => n > 0 && (credit.test(text) || credited.test(text)))
  if (at < 0 && !(alone && found <= mostAlone && startsScript(said(found)))) return none
  // On the first scene's own page, what is seen or said in sentences is the story's: "By the river a boat drifts."
  if (!alone && (shown.test(said(0)) || endsSentence.test(said(Math.max(0, at))))) return none
  const before = at < 0 ? found : at
  const isShort = (text: string) => text.length <= longest && !/^[(@]/.test(text)
  if (!texts.slice(0, before).every((text) => isShort(text) && !((at < 0 || !alone) && endsSentence.test(text))))
    return none

  const entries = new Map<string, string[]>()
  const put = (key: string, value: string): void => {
    entries.set(key, [...(entries.get(key) ?? []), value])
  }
  const more: TitleEntry[] = []
  const named = texts.slice(0, before).findIndex((text) => called.test(text))
  const [opens, closes] =
    named >= 0 ? [named, named + 1] : [0, blockFrom(rows, 0, before, at < 0 ? 0 : gapBefore(rows, at))]
  const title = texts.slice(opens, closes).join(' ')
  const [, key = 'Title', name = title] = called.exec(title) ?? []
  put(key, name)
  for (const [n, text] of texts.slice(0, before).entries())
    if (n < opens || n >= closes) put(kindOf(text) === 'Contact' ? 'Notes' : kindOf(text), text)
  let end = before
  while (end < found) {
    const text = said(end)
    const [, by, who] = credited.exec(text) ?? []
    if (by !== undefined && who !== undefined) {
      more.push({ key: 'Credit', value: by }, { key: 'Author', value: who })
      end += 1
    } else if (source.test(text) && /(?:by|โดย)$/i.test(text) && end + 1 < found) {
      put('Source', `${text} ${said(end + 1)}`)
      end += 2
    } else if (credit.test(text) && end + 1 < found) {
      let last = blockFrom(rows, end + 1, found, gapBefore(rows, end + 1))
      const other = texts.slice(end + 2, last).findIndex(isOther)
      if (other >= 0) last = end + 2 + other
      while (last < found && (and.test(said(last)) || /^(?:and|&|และ|กับ)$/i.test(said(last - 1)))) last++
      more.push({ key: 'Credit', value: text.replace(/[:：]$/, '').trimEnd() })
      more.push({ key: 'Author', value: texts.slice(end + 1, last).join('\n') })
      end = last
    } else {
      // Above a scene on the same page, other words are the story's.
      if (!alone && !isOther(text)) break
      put(kindOf(text), text.replace(/^(?:draft date|contact|copyright|วันที่|ติดต่อ)\s*[:：]\s*/i, ''))
      end += 1
    }
  }
  const lists = [...entries].map(([key, values]) => ({ key, value: values.join('\n') }))
  return { entries: [...lists.slice(0, 1), ...more, ...lists.slice(1)], rest: rows.slice(end) }
}
