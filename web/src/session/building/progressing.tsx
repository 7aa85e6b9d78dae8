import { Button, Progress } from '@mantine/core'
import { type Job, percentDone, phases, secondsLeft, waitsFor } from '@peace/core/build'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { CancelBuild } from '../../ui/cancel-build.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useHeldText } from '../../ui/use-held-text.ts'
import { useNow } from '../../ui/use-now.ts'
import { showBudget } from '../budget-shown.ts'
import { useFilm } from '../film.tsx'
import { useOpenBuilds } from '../open-builds.ts'
import { timeText } from './amounts.ts'
import styles from './building.module.css'
import { useWhy } from './use-why.ts'

// Mostly a look is over by then, and nothing need be said of it.
const soonMs = 5_000

export const Progressing = ({ job }: { job: Job }) => {
  const { t } = useTranslation('build')
  const say = useFailureText()
  const heldText = useHeldText()
  const { workspaceId } = useFilm()
  const now = useNow(1000)
  const [stopping, setStopping] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const cancel = async () => {
    setStopping(true)
    setFailure(undefined)
    await call('cancelJob', { workspaceId, jobId: job.id }).catch(setFailure)
    setStopping(false)
  }
  const qualities = job.budget?.qualities
  // biome-ignore lint/correctness/useExhaustiveDependencies: which revision it is says all of them
  useEffect(() => {
    showBudget(qualities && { filmId: job.filmId, qualities })
    return () => showBudget(undefined)
  }, [job.id, job.budget?.revision])
  const answer = (given: 'use-fallback' | 'give-up') =>
    job.question &&
    call('answerJob', { workspaceId, jobId: job.id, unitKey: job.question.unitKey, answer: given }).catch(setFailure)
  const percent = percentDone(job)
  const sayWhy = useWhy()
  const builds = useOpenBuilds()
  const all = builds.status === 'ready' ? builds.data : []
  const build = all.find(({ id }) => id === job.id)
  const why = build && waitsFor(build, all)
  // While nothing is made, time that passed says nothing of what is left.
  const left = why ? undefined : secondsLeft(job, now)
  return (
    <>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
      {job.held && now - job.held.since > soonMs && (
        <p className={styles.because} role="status" data-held>
          {heldText(job.held)}
        </p>
      )}
      {job.question && (
        <div className={styles.question} role="alert">
          <p>{t('question')}</p>
          <Button size="xs" onClick={() => answer('use-fallback')}>
            {t('useFallback')}
          </Button>
          <Button size="xs" variant="default" onClick={() => answer('give-up')}>
            {t('giveUp')}
          </Button>
        </div>
      )}
      <div className={styles.bar}>
        <ul className={styles.phases} aria-label={t('phases')}>
          {phases.flatMap((phase) => {
            const count = job.phases[phase]
            return count && count.wanted > 0
              ? [
                  <li key={phase} data-done={count.done === count.wanted || undefined}>
                    {t(`phase.${phase}`)} {count.done}/{count.wanted}
                  </li>,
                ]
              : []
          })}
        </ul>
        <div className={styles.progress}>
          <Progress value={percent} aria-label={t('progress')} size="lg" transitionDuration={200} />
          <span className={styles.says} role="status">
            {t(`job.${job.state}`)} · {percent}%
            {left === undefined ? '' : ` · ${t('left', { time: timeText(t, left) })}`}
            {why?.is === 'machine' ? ` · ${sayWhy(why)}` : ''}
          </span>
        </div>
        <CancelBuild cancel={cancel} busy={stopping} />
      </div>
    </>
  )
}
