import { NumberInput, Slider } from '@mantine/core'
import { defaultRateCard } from '@peace/core/money'
import { calculate, listPriced, usualSplit } from '@peace/core/routing'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import styles from './backends.module.css'
import { useBackendName } from './names.ts'

const restMs = 400

// The arithmetic is the server's own, with the rates it has now; while it is asked, the same sum with the usual rates.
export const Calculator = ({ own, best }: { own: boolean; best: boolean }) => {
  const { t } = useTranslation('backends')
  const { workspace } = useHere()
  const format = useFormat()
  const money = useMoney()
  const name = useBackendName()
  const [videos, setVideos] = useState(100)
  const [seconds, setSeconds] = useState(5)
  const [hourly, setHourly] = useState(0.34)
  const [split, setSplit] = useState(() => usualSplit(own, best))
  const hourlyMicros = Math.round(hourly * 1_000_000)
  const asked = { videos, seconds, split, hourlyMicros }
  const [answer, setAnswer] = useState(() => calculate({ ...asked, rates: defaultRateCard }))
  const fingerprint = JSON.stringify(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fingerprint says all of what is asked
  useEffect(() => {
    setAnswer(calculate({ ...asked, rates: defaultRateCard }))
    const timer = setTimeout(() => {
      call('estimateCost', { workspaceId: workspace.id, ...asked }).then(
        ({ alwaysOn: { breakEvenVideos, ...rest }, ...found }) =>
          setAnswer({ ...found, alwaysOn: { ...rest, breakEvenVideos } }),
        () => undefined,
      )
    }, restMs)
    return () => clearTimeout(timer)
  }, [fingerprint, workspace.id])
  const dollars = (micros: number) => money.price(Math.round(micros / 10_000), 'usd')
  const premium = split.find(({ backend }) => backend === listPriced)?.percent ?? 0
  const share = (percent: number) => {
    const rest = split.filter(({ backend }) => backend !== listPriced)
    const sum = rest.reduce((total, each) => total + each.percent, 0)
    const spread = rest.map((each) => ({
      ...each,
      percent: sum ? Math.round(((100 - percent) * each.percent) / sum) : Math.round((100 - percent) / rest.length),
    }))
    setSplit([{ backend: listPriced, percent }, ...spread])
  }
  return (
    <div className={styles.calculator}>
      <div className={styles.inputs}>
        <NumberInput
          label={t('howMany')}
          min={1}
          max={1000}
          clampBehavior="strict"
          value={videos}
          onChange={(value) => setVideos(Math.max(1, Number(value) || 1))}
        />
        <NumberInput
          label={t('howLong')}
          min={1}
          max={60}
          clampBehavior="strict"
          value={seconds}
          onChange={(value) => setSeconds(Math.max(1, Number(value) || 1))}
        />
        <NumberInput
          label={t('hourly')}
          prefix="$"
          min={0}
          decimalScale={2}
          value={hourly}
          onChange={(value) => setHourly(Number(value) || 0)}
        />
        <div>
          <label htmlFor="premium-share">{t('premiumShare', { percent: premium })}</label>
          <Slider
            id="premium-share"
            thumbLabel={t('premiumShare', { percent: premium })}
            value={premium}
            onChange={share}
            min={0}
            max={100}
            step={5}
            label={null}
          />
        </div>
      </div>
      <table className={styles.table} aria-live="polite">
        <thead>
          <tr>
            <th>{t('backend')}</th>
            <th>{t('videos')}</th>
            <th>{t('each')}</th>
            <th>{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr key={row.backend}>
              <th scope="row">{name(row.backend)}</th>
              <td>{format.number(row.videos)}</td>
              <td>× {dollars4(row.eachMicros)}</td>
              <td>{dollars4(row.totalMicros)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{format.number(answer.videos)}</td>
            <td />
            <td>
              <strong>{dollars4(answer.totalMicros)}</strong>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('allVeo')}</th>
            <td>{format.number(answer.videos)}</td>
            <td>× {dollars4(answer.dearest.eachMicros)}</td>
            <td>{dollars4(answer.dearest.totalMicros)}</td>
          </tr>
          <tr>
            <th scope="row">{t('savedMoney')}</th>
            <td />
            <td>{answer.savedPercent}%</td>
            <td>{dollars4(answer.savedMicros)}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        {answer.alwaysOn.breakEvenVideos === undefined
          ? t('noBreakEven')
          : t('breakEven', {
              month: dollars(answer.alwaysOn.monthMicros),
              each: dollars4(answer.alwaysOn.cloudEachMicros),
              videos: format.number(answer.alwaysOn.breakEvenVideos),
            })}
      </p>
    </div>
  )
}

// Four places, so that the sums can be checked by hand.
const dollars4 = (micros: number) => `$${(micros / 1_000_000).toFixed(4)}`
