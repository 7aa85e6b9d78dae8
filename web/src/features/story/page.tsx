import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePending } from '../../data/pending.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Growing } from './growing.tsx'
import { StepGenre } from './step-genre.tsx'
import { StepOutput } from './step-output.tsx'
import { StepPeople } from './step-people.tsx'
import { StepScope } from './step-scope.tsx'
import { StepStructure } from './step-structure.tsx'
import styles from './story.module.css'
import { useWriteFilm } from './use-saved.ts'

export type StepProps = { disabled: boolean; failed: (error: unknown) => void }
const steps = [
  ['genre', StepGenre],
  ['scope', StepScope],
  ['people', StepPeople],
  ['structure', StepStructure],
  ['output', StepOutput],
] as const

export default function StoryRoom() {
  const { t } = useTranslation('story')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const { film, may } = useFilm()
  const [failure, setFailure] = useState<unknown>()
  const set = useWriteFilm(setFailure)
  const saving = usePending()
  const disabled = !may('film.edit')
  const { step } = useSearch({ from: '/components/signed-in/films/$filmId/story' })
  const navigate = useNavigate()
  // Where one left off; from there on the address says the step, also of where one began.
  const at = step ?? film.story.step
  useEffect(() => {
    if (step === undefined) navigate({ to: '.', search: (before) => ({ ...before, step: at }), replace: true })
  }, [step, at, navigate])
  const go = async (next: number) => {
    setFailure(undefined)
    await navigate({ to: '.', search: (before) => ({ ...before, step: next }) })
    document.getElementById('step-title')?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept once a step, not whenever it is kept elsewhere
  useEffect(() => {
    if (!disabled && at !== film.story.step) set({ 'story.step': at })
  }, [at, disabled])
  const list = useRef<HTMLOListElement>(null)
  // On a phone the row of steps is longer than the screen.
  useEffect(() => {
    const current = list.current?.children[at - 1]
    if (!(current instanceof HTMLElement) || !list.current) return
    list.current.scrollLeft = current.offsetLeft - (list.current.clientWidth - current.offsetWidth) / 2
  }, [at])
  const [name, Step] = steps[at - 1] ?? steps[0]
  return (
    <div className={styles.page}>
      <nav className={styles.steps} aria-label={t('steps')}>
        <ol ref={list}>
          {steps.map(([each], index) => (
            <li key={each}>
              <button type="button" aria-current={index + 1 === at ? 'step' : undefined} onClick={() => go(index + 1)}>
                <span aria-hidden="true">{index + 1}</span>
                {t(`step.${each}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles.step} aria-labelledby="step-title">
        <div className={styles.stepHead}>
          <h1 id="step-title" tabIndex={-1}>
            {t(`title.${name}`)}
          </h1>
          {!disabled && (
            <span className={styles.saved} data-saving={saving || undefined}>
              {common(saving ? 'saving' : 'saved')}
            </span>
          )}
        </div>
        <p className={styles.about}>{t(`about.${name}`)}</p>
        <Step disabled={disabled} failed={setFailure} />
        {failure !== undefined && (
          <p className={styles.problem} role="alert">
            {say(failure)}
          </p>
        )}
        <div className={styles.between}>
          {at > 1 ? (
            <button type="button" className={styles.quiet} onClick={() => go(at - 1)}>
              {t('before')}
            </button>
          ) : (
            <span />
          )}
          {at < steps.length && (
            <button type="button" className={styles.next} onClick={() => go(at + 1)}>
              {t('next', { step: t(`step.${steps[at]?.[0] ?? 'output'}`) })}
            </button>
          )}
        </div>
      </section>
      <Growing disabled={disabled} failed={setFailure} />
    </div>
  )
}
