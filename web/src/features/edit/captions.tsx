import {
  type CaptionBench,
  type CaptionRow,
  type Deed,
  joined,
  parted,
  retimed,
  reworded,
  unset,
  wordedAs,
} from '@peace/core/cutting'
import type { Language } from '@peace/core/ids'
import { IconArrowBarLeft, IconArrowBarRight, IconArrowMerge, IconArrowsSplit2, IconRotate2 } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer } from './cut-player.ts'
import styles from './edit.module.css'
import { timecode } from './hand.ts'
import { useCaptions } from './use-captions.ts'
import type { CutHere } from './use-cut.ts'

type Props = {
  here: CutHere
  player: CutPlayer
  language: Language
  setLanguage: (language: Language) => void
  act: (deeds: readonly Deed[]) => void
  mayEdit: boolean
}

type CaptionTool = {
  name: 'split' | 'join' | 'from' | 'to' | 'unset'
  icon: typeof IconArrowMerge
  off: boolean
  does: () => Deed[]
}

const keyOf = ({ clip, n }: CaptionRow): string => `${clip.id} ${n}`

// As many as are looked at; the playhead brings the others, and where somebody writes stays.
const shown = 40

const Row = ({ bench, at, row, player, act, mayEdit, rate, hold }: RowProps) => {
  const { t } = useTranslation('edit')
  const words = useRef<HTMLTextAreaElement>(null)
  // What is typed counts as soon as something else is done with it.
  const typed = () => wordedAs(bench, at, words.current?.value ?? row.text)
  useEffect(() => {
    if (words.current) words.current.value = row.text
  }, [row.text])
  const frame = player.at()
  const within = frame > row.at && frame < row.at + row.frames
  const here = frame >= row.at && frame < row.at + row.frames
  const tools: CaptionTool[] = [
    {
      ...{ name: 'split', icon: IconArrowsSplit2, off: !within },
      does: () => {
        const { selectionStart, value } = words.current ?? { selectionStart: 0, value: '' }
        const inside = selectionStart > 0 && selectionStart < value.length
        return parted(typed(), at, frame, inside ? selectionStart : undefined)
      },
    },
    { name: 'join', icon: IconArrowMerge, off: at + 1 >= bench.rows.length, does: () => joined(typed(), at) },
    {
      ...{ name: 'from', icon: IconArrowBarRight, off: frame >= row.at + row.frames },
      does: () => retimed(typed(), at, { at: frame, frames: row.at + row.frames - frame }),
    },
    {
      ...{ name: 'to', icon: IconArrowBarLeft, off: frame <= row.at },
      does: () => retimed(typed(), at, { at: row.at, frames: frame - row.at }),
    },
    {
      ...{ name: 'unset', icon: IconRotate2, off: !row.byHand },
      does: () => {
        const before = reworded(bench, at, words.current?.value ?? row.text)
        if (words.current) words.current.value = row.text
        return [...before, ...unset(bench, at)]
      },
    },
  ]
  return (
    <li className={styles.caption} data-caption={at} data-here={here || undefined}>
      <button type="button" className={styles.captionTime} onClick={() => player.seek(row.at)}>
        {timecode(row.at, rate)} – {timecode(row.at + row.frames, rate)}
      </button>
      <textarea
        ref={words}
        rows={2}
        maxLength={500}
        readOnly={!mayEdit}
        className={styles.field}
        defaultValue={row.text}
        placeholder={row.said}
        aria-label={t('captions.words', { time: timecode(row.at, rate) })}
        onFocus={() => hold(true)}
        onBlur={({ target }) => {
          hold(false)
          act(reworded(bench, at, target.value))
        }}
      />
      {mayEdit && (
        <span className={styles.captionTools}>
          {tools.map(({ name, icon: Icon, off, does }) => (
            <button
              key={name}
              type="button"
              className={styles.act}
              aria-label={t(`captions.${name}`)}
              title={t(`captions.${name}`)}
              disabled={off}
              // The words keep the caret that says where they part.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => act(does())}
            >
              <Icon size={16} aria-hidden="true" />
            </button>
          ))}
        </span>
      )}
    </li>
  )
}
type RowProps = {
  bench: CaptionBench
  at: number
  row: CaptionRow
  player: CutPlayer
  act: Props['act']
  mayEdit: boolean
  rate: number
  // While somebody writes in it.
  hold: (held: boolean) => void
}

// What is read under the picture, in both languages: split, put together, set to the playhead, written anew.
export const Captions = ({ here, player, language, setLanguage, act, mayEdit }: Props) => {
  const { t } = useTranslation('edit')
  const id = useId()
  const { film } = useFilm()
  const { cut } = here
  const { rows, words } = useCaptions(here, language)
  const frame = useSyncExternalStore(player.subscribe, player.at)
  const [held, setHeld] = useState<string>()
  const bench = { cut, rows, language, words }
  const now = rows.findIndex((row) => frame < row.at + row.frames)
  const first = Math.max(0, Math.min((now < 0 ? rows.length : now) - shown / 4, rows.length - shown))
  const languages: Language[] = film.language === 'th' ? ['th', 'en'] : ['en', 'th']
  return (
    <div className={styles.panel} data-captions={language}>
      <label htmlFor={id}>{t('captions.language')}</label>
      <select
        id={id}
        className={styles.field}
        value={language}
        onChange={({ target }) => setLanguage(target.value === 'th' ? 'th' : 'en')}
      >
        {languages.map((each) => (
          <option key={each} value={each}>
            {t(`captions.${each}`)}
          </option>
        ))}
      </select>
      <p className={styles.hint}>
        {rows.length === 0 ? t('captions.none') : language === film.language ? t('captions.hint') : t('captions.other')}
      </p>
      <ul className={styles.captions} aria-label={t('panel.captions')}>
        {rows.map((row, n) => {
          const key = keyOf(row)
          if ((n < first || n >= first + shown) && key !== held) return null
          const hold = (is: boolean) => setHeld(is ? key : undefined)
          return <Row key={key} {...{ bench, row, player, act, mayEdit, rate: cut.rate, at: n, hold }} />
        })}
      </ul>
    </div>
  )
}
