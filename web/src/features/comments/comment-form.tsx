import { Button, Group, Textarea } from '@mantine/core'
import type { Member } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { createDocument } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './comments.module.css'
import { completeMention, mentionAt, mentionsIn, suggestionsFor } from './mentions.ts'

export const CommentForm = ({ people }: { people: Member[] }) => {
  const { t } = useTranslation('people')
  const { uid } = useMe()
  const { film, workspaceId, shotId } = useFilm()
  const say = useFailureText()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const typed = mentionAt(text, caret)
  const offered = typed === undefined ? [] : suggestionsFor(typed, people)
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const said = text.trim()
    if (!said) return
    const id = newId()
    setText('')
    setFailure(undefined)
    const about = shotId ? { type: 'shot', id: shotId } : { type: 'film', id: film.id }
    createDocument(`${paths.comments(workspaceId, film.id)}/${id}`, {
      id,
      about,
      text: said,
      mentions: mentionsIn(said, people),
      authorId: uid,
      createdAt: Date.now(),
    }).catch((error) => {
      setFailure(error)
      setText(said)
    })
  }
  const complete = (member: Member) => {
    const next = completeMention(text, caret, member)
    setText(next.text)
    setCaret(next.caret)
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.stopPropagation()
      send()
    }
    const [first] = offered
    if (event.key === 'Tab' && first && typed) {
      event.preventDefault()
      complete(first)
    }
  }
  return (
    <form className={styles.form} onSubmit={send}>
      {offered.length > 0 && (
        <ul className={styles.offered} aria-label={t('mention')}>
          {offered.map((member) => (
            <li key={member.id}>
              <button type="button" onClick={() => complete(member)}>
                @{member.name || member.email}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        ref={box}
        label={t(shotId ? 'sayOfShot' : 'sayOfFilm')}
        description={t('mentionHelp')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        error={failure ? say(failure) : undefined}
      />
      <Group justify="flex-end">
        <Button type="submit" disabled={!text.trim()}>
          {t('say')}
        </Button>
      </Group>
    </form>
  )
}
