import { ActionIcon, Button, Indicator, Popover } from '@mantine/core'
import { type Notification, notificationSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { IconBell } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { enterWorkspace, useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './notifications.module.css'

// What a notice of money or of the account is about is in its values.
const keyOf = ({ kind, values: { about, status, answer } }: Notification) => {
  if (kind === 'money' && about === 'grace') return 'notice.money-grace'
  if (kind === 'money' && about === 'lapsed') return 'notice.money-lapsed'
  if (kind === 'account' && status === 'active') return 'notice.account-active'
  if (kind === 'account' && answer !== undefined) return 'notice.account-answer'
  return `notice.${kind}` as const
}

// The bell: what concerns me, newest first. Seen when the list is opened.
export default function Notifications() {
  const { t } = useTranslation('people')
  const { uid } = useMe()
  const { workspace } = useHere()
  const router = useRouter()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const found = useCollection(paths.notifications(uid), notificationSchema, { orderBy: [['at', 'desc']], limit: 30 })
  const notices = found.status === 'ready' ? found.data : []
  const unread = notices.filter((notice) => notice.readAt === undefined)
  const markRead = () => {
    const readAt = Date.now()
    for (const { id } of unread) write(paths.notification(uid, id), { readAt })
  }
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) markRead()
  }
  const follow = ({ path, workspaceId }: Notification) => {
    show(false)
    if (!path) return
    if (workspaceId && workspaceId !== workspace.id) enterWorkspace(uid, workspaceId)
    router.history.push(path)
  }
  return (
    <Popover opened={open} onChange={show} position="bottom-end" width={360} trapFocus>
      <Indicator disabled={unread.length === 0} size={9} offset={12} color="saffron">
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={unread.length ? t('bellUnread', { count: unread.length }) : t('bell')}
            onClick={() => show(!open)}
          >
            <IconBell size={20} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0}>
        <h2 className={styles.title}>{t('bell')}</h2>
        {notices.length === 0 && <p className={styles.none}>{t('noNotices')}</p>}
        <ul className={styles.list}>
          {notices.map((notice) => (
            <li key={notice.id} data-unread={notice.readAt === undefined || undefined}>
              <button type="button" className={styles.notice} onClick={() => follow(notice)}>
                <span>
                  {t(keyOf(notice), {
                    who: notice.actorName || t('someone'),
                    ...notice.values,
                    date: typeof notice.values.until === 'number' ? format.date(notice.values.until) : '',
                    role: notice.values.role ? t(`roleName.${notice.values.role}` as 'roleName.editor') : '',
                  })}
                </span>
                {typeof notice.values.text === 'string' && <span className={styles.quote}>{notice.values.text}</span>}
                <span className={styles.when}>{format.ago(notice.at)}</span>
              </button>
            </li>
          ))}
        </ul>
        {unread.length > 0 && (
          <Button variant="subtle" fullWidth onClick={markRead}>
            {t('allRead')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
