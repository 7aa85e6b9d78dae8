import { useTranslation } from 'react-i18next'
import { useCauseWords } from '../../session/cause-words.ts'
import type { FilmFrames, Frame } from '../../session/film-frames.ts'

// What the mark on a frame says, in the words of the strip.
export const useMarkWords = () => {
  const { t } = useTranslation('build')
  const words = useCauseWords()
  return ({ film }: FilmFrames, { state, causes }: Frame): string => {
    if (state === 'noFinal') return t('state.noFinal')
    return state === 'stale' ? t('state.why', { state: t('state.stale'), cause: words.why(film, causes) }) : ''
  }
}
