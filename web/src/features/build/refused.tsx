import { Button } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailure } from '../../data/failure.ts'
import { write } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './build.module.css'
import { leavesDraft, wayOf } from './ways.ts'

// A build that was refused: what for, and the way on from here.
export const Refused = ({ failure, again }: { failure: unknown; again: () => void }) => {
  const { t } = useTranslation('build')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const format = useFormat()
  const [sent, setSent] = useState(false)
  const [unsent, setUnsent] = useState<unknown>()
  const { code, values } = toFailure(failure)
  const { neededMillis, balanceMillis } = values
  const tooFew =
    code === 'no-credit' && typeof neededMillis === 'number' && typeof balanceMillis === 'number'
      ? t('haveTooFewSay', {
          need: creditsText(t, neededMillis, languageNow()),
          amount: format.number(Math.floor(balanceMillis / 1000)),
        })
      : undefined
  const way = wayOf(code, values, may)
  const toDraft = () =>
    write(paths.film(workspaceId, film.id), {
      'settings.quality': 'draft',
      updatedAt: Date.now(),
      updatedBy: uid,
    })
  const verify = () => sendOwnVerification(location.pathname).then(() => setSent(true), setUnsent)
  return (
    <div className={styles.refused} role="alert">
      <p>
        {sent ? t('way.verifySent') : say(unsent ?? failure)}
        {tooFew && ` ${tooFew}`}
      </p>
      {leavesDraft(code) && film.settings.quality !== 'draft' && may('film.edit') && (
        <Button size="xs" variant="default" onClick={toDraft}>
          {t('way.draft')}
        </Button>
      )}
      {way && 'to' in way && (
        <LinkButton size="xs" to={way.to}>
          {t(`way.${way.say}`)}
        </LinkButton>
      )}
      {way && 'act' in way && !sent && (
        <Button size="xs" onClick={way.act === 'verify' ? verify : again}>
          {t(`way.${way.say}`)}
        </Button>
      )}
    </div>
  )
}
