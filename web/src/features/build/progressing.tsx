import { Button, Progress } from '@mantine/core'
import { type Job, phases } from '@peace/core/build'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { timeText } from './amounts.ts'
import styles from './build.module.css'

const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

// From how fast it went so far; said only once that means something.
const secondsLeft = (job: Job, now: number): number | undefined => {
  const made = job.counts.done - job.counts.reused
  const wanted = job.counts.wanted - job.counts.reused
  if (!job.startedAt || made < 2) return undefined
  return Math.max(1, (((now - job.startedAt) / made) * (wanted - made)) / 1000)
}

export const Progressing = ({ job }: { job: Job }) => {
  const { t } = useTranslation('build')
  const say = useFailureText()
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
  const answer = (given: 'use-fallback' | 'give-up') =>
    job.question &&
    call('answerJob', { workspaceId, jobId: job.id, unitKey: job.question.unitKey, answer: given }).catch(setFailure)
  const percent = job.counts.wanted === 0 ? 0 : Math.round((100 * job.counts.done) / job.counts.wanted)
  const left = secondsLeft(job, now)
  return (
    <>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
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
          </span>
        </div>
        <Button variant="default" loading={stopping} onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}
