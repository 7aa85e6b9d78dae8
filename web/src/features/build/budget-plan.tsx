import { NativeSelect } from '@mantine/core'
import type { Money, BudgetPlan as Plan } from '@peace/core/budget'
import { minorOf } from '@peace/core/money'
import { type Quality, qualities } from '@peace/core/story'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeText } from '../../session/building/amounts.ts'
import { useFilm } from '../../session/film.tsx'
import { usePlanTable } from '../../session/plan-table.ts'
import { useMoney } from '../../ui/money.ts'
import { changesText, countsText, priceIn, stepOf } from './budget.ts'
import styles from './build.module.css'
import { choose, useChoice } from './choice.ts'

// What the money buys: a slider along what more or less would buy, and of the shot one is at why it is made so.
export const BudgetPlan = ({ plan, money }: { plan: Plan; money: Money }) => {
  const { t } = useTranslation('build')
  const slider = useId()
  const { film, shotId } = useFilm()
  const { pins } = useChoice()
  const table = usePlanTable()
  const prices = useMoney()
  const { frontier, shots } = plan
  const at = stepOf(plan)
  // Where the hand is, until what that buys is known.
  const [wanted, setWanted] = useState<{ of: Plan; at: number }>()
  const here = frontier[at]
  if (!here) return null
  const price = (millis: number) => priceIn(millis, money, table, prices)
  // A step's own price, in whole money, so that it buys that step and not the one before.
  const go = (to: number) => {
    const step = frontier[to]
    if (!step) return
    setWanted({ of: plan, at: to })
    const whole = Math.ceil(minorOf(step.millis, money.currency, table) / 100)
    choose({ budget: money.currency === 'usd' ? `$${whole}` : `฿${whole}` })
  }
  const [more, less] = [frontier[at + 1], frontier[at - 1]]
  const number = Math.max(
    0,
    shots.findIndex(({ id }) => id === shotId),
  )
  const shot = shots[number]
  const own = pins[film.id] ?? {}
  const pinned = shot && own[shot.id]
  const pin = (quality: string) => {
    if (!shot) return
    const { [shot.id]: _, ...others } = own
    const next = quality === '' ? others : { ...others, [shot.id]: [quality as Quality] }
    choose({ pins: { ...pins, [film.id]: next } })
  }
  return (
    <div className={styles.plan} data-budget>
      <label htmlFor={slider} className={styles.note}>
        {t('budget.buys', { percent: plan.worthPercent, counts: countsText(t, here) })}
      </label>
      <input
        id={slider}
        className={styles.slider}
        type="range"
        min={0}
        max={frontier.length - 1}
        value={wanted?.of === plan ? wanted.at : at}
        aria-valuetext={`${price(here.millis)} · ${countsText(t, here)}`}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <p className={styles.note}>
        {more && (
          <button type="button" className={styles.step} onClick={() => go(at + 1)}>
            {t('budget.more', { price: price(more.millis - here.millis), what: changesText(t, here, more) })}
          </button>
        )}
        {less && (
          <button type="button" className={styles.step} onClick={() => go(at - 1)}>
            {t('budget.less', { price: price(here.millis - less.millis), what: changesText(t, here, less) })}
          </button>
        )}
      </p>
      {plan.finish && (
        <p className={plan.finish.inTime ? styles.note : styles.problem} role="status" data-finish>
          {t(plan.finish.inTime ? 'finish.inTime' : 'finish.late', {
            time: timeText(t, plan.finish.seconds),
            slow: timeText(t, plan.finish.slowSeconds),
          })}
        </p>
      )}
      {shot && (
        <div className={styles.why}>
          <p>
            {t('budget.shot', {
              number: number + 1,
              quality: t(`quality.${shot.quality}`),
              why: t(`budget.why.${shot.why}`),
            })}
          </p>
          <NativeSelect
            size="xs"
            aria-label={t('budget.pin', { number: number + 1 })}
            value={pinned?.[0] ?? ''}
            onChange={(event) => pin(event.currentTarget.value)}
            data={[
              { value: '', label: t('budget.free') },
              ...qualities.map((quality) => ({
                value: quality,
                label: t('budget.always', { quality: t(`quality.${quality}`) }),
              })),
            ]}
          />
        </div>
      )}
      <p className={styles.note}>{t('budget.rate')}</p>
    </div>
  )
}
