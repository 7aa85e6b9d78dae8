import { Button, Textarea } from '@mantine/core'
import { mindStates, showingOf } from '@peace/core/mind'
import { paths } from '@peace/core/paths'
import type { Scene } from '@peace/core/screenplay'
import { commentSchema } from '@peace/core/story'
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { useCollection } from '../../data/live.ts'
import { createDocument } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import type { FactRow } from './fact-rows.ts'
import styles from './script.module.css'

// Its reader comes with its words when it is first opened.
const Understood = arriving(() => import('./understood.tsx'))

type Props = {
  scene: Scene | undefined
  scenes: readonly Scene[]
  light: (scene: Scene, spans: FactRow['spans'], go: boolean) => void
}

// Beside the page: what each person's mind is like here and why, and what has been said about the scene.
export const SceneNotes = ({ scene, scenes, light }: Props) => {
  const { t } = useTranslation('script')
  return (
    <aside className={styles.notes} aria-label={t('notes')}>
      {scene ? (
        <>
          <h2>{scene.heading?.text ?? t('beforeFirst')}</h2>
          <Minds scene={scene} scenes={scenes} />
          <Part>
            <Understood scene={scene} scenes={scenes} light={(spans, go) => light(scene, spans, go)} />
          </Part>
          <Comments key={scene.id} scene={scene} />
        </>
      ) : (
        <p className={styles.hint}>{t('notesHint')}</p>
      )}
    </aside>
  )
}

const Minds = ({ scene, scenes }: { scene: Scene; scenes: readonly Scene[] }) => {
  const { t } = useTranslation('script')
  const people = useCharacters()
  const language = languageNow()
  const settled = useDeferredValue(scenes)
  const characters = people.status === 'ready' ? people.data : undefined
  const states = useMemo(() => (characters ? mindStates(settled, characters) : undefined), [settled, characters])
  const here = states?.get(scene.id)
  if (!characters || !here || here.size === 0) return null
  return (
    <section>
      <h3>{t('minds')}</h3>
      <ul className={styles.minds}>
        {[...here].map(([id, state]) => (
          <li key={id}>
            <strong>{characters.find((each) => each.id === id)?.name}</strong> <span>{state.citta[language]}</span>
            <p>{state.reason[language]}</p>
            <p className={styles.hint}>{showingOf(state.mood).body[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Comments = ({ scene }: { scene: Scene }) => {
  const { t } = useTranslation('script')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const found = useCollection(paths.comments(workspaceId, film.id), commentSchema, {
    where: [['about.id', '==', scene.id]],
  })
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const comments =
    found.status === 'ready'
      ? found.data.filter((each) => !each.resolvedAt).sort((a, b) => a.createdAt - b.createdAt)
      : []
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (!said) return
    const id = newId()
    setText('')
    setFailure(undefined)
    await createDocument(`${paths.comments(workspaceId, film.id)}/${id}`, {
      id,
      about: { type: 'scene', id: scene.id },
      text: said,
      mentions: [],
      authorId: uid,
      createdAt: Date.now(),
    }).catch((error) => {
      setText(said)
      setFailure(error)
    })
  }
  return (
    <section>
      <h3>{t('comments')}</h3>
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <li key={comment.id}>{comment.text}</li>
        ))}
      </ul>
      {may('film.comment') && (
        <form onSubmit={send}>
          <Textarea
            aria-label={t('comment')}
            placeholder={t('comment')}
            autosize
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" variant="default" mt={6} disabled={!text.trim()}>
            {t('send')}
          </Button>
        </form>
      )}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}
