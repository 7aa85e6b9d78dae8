import { Button, Checkbox, Textarea } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import type { Approvable } from '@peace/core/approvals'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useFormat } from '../../ui/format.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'

type Found = ApiOutput<'readApprovals'>
type Standing = Found['approvals'][number]

// What of the film somebody said yes to, and whether that is still what it is.
export const Approvals = ({ found: frames }: { found: FilmFrames }) => {
  const { t } = useTranslation('review')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const [found, setFound] = useState<Found>()
  const [failure, setFailure] = useState<unknown>()
  const ask = useCallback(
    () => call('readApprovals', { workspaceId, filmId: film.id }).then(setFound, setFailure),
    [workspaceId, film.id],
  )
  useEffect(() => {
    ask()
  }, [ask])
  const run = async (work: () => Promise<unknown>) => {
    setFailure(undefined)
    await work().catch(setFailure)
    await ask()
  }
  const need = (of: Approvable, wanted: boolean, what: 'needs' | 'publishing' = 'needs') => {
    if (!found) return
    const others = found.rules[what].filter((each) => each !== of)
    const rules = { ...found.rules, [what]: wanted ? [...others, of] : others }
    // Seen at once; what came of it is asked after it, also when it was refused.
    setFound({ ...found, rules })
    run(() => call('setApprovalRules', { workspaceId, filmId: film.id, rules }))
  }
  return (
    <section className={styles.box} aria-labelledby="approvals">
      <h2 id="approvals">{t('approval.title')}</h2>
      <ul className={styles.downloads}>
        {found?.approvals.map((standing) => (
          <OneApproval key={standing.of} {...{ standing, frames, run }} mayAnswer={found.mayAnswer} />
        ))}
      </ul>
      {found &&
        may('builds.order') &&
        (['script', 'board'] as const).map((of) => (
          <Checkbox
            key={of}
            label={t('approval.needs', { what: t(`approval.of.${of}`) })}
            checked={found.rules.needs.includes(of)}
            onChange={({ currentTarget: { checked } }) => need(of, checked)}
          />
        ))}
      {found && may('builds.order') && (
        <Checkbox
          label={t('approval.publishing', { what: t('approval.of.cut') })}
          checked={found.rules.publishing?.includes('cut') ?? false}
          onChange={({ currentTarget: { checked } }) => need('cut', checked, 'publishing')}
        />
      )}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}

type OneProps = {
  standing: Standing
  frames: FilmFrames
  mayAnswer: boolean
  run: (work: () => Promise<unknown>) => Promise<void>
}

const OneApproval = ({ standing, frames, mayAnswer, run }: OneProps) => {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { film, workspaceId, may } = useFilm()
  const [note, setNote] = useState('')
  const { of, is, changed, asked, answered, mark } = standing
  const word = is === 'asked' ? asked : (answered ?? asked)
  // Shots by their numbers on the strip; what is gone from there has none.
  const numbers = changed.flatMap((id) => {
    const at = frames.frames.findIndex(({ shot }) => shot.id === id)
    return at < 0 ? [] : [at + 1]
  })
  const why =
    of === 'board' && numbers.length > 0
      ? t('approval.shotsChanged', { shots: numbers.slice(0, 8).join(', ') })
      : t(`approval.changed.${of}`, { count: changed.length })
  const give = (approved: boolean) =>
    run(() =>
      call('answerApproval', {
        ...{ workspaceId, filmId: film.id, of, mark, approved },
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }).then(() => setNote('')),
    )
  return (
    <li data-approval={of} data-is={is}>
      <p>
        <b>{t(`approval.of.${of}`)}</b> · {t(`approval.is.${is}`)}
        {word && ` · ${word.name} · ${format.date(word.at)}`}
      </p>
      {word?.note && <p className={styles.note}>“{word.note}”</p>}
      {is !== 'open' && changed.length > 0 && <p className={styles.note}>{why}</p>}
      {is === 'asked' && mayAnswer && (
        <>
          <Textarea
            aria-label={t('approval.note')}
            placeholder={t('approval.note')}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button.Group>
            <Button variant="default" size="compact-sm" onClick={() => give(true)}>
              {t('approval.yes')}
            </Button>
            <Button variant="default" size="compact-sm" disabled={note.trim() === ''} onClick={() => give(false)}>
              {t('approval.no')}
            </Button>
          </Button.Group>
        </>
      )}
      {is !== 'asked' && is !== 'approved' && may('film.edit') && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => run(() => call('askApproval', { workspaceId, filmId: film.id, of }))}
        >
          {t('approval.ask')}
        </Button>
      )}
    </li>
  )
}
