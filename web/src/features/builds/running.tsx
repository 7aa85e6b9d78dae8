import { Progress } from '@mantine/core'
import { type Build, percentDone, secondsLeft, waitsFor } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import { useWhy } from '../../session/building/use-why.ts'
import { CancelBuild } from '../../ui/cancel-build.tsx'
import { useNow } from '../../ui/use-now.ts'
import { Answer } from './answer.tsx'
import { BuildHead } from './build-head.tsx'
import styles from './builds.module.css'
import { useStop } from './use-stop.ts'

type Props = { build: Build; all: readonly Build[]; title: string | undefined }

const minutes = (seconds: number) => Math.ceil(seconds / 60)

// One that has begun: how far it is, what keeps it, how long it will take.
export const Running = ({ build, all, title }: Props) => {
  const { t: ofBuild } = useTranslation('build')
  const now = useNow(1000)
  const say = useWhy()
  const { stop, stopping, problem } = useStop(build)
  const percent = percentDone(build)
  const why = waitsFor(build, all)
  const left = why ? undefined : secondsLeft(build, now)
  return (
    <li className={styles.build} data-build={build.id}>
      <BuildHead build={build} title={title} />
      <div className={styles.progress}>
        <Progress value={percent} aria-label={ofBuild('progress')} size="md" transitionDuration={200} />
        <p className={styles.says} role="status">
          {ofBuild(`job.${build.state}`)} · {percent}%
          {left !== undefined &&
            ` · ${ofBuild('left', {
              time:
                left < 90
                  ? ofBuild('aboutSeconds', { count: Math.max(5, Math.ceil(left / 5) * 5) })
                  : ofBuild('aboutMinutes', { count: minutes(left) }),
            })}`}
        </p>
        {why && (
          <p className={styles.why} data-why={why.is}>
            {say(why)}
          </p>
        )}
        {build.question && <Answer build={build} unitKey={build.question.unitKey} />}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      {stop && <CancelBuild cancel={stop} busy={stopping} size="sm" />}
    </li>
  )
}
