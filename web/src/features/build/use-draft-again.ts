import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import { useBuild } from '../../session/building/use-build.ts'
import { type QuoteAsked, useQuote } from '../../session/building/use-quote.ts'
import { useCauseWords } from '../../session/cause-words.ts'
import type { FilmFrames } from '../../session/film-frames.ts'
import { offerDraftAgain } from '../../session/one-button.ts'

// Where a version that costs is chosen and the draft that is shown is out of date, the draft of what changed stays to be
// had beside it for nothing. Undefined `asked`: no such thing is wanted now.
export const useDraftAgain = (found: FilmFrames, asked: QuoteAsked | undefined, fingerprint: string) => {
  const { t } = useTranslation('build')
  const words = useCauseWords()
  const { quote } = useQuote(asked, fingerprint)
  const { build, busy, refused, forget } = useBuild(asked)
  const free = quote !== undefined && quote.maxMillis === 0 && quote.units > quote.reused
  const missing = [...(found.fresh?.shots.values() ?? [])].filter(({ state }) => state === 'missing').length
  const says = free
    ? [
        ...(missing > 0 ? [t('buildMissing', { count: missing })] : []),
        t('draftAgain', words.changed(found)),
        creditsText(t, 0, languageNow()),
      ].join(' · ')
    : ''
  const latest = useRef(() => {})
  latest.current = () => {
    if (asked && free) build({ ...asked, shownMillis: 0 })
  }
  const waits = asked !== undefined && quote === undefined
  useEffect(() => {
    offerDraftAgain(waits ? 'asked' : free ? { says, press: () => latest.current(), busy } : undefined)
    return () => offerDraftAgain(undefined)
  }, [waits, free, busy, says])
  return { button: free ? { says, press: () => latest.current(), busy } : undefined, refused, forget }
}
