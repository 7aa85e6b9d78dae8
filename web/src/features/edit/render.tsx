import { Button } from '@mantine/core'
import { type Artifact, freshness, isFinal, type JobTarget } from '@peace/core/build'
import { mainCut } from '@peace/core/cutting'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { saveMade } from '../../data/save-made.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText, timeText } from '../../session/building/amounts.ts'
import { Progressing } from '../../session/building/progressing.tsx'
import { useBuild } from '../../session/building/use-build.ts'
import { useQuote } from '../../session/building/use-quote.ts'
import { useCauseWords } from '../../session/cause-words.ts'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts, useFilmData, useJobs } from '../../session/film-content.ts'
import { useFilmEdit } from '../../session/film-edit.ts'
import { useEntitlements } from '../../session/plan-table.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Deliveries } from './deliveries.tsx'
import styles from './edit.module.css'
import { useCuts } from './use-cut.ts'

const isSame = (a: JobTarget, b: JobTarget): boolean => JSON.stringify(a) === JSON.stringify(b)

// The cut as a file: what it costs, how far it is, and what there is of it.
const useRendered = (cutId: string) => {
  const { film } = useFilm()
  const record = useCuts().find(({ id }) => id === cutId)
  const data = useFilmData()
  const { edit } = useFilmEdit(cutId, record)
  const artifacts = useArtifacts()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const account = useEntitlements()
  const whole = useMemo(() => data && (cutId === mainCut ? data : { ...data, edit }), [data, edit, cutId])
  const fresh = useMemo(
    () => (whole && made && account ? freshness(whole, account, made) : undefined),
    [whole, made, account],
  )
  const subject = cutId === mainCut ? film.id : cutId
  const unit = fresh?.plan.units.find(({ spec }) => spec.kind === 'cut')
  const all = (made ?? []).filter((each) => each.kind === 'cut' && each.subject === subject && !each.hidden)
  const newest = [...all].sort((a, b) => b.createdAt - a.createdAt)[0]
  const cut = all.find(({ key }) => key === unit?.key) ?? newest
  return { data, whole, fresh, cut, key: unit?.key }
}

const Watch = ({ cut }: { cut: Artifact }) => {
  const { t } = useTranslation('edit')
  const say = useFailureText()
  const { workspaceId } = useFilm()
  const url = useFileUrl(workspaceId, cut.key, 'main')
  const [failure, setFailure] = useState<unknown>()
  const download = async () => {
    setFailure(undefined)
    try {
      const name = cut.files.find(({ role }) => role === 'main')?.name ?? 'film.mp4'
      await saveMade({ workspaceId, unitKey: cut.key, name })
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      {url && (
        // biome-ignore lint/a11y/useMediaCaption: the film room shows it with its captions
        <video className={styles.rendered} src={url} controls preload="metadata" aria-label={t('render.picture')} />
      )}
      <Button variant="default" size="xs" onClick={download}>
        {t('render.download')}
      </Button>
      {failure !== undefined && (
        <p role="alert" className={styles.problem}>
          {say(failure)}
        </p>
      )}
    </>
  )
}

export const Render = ({ cutId }: { cutId: string }) => {
  const { t } = useTranslation('edit')
  const { t: ofBuild } = useTranslation('build')
  const { film, workspaceId, may } = useFilm()
  const say = useFailureText()
  const words = useCauseWords()
  const jobs = useJobs()
  const { data, whole, fresh, cut, key } = useRendered(cutId)
  const target: JobTarget = cutId === mainCut ? { type: 'film' } : { type: 'cut', id: cutId }
  const asked = may('film.build')
    ? { workspaceId, filmId: film.id, target, stop: 'cut' as const, quality: film.settings.quality, fallback: false }
    : undefined
  const all = jobs.status === 'ready' ? jobs.data : []
  const open = all.find(({ state }) => !isFinal(state))
  const { quote, failure, online } = useQuote(
    open ? undefined : asked,
    `${key} ${all[0]?.id ?? ''} ${all[0]?.state ?? ''}`,
  )
  const { build, busy, refused } = useBuild(asked)
  const state = fresh?.film.cut
  const problem = refused ?? failure
  return (
    <div className={styles.panel} data-render={state?.state}>
      {state?.state === 'fresh' && <p className={styles.hint}>{t('render.made')}</p>}
      {!cut && <p className={styles.hint}>{t('render.none')}</p>}
      {cut && data && state?.state === 'outOfDate' && (
        <p className={styles.hint} role="status" data-stale>
          {t('render.old', { cause: words.why(data, state.cause ? [state.cause, ...state.others] : []) })}
        </p>
      )}
      {open && isSame(open.request.target, target) && <Progressing job={open} />}
      {open && !isSame(open.request.target, target) && open.request.target.type !== 'delivery' && (
        <p className={styles.hint}>{t('render.busy')}</p>
      )}
      {!asked && <p className={styles.hint}>{t('render.mayNot')}</p>}
      {asked && !open && !quote && problem === undefined && (
        <p className={styles.hint}>{t(online ? 'render.counting' : 'render.offline')}</p>
      )}
      {asked && !open && quote && quote.units > quote.reused && (
        <>
          <button
            type="button"
            className={styles.wide}
            disabled={busy}
            onClick={() => build({ ...asked, shownMillis: quote.maxMillis })}
          >
            {t('render.make', {
              price: creditsText(ofBuild, quote.maxMillis, languageNow()),
              time: timeText(ofBuild, quote.seconds),
            })}
          </button>
          <p className={styles.hint}>{t('render.reused', { reused: quote.reused, units: quote.units })}</p>
        </>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {say(problem)}
        </p>
      )}
      {cut && <Watch cut={cut} />}
      <Deliveries data={whole} cutId={cutId} open={all.filter((each) => !isFinal(each.state))} />
    </div>
  )
}
