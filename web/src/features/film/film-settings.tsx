import { Select, Slider, Switch } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { aspects, framesBeneath, resolutions, type FilmSettings as Settings } from '@peace/core/story'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'
import { HeightNote } from './height-note.tsx'

const levels = ['voice', 'music', 'effects'] as const

export const FilmSettings = () => {
  const { t } = useTranslation('film')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const [failure, setFailure] = useState<unknown>()
  const [beneathAsked, setBeneathAsked] = useState<boolean>()
  const disabled = !may('film.edit')
  const { settings } = film
  const set = (name: string, value: unknown) => {
    setFailure(undefined)
    write(paths.film(workspaceId, film.id), { [name]: value, updatedAt: Date.now(), updatedBy: uid }, setFailure)
  }
  // As it was set, until the film says so itself.
  const setBeneath = async (on: boolean) => {
    setFailure(undefined)
    setBeneathAsked(on)
    try {
      await call('frameBeneath', { workspaceId, filmId: film.id, on })
    } catch (error) {
      setFailure(error)
    } finally {
      setBeneathAsked(undefined)
    }
  }
  const choice = (name: 'aspect' | 'resolution' | 'captions', values: readonly Settings[typeof name][]) => (
    <Select
      label={t(name)}
      disabled={disabled}
      allowDeselect={false}
      value={settings[name]}
      onChange={(value) => value && set(`settings.${name}`, value)}
      data={values.map((value) => ({ value, label: t(`${name}.${value}` as 'aspect.16:9') }))}
    />
  )
  return (
    <section className={styles.box} aria-labelledby="film-settings">
      <h2 id="film-settings">{t('settings')}</h2>
      <div className={styles.pair}>
        {choice('aspect', aspects)}
        {choice('resolution', resolutions)}
      </div>
      <HeightNote />
      {choice('captions', ['burned', 'beside', 'off'])}
      {levels.map((name) => (
        <div key={name}>
          <span className={styles.label} id={`level-${name}`}>
            {t(`level.${name}`)}
          </span>
          <Slider
            disabled={disabled}
            min={0}
            max={200}
            step={5}
            defaultValue={settings.levels[name]}
            key={settings.levels[name]}
            onChangeEnd={(value) => set(`settings.levels.${name}`, value)}
            label={(value) => `${value}%`}
            thumbProps={{ 'aria-labelledby': `level-${name}` }}
          />
        </div>
      ))}
      <Switch
        label={t('titleCard')}
        disabled={disabled}
        checked={settings.titleCard}
        onChange={(event) => set('settings.titleCard', event.currentTarget.checked)}
      />
      <Switch
        label={t('credits')}
        disabled={disabled}
        checked={settings.credits}
        onChange={(event) => set('settings.credits', event.currentTarget.checked)}
      />
      {film.recipe.reading !== undefined && (
        <Switch
          label={t('beneath')}
          description={t('beneathHint')}
          disabled={disabled || beneathAsked !== undefined}
          checked={beneathAsked ?? framesBeneath(film)}
          onChange={(event) => setBeneath(event.currentTarget.checked)}
        />
      )}
      {film.language === 'th' && <p className={styles.note}>{t('thaiVoice')}</p>}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}
