import { Button, Group, Textarea } from '@mantine/core'
import type { Member } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Comment } from '@peace/core/story'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeDocument, write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './comments.module.css'
import { mentionsIn } from './mentions.ts'
import { placeOf } from './place.ts'

const ReportComment = arriving(() => import('./report-comment.tsx'))

type Props = { comment: Comment; people: Member[]; frames: readonly Frame[]; marked: boolean }

export const CommentCard = ({ comment, people, frames, marked }: Props) => {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation()
  const { uid } = useMe()
  const { film, workspaceId, shotId, goToShot, may } = useFilm()
  const format = useFormat()
  const say = useFailureText()
  const [editing, setEditing] = useState<string>()
  const [reporting, setReporting] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const mine = comment.authorId === uid
  const author = people.find(({ id }) => id === comment.authorId)
  const path = `${paths.comments(workspaceId, film.id)}/${comment.id}`
  const save = () => {
    const text = editing?.trim()
    if (!text) return
    write(path, { text, mentions: mentionsIn(text, people), editedAt: Date.now() }, setFailure)
    setEditing(undefined)
  }
  const place = placeOf(comment.about, frames)
  const toShot = place?.number !== undefined && place.frame.shot.id !== shotId ? place.frame.shot.id : undefined
  const where = place && [
    ...(place.number === undefined ? [] : [t('aboutShot', { number: place.number })]),
    ...[place.frame.scene.heading?.text ?? t('aboutScene')],
    ...(place.line === undefined ? [] : [t('aboutLine', { line: place.line })]),
  ]
  return (
    <li
      className={styles.comment}
      data-marked={marked || undefined}
      data-resolved={comment.resolvedAt ? true : undefined}
    >
      <p className={styles.by}>
        <strong>{author?.name || author?.email || t('formerMember')}</strong>{' '}
        <span>
          {format.ago(comment.createdAt)}
          {comment.editedAt ? ` · ${t('edited')}` : ''}
          {comment.resolvedAt ? ` · ${t('resolved')}` : ''}
        </span>
      </p>
      {where && <p className={styles.where}>{where.join(' · ')}</p>}
      {editing === undefined ? (
        <p className={styles.text}>{comment.text}</p>
      ) : (
        <Textarea
          aria-label={t('editComment')}
          autosize
          value={editing}
          maxLength={4000}
          onChange={(event) => setEditing(event.currentTarget.value)}
        />
      )}
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {say(failure)}
        </p>
      )}
      <Group gap={4}>
        {toShot && (
          <Button size="compact-sm" variant="subtle" onClick={() => goToShot(toShot)}>
            {t('toShot')}
          </Button>
        )}
        {place && place.number === undefined && (
          <LinkButton
            size="compact-sm"
            variant="subtle"
            to="/films/$filmId/script"
            params={{ filmId: film.id }}
            search={{ shot: place.frame.shot.id }}
          >
            {t('toScene')}
          </LinkButton>
        )}
        {editing !== undefined && (
          <>
            <Button size="compact-sm" onClick={save}>
              {common('save')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setEditing(undefined)}>
              {common('cancel')}
            </Button>
          </>
        )}
        {editing === undefined && !comment.resolvedAt && (mine || may('film.edit')) && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => write(path, { resolvedAt: Date.now() }, setFailure)}
          >
            {t('resolve')}
          </Button>
        )}
        {editing === undefined && mine && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setEditing(comment.text)}>
            {t('edit')}
          </Button>
        )}
        {editing === undefined && !mine && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setReporting(true)}>
            {t('report')}
          </Button>
        )}
        {editing === undefined && (mine || may('film.delete')) && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => removeDocument(path).catch(setFailure)}
          >
            {common('delete')}
          </Button>
        )}
      </Group>
      {reporting && (
        <Part>
          <ReportComment workspaceId={workspaceId} commentId={comment.id} close={() => setReporting(false)} />
        </Part>
      )}
    </li>
  )
}
