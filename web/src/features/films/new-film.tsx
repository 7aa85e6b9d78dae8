import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import type { Language } from '@peace/core/ids'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { FilmLanguage } from './film-language.tsx'
import { ImportScript } from './import-script.tsx'
import styles from './new-film.module.css'

export default function NewFilmPage() {
  const { t } = useTranslation('films')
  const { from = 'idea' } = useSearch({ from: '/components/signed-in/films/new' })
  const navigate = useNavigate()
  const { may } = useHere()
  if (!may('film.edit'))
    return (
      <main id="main" className={styles.page}>
        <p>{t('mayNotMake')}</p>
      </main>
    )
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <h1 className={styles.title}>{t('newTitle')}</h1>
      <SegmentedControl
        fullWidth
        value={from}
        onChange={(next) =>
          navigate({ to: '/films/new', search: next === 'script' ? { from: 'script' } : {}, replace: true })
        }
        data={[
          { value: 'idea', label: t('fromIdea') },
          { value: 'script', label: t('fromScript') },
        ]}
        aria-label={t('newTitle')}
      />
      {from === 'script' ? <ImportScript /> : <FromIdea />}
    </main>
  )
}

const FromIdea = () => {
  const { t, i18n } = useTranslation('films')
  const say = useFailureText()
  const { workspace } = useHere()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'th')
  // Made once, so that a second click asks for the same film.
  const [filmId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      const named = title.trim() || t('untitled')
      await call('createFilm', { workspaceId: workspace.id, filmId, title: named, language })
      navigate({ to: '/films/$filmId/story', params: { filmId } })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <p className={styles.lead}>{t('fromIdeaText')}</p>
      <TextInput
        label={t('filmTitle')}
        description={t('filmTitleHelp')}
        value={title}
        maxLength={200}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={failure ? say(failure) : undefined}
      />
      <FilmLanguage language={language} choose={setLanguage} />
      <Group justify="flex-end">
        <Button type="submit" size="md" loading={busy}>
          {t('begin')}
        </Button>
      </Group>
    </form>
  )
}
