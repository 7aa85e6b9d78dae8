import { type Artifact, type FilmData, type Job, type JobTarget, planFor } from '@peace/core/build'
import { deliveries, type HandedOn, handedOn, packageFile } from '@peace/core/deliveries'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveMade } from '../../data/save-made.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText, timeText } from '../../session/building/amounts.ts'
import { Progressing } from '../../session/building/progressing.tsx'
import { useBuild } from '../../session/building/use-build.ts'
import { useQuote } from '../../session/building/use-quote.ts'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import { useEntitlements } from '../../session/plan-table.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './edit.module.css'

type Has = { format: HandedOn; made: Artifact | undefined; stale: boolean }

// What there is of each, and whether it is of the cut as it stands.
const useDelivered = (data: FilmData | undefined, subject: string): Has[] => {
  const artifacts = useArtifacts()
  const account = useEntitlements()
  const { film } = useFilm()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  return useMemo(() => {
    if (!data || !account || !made) return []
    const { units } = planFor({ ...data, deliver: handedOn }, account, {
      ...{ stop: 'cut', quality: film.settings.quality },
    })
    const keys = new Map(
      units.flatMap(({ key, spec }): [HandedOn, string][] => {
        if (spec.kind === 'package') return [['package', key]]
        return spec.kind === 'delivery' ? [[spec.fields.format, key]] : []
      }),
    )
    const named = [...deliveries, { format: 'package' as const, name: packageFile }]
    return named.map(({ format, name }): Has => {
      const kind = format === 'package' ? 'package' : 'delivery'
      const all = made.filter(
        (each) => each.kind === kind && each.subject === subject && each.files.some((file) => file.name === name),
      )
      const now = all.find(({ key }) => key === keys.get(format))
      const newest = all.toSorted((a, b) => b.createdAt - a.createdAt)[0]
      return { format, made: now ?? newest, stale: !now && newest !== undefined }
    })
  }, [data, account, made, film.settings.quality, subject])
}

const isOf = (job: Job, format: HandedOn, id: string): boolean => {
  const { target } = job.request
  return target.type === 'delivery' && target.format === format && target.id === id
}

const Price = ({ target }: { target: JobTarget }) => {
  const { t } = useTranslation('edit')
  const { t: ofBuild } = useTranslation('build')
  const { film, workspaceId } = useFilm()
  const say = useFailureText()
  const { quality } = film.settings
  const asked = { workspaceId, filmId: film.id, target, stop: 'cut' as const, quality, fallback: false }
  const { quote, failure } = useQuote(asked, JSON.stringify(target))
  const { build, busy, refused } = useBuild(asked)
  const problem = refused ?? failure
  return (
    <>
      {problem !== undefined && <p role="alert">{say(problem)}</p>}
      <button
        type="button"
        className={styles.answer}
        disabled={!quote || busy}
        onClick={() => quote && build({ ...asked, shownMillis: quote.maxMillis })}
      >
        {quote
          ? t('delivery.make', {
              price: creditsText(ofBuild, quote.maxMillis, languageNow()),
              time: timeText(ofBuild, quote.seconds),
            })
          : t('render.counting')}
      </button>
    </>
  )
}

// The cut in other files: each with its price, how far it is, and whether it is of the cut as it stands.
export const Deliveries = ({ data, cutId, open }: { data: FilmData | undefined; cutId: string; open: Job[] }) => {
  const { t } = useTranslation('edit')
  const { film, workspaceId, may } = useFilm()
  const say = useFailureText()
  const [asked, ask] = useState<HandedOn>()
  const [failure, setFailure] = useState<unknown>()
  const all = useDelivered(data, data?.edit && cutId !== 'main' ? cutId : film.id)
  const download = async (made: Artifact) => {
    setFailure(undefined)
    const name = made.files[0]?.name ?? ''
    try {
      await saveMade({ workspaceId, unitKey: made.key, name })
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      <h3 className={styles.small}>{t('deliveries')}</h3>
      <ul className={styles.deliveries}>
        {all.map(({ format, made, stale }) => {
          const job = open.find((each) => isOf(each, format, cutId))
          return (
            <li key={format} className={styles.delivery} data-delivery={format} data-stale={stale || undefined}>
              <span>{t(`delivery.${format}`)}</span>
              {stale && <span className={styles.hint}>{t('delivery.stale')}</span>}
              {job && <Progressing job={job} />}
              {made && (
                <button type="button" className={styles.answer} onClick={() => download(made)}>
                  {t('delivery.download')}
                </button>
              )}
              {may('film.build') && !job && (!made || stale) && asked !== format && (
                <button type="button" className={styles.answer} onClick={() => ask(format)}>
                  {t('delivery.price')}
                </button>
              )}
              {!job && asked === format && (!made || stale) && (
                <Price target={{ type: 'delivery', id: cutId, format }} />
              )}
            </li>
          )
        })}
      </ul>
      {failure !== undefined && (
        <p role="alert" className={styles.problem}>
          {say(failure)}
        </p>
      )}
    </>
  )
}
