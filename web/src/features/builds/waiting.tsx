import { ActionIcon, Group } from '@mantine/core'
import { type Build, type LineMove, waitsFor } from '@peace/core/build'
import { IconArrowBarToUp, IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useWhy } from '../../session/building/use-why.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { CancelBuild } from '../../ui/cancel-build.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { BuildHead } from './build-head.tsx'
import styles from './builds.module.css'
import { useStop } from './use-stop.ts'

type Props = { build: Build; all: readonly Build[]; line: readonly Build[]; title: string | undefined }

const moves = [
  ['first', IconArrowBarToUp],
  ['earlier', IconArrowUp],
  ['later', IconArrowDown],
] as const

// One that has not begun: why, its place in the line, and ways to change it.
export const Waiting = ({ build, all, line, title }: Props) => {
  const { t } = useTranslation('builds')
  const say = useWhy()
  const fail = useFailureText()
  const { uid } = useMe()
  const { may } = useHere()
  const { stop, stopping, problem } = useStop(build)
  const [moving, setMoving] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const why = waitsFor(build, all)
  // Owners and admins move anyone's; others change the order of their own.
  const movable = line.filter(({ createdBy }) => may('builds.order') || createdBy === uid)
  const at = movable.findIndex(({ id }) => id === build.id)
  const can: Record<LineMove, boolean> = { first: at > 0, earlier: at > 0, later: at >= 0 && at < movable.length - 1 }
  const move = async (to: LineMove) => {
    setMoving(true)
    setFailure(undefined)
    await call('moveJob', { workspaceId: build.workspaceId, jobId: build.id, move: to }).catch(setFailure)
    setMoving(false)
  }
  const wrong = failure === undefined ? problem : fail(failure)
  return (
    <li className={styles.build} data-build={build.id}>
      <BuildHead build={build} title={title} />
      <div className={styles.progress}>
        {why && <p className={styles.why}>{say(why)}</p>}
        {wrong && (
          <p className={styles.problem} role="alert">
            {wrong}
          </p>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        {may('film.build') &&
          movable.length > 1 &&
          at >= 0 &&
          moves.map(([to, Icon]) => (
            <ActionIcon
              key={to}
              variant="subtle"
              color="gray"
              size={40}
              disabled={moving || !can[to]}
              aria-label={t(`move.${to}`)}
              title={t(`move.${to}`)}
              onClick={() => move(to)}
            >
              <Icon size={20} />
            </ActionIcon>
          ))}
        {stop && <CancelBuild cancel={stop} busy={stopping} size="sm" />}
      </Group>
    </li>
  )
}
