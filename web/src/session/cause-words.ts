import { type Cause, type FilmData, subjectName } from '@peace/core/build'
import { readSubject } from '@peace/core/subjects'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../messages/index.ts'
import { listed } from '../ui/listed.ts'
import type { FilmFrames } from './film-frames.ts'

type Say = TFunction<'freshness'>

const nameOf = (t: Say, film: FilmData, { subject }: Cause): string => {
  const { kind, number, scene, name } = subjectName(film, subject)
  if (kind === 'line' && number) return scene ? t('name.line', { number, scene }) : t('name.lineAlone', { number })
  if (kind === 'shot' && number) return t('name.shot', { number })
  if (kind === 'scene' && scene) return t('name.scene', { scene })
  if (kind === 'person' && name) return name
  return t(`gone.${kind}` as 'gone.line', { defaultValue: '' })
}

// Thai runs on, but is set apart from Latin letters and figures.
const spaced = (text: string): string => text.replace(/([ก-๙])(?=[A-Za-z0-9])|([A-Za-z0-9])(?=[ก-๙])/g, '$& ')

const causeText = (t: Say, film: FilmData, cause: Cause): string => {
  const { kind } = readSubject(cause.subject)
  const about = { subject: nameOf(t, film, cause), from: cause.from ?? '', to: cause.to ?? '' }
  const field = cause.field === 'watermark' && cause.to === undefined ? 'watermarkGone' : cause.field
  return spaced(
    t(`${kind}.${field}` as 'line.text', { ...about, defaultValue: t(`${kind}.other` as 'film.other', about) }),
  )
}

const mostShots = 6
type Found = Pick<FilmFrames, 'frames' | 'fresh'>

// In words, the same everywhere: why something is out of date, and which shots are.
export const useCauseWords = () => {
  const { t } = useTranslation('freshness')
  const each = (film: FilmData, causes: readonly Cause[]): string[] => causes.map((cause) => causeText(t, film, cause))
  const why = (film: FilmData, causes: readonly Cause[]): string => {
    const [first] = causes
    if (!first) return t('unknown')
    // Two changes are both named; of more, the rest is counted.
    if (causes.length <= 2) return listed(each(film, causes), languageNow())
    return t('andMore', { cause: causeText(t, film, first), count: causes.length - 1 })
  }
  const numbersOf = ({ frames, fresh }: Found, state: 'outOfDate' | 'missing') => {
    const numbers = frames.flatMap(({ shot }, at) =>
      fresh?.shots.get(shot.id)?.state === state ? [String(at + 1)] : [],
    )
    const more = numbers.length - mostShots
    const said = more > 1 ? [...numbers.slice(0, mostShots), t('moreShots', { count: more })] : numbers
    return { count: numbers.length, list: listed(said, languageNow()) }
  }
  const changed = (found: Found) => numbersOf(found, 'outOfDate')
  const shots = (found: Found): string => {
    const named = changed(found)
    return named.count === 0 ? '' : t('shots', named)
  }
  // The shots that have no picture, as the strip shows them empty.
  const bare = (found: Found): string => {
    const named = numbersOf(found, 'missing')
    return named.count === 0 ? '' : t('bare', named)
  }
  return { why, each, shots, changed, bare }
}
