import { Button, Group } from '@mantine/core'
import { isClientAddress, type ShownKey } from '@peace/core/open'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { Part } from '../../ui/part.tsx'
import styles from './keys.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

const useStanding = () => {
  const { t } = useTranslation('keys')
  const format = useFormat()
  return ({ revokedAt, expiresAt }: ShownKey): { text: string; ends: boolean; over: boolean } => {
    const now = Date.now()
    if (revokedAt !== undefined && revokedAt <= now)
      return { text: t('revoked', { date: format.date(revokedAt) }), ends: true, over: true }
    if (expiresAt <= now) return { text: t('expired', { date: format.date(expiresAt) }), ends: true, over: true }
    if (revokedAt !== undefined) return { text: t('ends', { date: format.moment(revokedAt) }), ends: true, over: false }
    return { text: t('until', { date: format.date(expiresAt) }), ends: false, over: false }
  }
}

export const KeyRow = ({ of, told }: { of: ShownKey; told: (secret: string | undefined) => void }) => {
  const { t } = useTranslation('keys')
  const { workspace } = useHere()
  const { uid } = useMe()
  const format = useFormat()
  const { credits } = useMoney()
  const { text, ends, over } = useStanding()(of)
  const [asking, setAsking] = useState<'rotate' | 'revoke'>()
  const { name, prefix, scopes, filmIds, monthMillis, usedAt, createdBy, client, clientId } = of
  const letIn =
    clientId === undefined
      ? t('letIn')
      : isClientAddress(clientId)
        ? t('letInFrom', { host: new URL(clientId).host })
        : t('letInOwn')
  const key = { workspaceId: workspace.id, prefix }
  const rotate = () => call('rotateApiKey', key).then(({ secret }) => told(secret))
  const revoke = () => call('revokeApiKey', key).then(() => told(undefined))
  return (
    <section className={styles.row} aria-label={name} data-over={over || undefined}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          {name} {client === undefined && <code className={styles.prefix}>peace_{prefix}_…</code>}
        </h3>
        <p className={styles.faint}>
          {scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}
          {filmIds && ` · ${t('onlyFilms', { count: filmIds.length })}`}
          {scopes.includes('builds:write') && ` · ${t('spends', { credits: credits(monthMillis) })}`}
        </p>
        <p className={styles.faint}>
          {client !== undefined && `${letIn} · `}
          {text} · {usedAt === undefined ? t('unused') : t('used', { ago: format.ago(usedAt) })}
        </p>
      </div>
      <Group gap="xs">
        {!ends && createdBy === uid && client === undefined && (
          <Button variant="default" size="xs" onClick={() => setAsking('rotate')}>
            {t('rotate')}
          </Button>
        )}
        {!over && (
          <Button variant="subtle" color="red" size="xs" onClick={() => setAsking('revoke')}>
            {t('revoke')}
          </Button>
        )}
      </Group>
      <Part>
        {asking && (
          <Confirm
            title={t(`${asking}Title`, { name })}
            text={t(`${asking}About`)}
            action={t(asking)}
            lost={asking === 'revoke'}
            mend={mendStale}
            run={asking === 'rotate' ? rotate : revoke}
            close={() => setAsking(undefined)}
          />
        )}
      </Part>
    </section>
  )
}
