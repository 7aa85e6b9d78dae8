import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import { FilmLanguage } from './film-language.tsx'
import { ImportScript } from './import-script.tsx'
import styles from './new-film.module.css'

export default function NewFilmPage() {
  const { t } = useTranslation('films')
  const { from = 'idea', idea } = useSearch({ from: '/components/signed-in/films/new' })
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
      {from === 'script' ? <ImportScript /> : <FromIdea given={idea ?? ''} />}
    </main>
  )
}

// `given`: of a film whose maker opened it to others.
const FromIdea = ({ given }: { given: string }) => {
  const { t, i18n } = useTranslation('films')
  const say = useFailureText()
  const { workspace } = useHere()
  const navigate = useNavigate()
  const { uid } = useMe()
  const [title, setTitle] = useState('')
  const [idea, setIdea] = useState(given)
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'th')
  // Made once, so that a second click asks for the same film.
  const [filmId] = useState(newId)
  const { busy, failure, submit } = useSubmit()
  // `drafted`: a short plain script of the idea is written at once, and the film's room is next.
  const make = (drafted: boolean, event?: FormEvent) =>
    submit(async () => {
      const named = title.trim() || t('untitled')
      const script = drafted
        ? await import('./first-draft.ts').then(({ firstDraft }) => firstDraft({ title: named, language, idea }))
        : undefined
      await call('createFilm', {
        ...{ workspaceId: workspace.id, filmId, title: named, language },
        ...(script ? { script } : {}),
      })
      if (idea.trim())
        write(paths.film(workspace.id, filmId), { 'story.idea': idea.trim(), updatedAt: Date.now(), updatedBy: uid })
      await navigate({ to: drafted ? '/films/$filmId/film' : '/films/$filmId/story', params: { filmId } })
    }, event)
  return (
    <form className={styles.form} onSubmit={(event) => make(false, event)}>
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
      <Textarea
        label={t('idea')}
        description={t('ideaHelp')}
        value={idea}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setIdea(event.currentTarget.value)}
      />
      <FilmLanguage language={language} choose={setLanguage} />
      <Group justify="flex-end">
        <Button size="md" variant="default" disabled={!idea.trim() || busy} onClick={() => make(true)}>
          {t('draftNow')}
        </Button>
        <Button type="submit" size="md" loading={busy}>
          {t('begin')}
        </Button>
      </Group>
    </form>
  )
}
