import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './review.module.css'
import type { Shown } from './use-review.ts'

type Props = { captions: Shown['captions']; video: RefObject<HTMLVideoElement | null> }

// Which language's captions are shown, or none; the film's own at first, where all may see it.
export const WordsOf = ({ captions, video, first }: Props & { first: string }) => {
  const { t } = useTranslation('review')
  const [chosen, setChosen] = useState(first)
  useEffect(() => {
    const tracks = video.current?.textTracks ?? []
    for (let n = 0; n < tracks.length; n++) {
      const track = tracks[n]
      if (track) track.mode = track.language === chosen ? 'showing' : 'disabled'
    }
  }, [chosen, video])
  return (
    <select
      className={styles.words}
      aria-label={t('captions')}
      value={chosen}
      onChange={(event) => setChosen(event.currentTarget.value)}
    >
      <option value="">{t('captions.off')}</option>
      {captions.map(({ language }) => (
        <option key={language} value={language}>
          {t(`captions.${language}`)}
        </option>
      ))}
    </select>
  )
}
