import { Button } from '@mantine/core'
import { type Job, type JobTarget, peopleOfPortraitGone, shotsOfFrameGone } from '@peace/core/build'
import { IconAdjustmentsHorizontal, IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import { showBudget } from '../../session/budget-shown.ts'
import { creditsText, timeText } from '../../session/building/amounts.ts'
import { useBuild } from '../../session/building/use-build.ts'
import { useQuote } from '../../session/building/use-quote.ts'
import { useCauseWords } from '../../session/cause-words.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { offerButton } from '../../session/one-button.ts'
import { usePlanTable } from '../../session/plan-table.ts'
import { listed } from '../../ui/listed.ts'
import { useMoney } from '../../ui/money.ts'
import { budgetOf } from './budget.ts'
import { BudgetField, FinishBy } from './budget-field.tsx'
import { BudgetPlan } from './budget-plan.tsx'
import styles from './build.module.css'
import { useChoice } from './choice.ts'
import { Have } from './have.tsx'
import { homeOf } from './home.ts'
import { Panel } from './panel.tsx'
import { Refused } from './refused.tsx'
import { StopSlider } from './stop-slider.tsx'
import { useDraftAgain } from './use-draft-again.ts'
import { VerifyFirst } from './verify-first.tsx'
import { wholeVersion } from './whole-version.ts'

const targetOf = (picked: readonly string[]): JobTarget => {
  const [only] = picked
  return picked.length === 1 && only ? { type: 'shot', id: only } : { type: 'film' }
}

export const Ready = ({ found, last }: { found: FilmFrames; last: Job | undefined }) => {
  const { t } = useTranslation('build')
  const navigate = useNavigate()
  const { film, workspaceId, picked } = useFilm()
  const choice = useChoice()
  const { stop, fallback } = choice
  const table = usePlanTable()
  const prices = useMoney()
  const [open, setOpen] = useState(false)
  const quality = film.settings.quality
  const target = targetOf(picked)
  const nothing = found.frames.length === 0
  const language = languageNow()
  // A budget is for the whole film.
  const budget = target.type === 'film' ? budgetOf(choice, film.id, table, language) : undefined
  const given = typeof budget === 'object' ? budget : undefined
  const home = quality === 'draft' && !given ? {} : homeOf(choice, new Date())
  const asked =
    nothing || budget === 'unread'
      ? undefined
      : given
        ? {
            workspaceId,
            filmId: film.id,
            target,
            stop,
            quality: 'standard' as const,
            fallback: false,
            budget: given.wish,
            ...home,
          }
        : { workspaceId, filmId: film.id, target, stop, quality, fallback, ...home }
  // Asked again when the film changed, and when a build just ended.
  const fingerprint = `${found.units.length} ${found.units.reduce((sum, { key }) => sum + Number.parseInt(key.slice(0, 8), 16), 0)} ${film.updatedAt} ${last?.id ?? ''} ${last?.state ?? ''}`
  const { quote, failure, again, online } = useQuote(asked, fingerprint)
  const { build, busy, refused, forget } = useBuild(asked)
  const words = useCauseWords()
  const { fresh } = found
  const changed = fresh?.changed.length ?? 0
  const filmChanged = fresh?.film.cut.state === 'outOfDate'
  const toMake = quote ? quote.units - quote.reused : 0
  const price = quote ? creditsText(t, quote.maxMillis, language) : ''
  const done = quote !== undefined && toMake === 0
  const version = wholeVersion(fresh, quality)
  const draft = useDraftAgain(
    found,
    version && changed > 0 && !nothing
      ? { workspaceId, filmId: film.id, target: { type: 'film' }, stop, quality: 'draft', fallback: false }
      : undefined,
    fingerprint,
  )
  const missing = [...(fresh?.shots.values() ?? [])].filter(({ state }) => state === 'missing').length
  const what =
    target.type === 'shot'
      ? t('buildShot')
      : version
        ? t(version.count === version.total ? 'buildVersion' : 'buildVersionRest', {
            ...{ quality: t(`quality.${quality}`), count: version.count, total: version.total },
          })
        : changed > 0 || filmChanged
          ? [
              ...(missing > 0 ? [t('buildMissing', { count: missing })] : []),
              changed > 0 ? t('remake', { count: changed }) : t('remakeFilm'),
            ].join(' · ')
          : t(quality === 'draft' ? 'buildDrafts' : 'buildFinals', { count: toMake })
  const watch = () => navigate({ to: '/films/$filmId/film', params: { filmId: film.id }, search: true, hash: 'watch' })
  const problem = refused ?? draft.refused ?? failure
  const says = nothing
    ? t('writeFirst')
    : quote
      ? given
        ? `${t('budget.build', { price: prices.price(given.money.minor, given.money.currency) })} · ${timeText(t, quote.seconds)}`
        : `${what} · ${price} · ${timeText(t, quote.seconds)}`
      : t(online ? (failure === undefined && budget !== 'unread' ? 'counting' : 'notYet') : 'offline')
  const press = () => asked && quote && build({ ...asked, shownMillis: given?.wish.millis ?? quote.maxMillis })
  const latest = useRef(press)
  latest.current = press
  const offered = quote !== undefined && !nothing && !done && !busy
  useEffect(() => {
    offerButton(offered ? { says, press: () => latest.current() } : undefined)
    return () => offerButton(undefined)
  }, [offered, says])
  // While the price of another budget is worked out, what is known stays.
  const known = useRef<NonNullable<typeof quote>['budget']>(undefined)
  if (quote?.budget) known.current = quote.budget
  const buys = given && (quote?.budget ?? known.current)
  useEffect(() => {
    showBudget(
      buys && { filmId: film.id, qualities: Object.fromEntries(buys.shots.map((each) => [each.id, each.quality])) },
    )
    return () => showBudget(undefined)
  }, [buys, film.id])
  const shots = words.shots(found)
  const bare = words.bare(found)
  const cause = words.why(found.film, fresh?.causes ?? [])
  const frameless = new Set(shotsOfFrameGone(quote?.warnings ?? []))
  const list = found.frames.flatMap(({ shot }, at) => (frameless.has(shot.id) ? [String(at + 1)] : []))
  const faceless = new Set(peopleOfPortraitGone(quote?.warnings ?? []))
  const people = found.film.characters.flatMap(({ id, name }) => (faceless.has(id) ? [name] : []))
  return (
    <>
      {open && <Panel quote={quote} close={() => setOpen(false)} />}
      {problem !== undefined && (
        <Refused
          failure={problem}
          again={() => {
            forget()
            draft.forget()
            again()
          }}
        />
      )}
      {problem === undefined && !done && asked && asked.quality !== 'draft' && <VerifyFirst />}
      {target.type === 'film' && (changed > 0 || filmChanged) && (
        <p className={styles.because} data-because>
          {shots ? t('because', { shots, cause }) : t('becauseFilm', { cause })}
          {bare && ` · ${bare}`}
        </p>
      )}
      {list.length > 0 && (
        <p className={styles.problem} role="status">
          {t('ownFrameGone', { list: listed(list, language) })}
        </p>
      )}
      {people.length > 0 && (
        <p className={styles.problem} role="status">
          {t('ownPortraitGone', { list: listed(people, language) })}
        </p>
      )}
      {given && buys && <BudgetPlan plan={buys} money={given.money} />}
      <div className={styles.bar}>
        <StopSlider />
        {target.type === 'film' && !nothing && <BudgetField unread={budget === 'unread'} />}
        {given && <FinishBy />}
        <Button
          variant="subtle"
          color="gray"
          className={styles.more}
          aria-expanded={open}
          aria-label={t('options')}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={20} aria-hidden="true" />
        </Button>
        {quote && !done && <Have priceMillis={given?.wish.millis ?? quote.maxMillis} />}
        {draft.button && (
          <Button size="md" variant="default" loading={draft.button.busy} disabled={busy} onClick={draft.button.press}>
            {draft.button.says}
          </Button>
        )}
        {done ? (
          <Button
            size="md"
            leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
            onClick={watch}
            data-one-button
          >
            {t('watch')}
          </Button>
        ) : (
          <Button
            size="md"
            className={styles.one}
            disabled={!quote || nothing || draft.button?.busy === true}
            loading={busy}
            onClick={press}
            data-one-button
          >
            {says}
          </Button>
        )}
      </div>
    </>
  )
}
