import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCauseWords } from '../../session/cause-words.ts'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useDraftAgainButton, useOneButton } from '../../session/one-button.ts'
import styles from './stale-bar.module.css'

// Above a film that is not, or not yet, what the script says now: why, which shots, and the button that puts it right.
export const StaleBar = ({ found }: { found: FilmFrames }) => {
  const { t } = useTranslation('film')
  const words = useCauseWords()
  // The button names what the cause names, where there is one that does.
  const whole = useOneButton()
  const draft = useDraftAgainButton()
  const { fresh } = found
  if (fresh?.film.cut.state === 'noFinal')
    return (
      <p className={styles.noFinal} role="status" data-above>
        {t('cutNoFinal')}
      </p>
    )
  if (!fresh || fresh.film.cut.state === 'fresh') return null
  const shots = [words.shots(found), words.bare(found)].filter(Boolean).join(' · ')
  const each = words.each(found.film, fresh.causes)
  return (
    <div className={styles.bar} role="status" data-stale-film data-above>
      <p>
        <strong>{t('cutStale')}</strong> {t('because', { cause: words.why(found.film, fresh.causes) })}
        {shots && <span className={styles.shots}> · {shots}</span>}
      </p>
      {each.length > 1 && (
        <details className={styles.each}>
          <summary>{t('allCauses')}</summary>
          <ul>
            {each.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </details>
      )}
      {draft !== undefined && draft !== 'asked' && (
        <Button key="draft" size="compact-sm" variant="default" loading={draft.busy} onClick={draft.press}>
          {draft.says}
        </Button>
      )}
      {draft === undefined && whole && (
        <Button key="whole" size="compact-sm" variant="default" onClick={whole.press}>
          {whole.says}
        </Button>
      )}
    </div>
  )
}
