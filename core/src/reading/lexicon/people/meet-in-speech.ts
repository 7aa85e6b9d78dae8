import { commonWords } from '../../words/grammar.ts'
import { hitsIn } from '../book.ts'
import { addPerson, isGivenName, isSpent, rebuildNames, type State, wordsOf } from '../state.ts'
import { titlesOfEnglish } from '../titles.ts'
import { isCapital, isCaps, lowerAt, sentenceStart, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import { abbreviated, months, verbsToo } from './names.ts'

const titlesBeforeNames = new Set(
  'นาย นาง นางสาว ไอ้ อี อีนาง เจ้า ครู หมอ คุณ ลุง ป้า น้า อา ยาย ตา ปู่ ย่า พี่ น้อง เฮีย เจ๊ เสี่ย หลวงพ่อ หลวงตา กำนัน ผู้ใหญ่ สารวัตร ผู้กอง อาจารย์ จ่า หมวด แม่ พ่อ'.split(
    ' ',
  ),
)

// Names that are only said.
export const meetInSpeech = (state: State, unit: Unit): void => {
  if (isSpent(state)) return
  const tokens = wordsOf(state, unit.text)
  const known = hitsIn(state.names, tokens)
  let met = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (
      token?.kind === 'thai' &&
      titlesBeforeNames.has(token.text) &&
      !known.some((hit) => hit.at <= at && at < hit.end)
    ) {
      const next = tokens[at + 1]
      if (next?.kind === 'thai' && !next.spaced && next.text.length > 1 && (isGivenName(next.text) || !next.known)) {
        addPerson(state, { name: `${token.text}${next.text}` })
        met = true
      }
      continue
    }
    if (
      token?.kind !== 'latin' ||
      !isCapital(token) ||
      isCaps(token) ||
      known.some((hit) => hit.at <= at && at < hit.end)
    )
      continue
    let end = at + 1
    if (abbreviated.has(token.lower) && tokens[end]?.text === '.') end++
    while (tokens[end]?.kind === 'latin' && isCapital(tokens[end] as Token) && !commonWords.has(lowerAt(tokens, end)))
      end++
    const name = unit.text.slice(token.from, tokens[end - 1]?.to ?? 0)
    const titled = titlesOfEnglish.has(token.lower) && end > at + 1 && tokens[end - 1]?.text !== '.'
    const given =
      isGivenName(token.lower) &&
      (!sentenceStart(tokens, at) || (!verbsToo.has(token.lower) && (end > at + 1 || tokens[end]?.text !== undefined)))
    if ((titled || given) && !months.has(token.lower)) {
      addPerson(state, { name })
      met = true
    }
    at = end - 1
  }
  if (met) rebuildNames(state)
}
