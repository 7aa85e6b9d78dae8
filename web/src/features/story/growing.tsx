import { Button, Textarea } from '@mantine/core'
import { suggestLogline, suggestSynopsis } from '@peace/core/story/write'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import type { StepProps } from './page.tsx'
import styles from './story.module.css'
import { useAnswer } from './use-saved.ts'

// The story as it grows. What is offered from the answers is shown beneath, and replaces nothing until it is taken.
export const Growing = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film } = useFilm()
  const found = useCharacters()
  const characters = found.status === 'ready' ? found.data : []
  const [logline, setLogline] = useAnswer('logline', failed)
  const [synopsis, setSynopsis] = useAnswer('synopsis', failed)
  const language = film.story.language ?? film.language
  const ask = { language, story: film.story, characters }
  const offers = [
    ['logline', logline, setLogline, suggestLogline(ask), 600, 2],
    ['synopsis', synopsis, setSynopsis, suggestSynopsis(ask), 8000, 5],
  ] as const
  return (
    <aside className={styles.growing} aria-label={t('growing')}>
      <h2>{film.title}</h2>
      {offers.map(([name, value, set, offer, most, rows]) => (
        <div key={name}>
          <Textarea
            label={t(name)}
            description={t(`${name}Help`)}
            autosize
            minRows={rows}
            maxLength={most}
            disabled={disabled}
            value={value}
            onChange={(event) => set(event.currentTarget.value)}
          />
          {!disabled && offer !== '' && offer !== value && (
            <div className={styles.offer}>
              <p>{offer}</p>
              <Button variant="default" size="compact-sm" onClick={() => set(offer.slice(0, most))}>
                {t('takeOffer')}
              </Button>
            </div>
          )}
        </div>
      ))}
    </aside>
  )
}
