import { type FilmFacts, type Fit, fitFor, type OutletName, outlets } from '@peace/core/publish'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './publish.module.css'

const megabytes = (bytes: number): number => Math.round(bytes / (1024 * 1024))

type Props = { outlet: OutletName; film: FilmFacts; words: { title: string; caption: string } }

// Before anything goes: what of it would be cut there, or refused.
export const Fits = ({ outlet, film, words }: Props) => {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const say = (fit: Fit): string => {
    if (fit.is === 'fits') return t('fit.fits', { of: t(`fit.of.${fit.of}`) })
    if (fit.is === 'refused') return t('fit.size', { most: megabytes(fit.most), own: megabytes(film.bytes) })
    if (fit.of === 'ratio') return t('fit.ratio', { to: fit.to, share: Math.round(fit.share * 100) })
    if (fit.of === 'length')
      return t('fit.length', { most: format.length(fit.mostMs), lost: format.length(fit.lostMs) })
    return t('fit.words', { of: t(`fit.of.${fit.of}`), most: fit.most, kept: fit.kept.slice(-30) })
  }
  const { cover, aiFlag, noMarks, seen } = outlets[outlet]
  const on = format.date(Date.parse(seen.on))
  return (
    <ul>
      {fitFor(outlet, film, words).map((fit) => (
        <li key={fit.of} data-fit={fit.is}>
          {fit.is === 'fits' ? '✓' : '⚠'} {say(fit)}
        </li>
      ))}
      <li>☐ {t('fit.cover', { size: cover.join(' × ') })}</li>
      <li>☐ {t('fit.ai', { name: aiFlag[languageNow()] })}</li>
      {noMarks && <li>☐ {t('fit.noMarks')}</li>}
      <li className={styles.seen}>
        {t(seen.in === '' ? 'fit.unseen' : seen.theirs ? 'fit.seen' : 'fit.seenBeside', { on, from: seen.in })}
      </li>
    </ul>
  )
}
