import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHere } from '../../session/workspaces.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import styles from './films.module.css'
import { SampleFilms } from './sample-films.tsx'

const steps = ['story', 'script', 'draft', 'final'] as const

export const EmptyFilms = () => {
  const { t } = useTranslation('films')
  const { may } = useHere()
  return (
    <section className={styles.empty}>
      <Sketch of={filmRow} width={280} />
      <h2>{t('emptyTitle')}</h2>
      <p className={styles.emptyText}>{t(may('film.edit') ? 'emptyText' : 'emptyViewer')}</p>
      {may('film.edit') && (
        <>
          <Group justify="center">
            <LinkButton to="/films/new" size="md">
              {t('new')}
            </LinkButton>
            <LinkButton to="/films/new" search={{ from: 'script' }} size="md" variant="default">
              {t('import')}
            </LinkButton>
          </Group>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>
                <strong>{t(`step.${step}`)}</strong>
                <span>{t(`stepText.${step}`)}</span>
              </li>
            ))}
          </ol>
          <SampleFilms />
        </>
      )}
    </section>
  )
}
