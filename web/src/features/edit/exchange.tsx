import {
  cueSheet,
  type Deed,
  type ExchangeFormat,
  exchange,
  exchangeFormats,
  type Losses,
  type Note,
  ReturnError,
  readReturned,
  type TakenBack,
  takeBack,
} from '@peace/core/cutting'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { saveFile } from '../../data/save-file.ts'
import styles from './edit.module.css'
import { withoutWas } from './hand.ts'
import { Remake } from './remake.tsx'
import type { CutHere } from './use-cut.ts'
import { useShotLooks } from './use-shot-looks.ts'

type Came = { back: TakenBack; notes: Note[] } | { fault: ReturnError['fault'] }

const kinds = ['gone', 'new', 'moved', 'trimmed', 'longer', 'speed', 'level', 'muted', 'words', 'entered'] as const

// To another cutting room and back. What comes back is shown before any of it is taken.
export const Exchange = ({ here, act }: { here: CutHere; act: (deeds: readonly Deed[]) => void }) => {
  const { t } = useTranslation('edit')
  const looks = useShotLooks(here.found)
  const [lost, setLost] = useState<{ format: ExchangeFormat; losses: Losses }>()
  const [came, setCame] = useState<Came>()
  const { cut, montage } = here
  const named = (extension: string) => `${cut.name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}.${extension}`
  const sheet = useMemo(() => {
    const headings = new Map(here.found.film.scenes.map(({ id, heading }) => [id, heading?.text]))
    return cueSheet(cut, (id) => headings.get(id))
  }, [cut, here.found.film.scenes])
  const write = (format: ExchangeFormat) => {
    const { write: print, extension, type } = exchange[format]
    const [width, height] = cut.aspect === '9:16' ? [1080, 1920] : cut.aspect === '16:9' ? [1920, 1080] : [1080, 1080]
    const nameOf = (clip: Parameters<typeof looks>[0]) => {
      const { number, words = '' } = looks(clip)
      return number === undefined ? words.slice(0, 60) : t('shot', { number })
    }
    const { text, losses } = print({ cut, width, height, nameOf })
    saveFile(named(extension), text, type)
    setLost({ format, losses })
  }
  const take = (deeds: readonly Deed[]) => {
    act(deeds)
    setCame(undefined)
  }
  const read = async (file: File) => {
    try {
      if (file.size > 60_000_000) throw new ReturnError('too-large')
      const returned = readReturned(await file.text(), cut.rate)
      setCame({ back: takeBack(montage, returned, newId), notes: returned.notes })
    } catch (error) {
      if (!(error instanceof ReturnError)) throw error
      setCame({ fault: error.fault })
    }
  }
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{t('playsHere')}</p>
      <h3 className={styles.small}>{t('there')}</h3>
      <div className={styles.formats}>
        {exchangeFormats.map((format) => (
          <button key={format} type="button" className={styles.answer} onClick={() => write(format)}>
            {t(`format.${format}`)}
          </button>
        ))}
      </div>
      {lost && (
        <div role="status" data-losses={lost.format}>
          <p className={styles.hint}>{lost.losses.length > 0 ? t('lost') : t('nothingLost')}</p>
          <ul className={styles.facts}>
            {lost.losses.map(({ what, count }) => (
              <li key={what}>{t(`lost.${what}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
      {sheet && (
        <button type="button" className={styles.answer} onClick={() => saveFile(named('cues.csv'), sheet, 'text/csv')}>
          {t('cueSheet')}
        </button>
      )}
      <h3 className={styles.small}>{t('andBack')}</h3>
      <label className={styles.wide}>
        {t('open')}
        <input
          type="file"
          className="visually-hidden"
          accept=".otio,.fcpxml,.xml,.edl"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) read(file)
            target.value = ''
          }}
        />
      </label>
      {came && 'fault' in came && (
        <p role="alert" className={styles.problem}>
          {t(`fault.${came.fault}`)}
        </p>
      )}
      {came && 'back' in came && (
        <div role="status" data-came-back>
          {came.notes.map((note) => (
            <p key={note} className={styles.hint}>
              {t(`note.${note}`)}
            </p>
          ))}
          {came.back.changes.length === 0 ? (
            <p className={styles.hint}>{t('same')}</p>
          ) : (
            <ul className={styles.facts}>
              {kinds.flatMap((is) => {
                const count = came.back.changes.filter((change) => change.is === is).length
                return count > 0 ? [<li key={is}>{t(`change.${is}`, { count })}</li>] : []
              })}
            </ul>
          )}
          {came.back.remakes.length > 0 && (
            <Remake
              longer={Object.fromEntries(
                came.back.remakes.map(({ shotId, frames }) => [shotId, Math.round((frames * 1000) / cut.rate)]),
              )}
              take={() => take(withoutWas(came.back.deeds))}
              leave={() => take(came.back.deeds)}
            />
          )}
          {came.back.asked.length > 0 && (
            <p className={styles.hint}>
              {t('missing', {
                names: [...new Set(came.back.asked.map(({ name, file }) => file ?? name))].slice(0, 5).join(', '),
              })}
            </p>
          )}
          {came.back.deeds.length > 0 && came.back.remakes.length === 0 && (
            <button type="button" className={styles.wide} onClick={() => take(came.back.deeds)}>
              {t('take')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
