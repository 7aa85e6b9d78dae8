import { Button, Drawer, Switch } from '@mantine/core'
import { memberSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { commentSchema } from '@peace/core/story'
import { IconMessageCircle } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useFilm } from '../../session/film.tsx'
import { useFrames } from '../../session/film-frames.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { CommentCard } from './comment-card.tsx'
import { CommentForm } from './comment-form.tsx'
import styles from './comments.module.css'

// What people say of the film, beside every room: of the shot one is at, or of the whole.
export default function Comments() {
  const { t } = useTranslation('people')
  const { film, workspaceId, shotId, may } = useFilm()
  const wanted = useRouterState({ select: (state) => (state.location.search as { comment?: string }).comment })
  const [open, setOpen] = useState(Boolean(wanted))
  const [resolvedToo, setResolvedToo] = useState(false)
  const [hereOnly, setHereOnly] = useState(false)
  useEffect(() => {
    if (wanted) setOpen(true)
  }, [wanted])
  const found = useCollection(paths.comments(workspaceId, film.id), commentSchema, {
    orderBy: [['createdAt']],
    limit: 500,
  })
  const members = useCollection(open ? paths.members(workspaceId) : undefined, memberSchema)
  const frames = useFrames()?.frames ?? []
  const people = members.status === 'ready' ? members.data : []
  const all = found.status === 'ready' ? found.data : []
  const standing = all.filter((comment) => !comment.resolvedAt)
  const shown = all
    .filter((comment) => resolvedToo || !comment.resolvedAt)
    .filter((comment) => !hereOnly || (shotId !== undefined && comment.about.id === shotId))
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconMessageCircle size={18} stroke={1.6} />}
        onClick={() => setOpen(true)}
        aria-label={t('commentsCount', { count: standing.length })}
      >
        {standing.length}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        title={t('comments')}
        closeButtonProps={{ 'aria-label': t('closeComments') }}
      >
        <div className={styles.panel}>
          <div className={styles.filters}>
            <Switch
              label={t('resolvedToo')}
              checked={resolvedToo}
              onChange={(event) => setResolvedToo(event.currentTarget.checked)}
            />
            {shotId && (
              <Switch
                label={t('thisShotOnly')}
                checked={hereOnly}
                onChange={(event) => setHereOnly(event.currentTarget.checked)}
              />
            )}
          </div>
          {found.status === 'failed' && <FailureNotice failure={found.failure} />}
          {shown.length === 0 && <p className={styles.none}>{t('noComments')}</p>}
          <ul className={styles.list}>
            {shown.map((comment) => (
              <CommentCard
                key={comment.id}
                comment={comment}
                people={people}
                frames={frames}
                marked={comment.id === wanted}
              />
            ))}
          </ul>
          {may('film.comment') && <CommentForm people={people} />}
        </div>
      </Drawer>
    </>
  )
}
