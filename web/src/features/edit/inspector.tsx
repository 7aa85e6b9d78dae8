import { type Cut, type CutClip, cardOf, type Deed, steadyLevel, type Track, titleStyles } from '@peace/core/cutting'
import { transitions } from '@peace/core/shots'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { CreditsRows } from './credits-rows.tsx'
import type { CutPlayer } from './cut-player.ts'
import styles from './edit.module.css'
import { placeAt, timecode } from './hand.ts'
import type { CutHere } from './use-cut.ts'

type Act = (deeds: readonly Deed[]) => void
type Props = { held: { clip: CutClip; track: Track } | undefined; here: CutHere; player: CutPlayer; act: Act }

const Row = ({ label, children }: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

const Amount = ({
  label,
  value,
  set,
  ...limits
}: {
  label: string
  value: number
  set: (value: number) => void
  min: number
  max: number
  step: number
}) => (
  <Row label={label}>
    {(id) => (
      <input
        key={value}
        id={id}
        type="number"
        className={styles.field}
        defaultValue={value}
        {...limits}
        onBlur={({ target }) => {
          const next = target.valueAsNumber
          if (next >= limits.min && next <= limits.max && next !== value) set(next)
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    )}
  </Row>
)

const views = {
  whole: undefined,
  closer: { from: [0.15, 0.15, 0.7, 0.7] },
  in: { from: [0, 0, 1, 1], to: [0.12, 0.12, 0.76, 0.76] },
  out: { from: [0.12, 0.12, 0.76, 0.76], to: [0, 0, 1, 1] },
  left: { from: [0, 0, 0.32, 1] },
  middle: { from: [0.34, 0, 0.32, 1] },
  right: { from: [0.68, 0, 0.32, 1] },
} satisfies Record<string, { from: CropOf; to?: CropOf } | undefined>
type CropOf = [number, number, number, number]
type View = keyof typeof views
const names = Object.keys(views) as View[]

const PictureRows = ({ clip, act }: { clip: CutClip; act: Act }) => {
  const { t } = useTranslation('edit')
  const view = names.find((name) => JSON.stringify(views[name]) === JSON.stringify(clip.transform))
  return (
    <>
      <Row label={t('begins')}>
        {(id) => (
          <select
            id={id}
            className={styles.field}
            value={clip.enter?.by ?? 'cut'}
            onChange={({ target }) => {
              const by = transitions.find((each) => each === target.value) ?? 'cut'
              act([{ do: 'enter', clip: clip.id, enter: { by, frames: by === 'cut' ? 0 : 12 } }])
            }}
          >
            {transitions.map((by) => (
              <option key={by} value={by}>
                {t(`enter.${by}`)}
              </option>
            ))}
          </select>
        )}
      </Row>
      {clip.enter && clip.enter.by !== 'cut' && (
        <Amount
          label={t('enterFrames')}
          value={clip.enter.frames}
          {...{ min: 1, max: 240, step: 1 }}
          set={(frames) => clip.enter && act([{ do: 'enter', clip: clip.id, enter: { ...clip.enter, frames } }])}
        />
      )}
      <Row label={t('view')}>
        {(id) => (
          <select
            id={id}
            className={styles.field}
            value={view ?? ''}
            onChange={({ target }) => {
              const chosen = names.find((name) => name === target.value)
              if (chosen) act([{ do: 'transform', clip: clip.id, transform: views[chosen] ?? null }])
            }}
          >
            {view === undefined && <option value="">{t('view.own')}</option>}
            {names.map((name) => (
              <option key={name} value={name}>
                {t(`view.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Row>
    </>
  )
}

const SoundRows = ({ clip, of, cut, act }: { clip: CutClip; of: Track['of']; cut: Cut; act: Act }) => {
  const { t } = useTranslation('edit')
  const ducked = cut.ducking.find((rule) => rule.of === of && rule.under === 'dialogue')
  return (
    <>
      <Amount
        label={t('level')}
        value={steadyLevel(clip) ?? 0}
        {...{ min: -60, max: 12, step: 1 }}
        set={(db) => act([{ do: 'level', clip: clip.id, points: [{ at: 0, db }] }])}
      />
      <Amount
        label={t('pan')}
        value={Math.round((clip.pan ?? 0) * 100)}
        {...{ min: -100, max: 100, step: 5 }}
        set={(percent) => act([{ do: 'pan', clip: clip.id, pan: percent / 100 }])}
      />
      {of !== 'dialogue' && (
        <Amount
          label={t('duck')}
          value={ducked?.by ?? 0}
          {...{ min: -40, max: 0, step: 1 }}
          set={(by) => act([{ do: 'duck', rule: { of, under: 'dialogue', by } }])}
        />
      )}
    </>
  )
}

const TitleRows = ({ clip, act }: { clip: CutClip; act: Act }) => {
  const { t } = useTranslation('edit')
  const text = clip.text ?? { text: '', style: 'over' as const }
  return (
    <>
      <Row label={t('words')}>
        {(id) => (
          <textarea
            key={text.text}
            id={id}
            rows={3}
            maxLength={500}
            className={styles.field}
            defaultValue={text.text}
            onBlur={({ target }) =>
              target.value !== text.text &&
              act([{ do: 'text', clip: clip.id, text: { ...text, text: target.value }, had: text.text }])
            }
          />
        )}
      </Row>
      <Row label={t('style')}>
        {(id) => (
          <select
            id={id}
            className={styles.field}
            value={text.style}
            onChange={({ target }) => {
              const style = titleStyles.find((each) => each === target.value)
              if (style) act([{ do: 'text', clip: clip.id, text: { ...text, style } }])
            }}
          >
            {titleStyles.map((style) => (
              <option key={style} value={style}>
                {t(`style.${style}`)}
              </option>
            ))}
          </select>
        )}
      </Row>
    </>
  )
}

// Shows only what is selected; with nothing selected, what one can put in here.
export const Inspector = ({ held, here, player, act }: Props) => {
  const { t } = useTranslation('edit')
  const { cut } = here
  if (!held)
    return (
      <div className={styles.panel}>
        <p className={styles.hint}>{t('pickOne')}</p>
        <button
          type="button"
          className={styles.wide}
          onClick={() =>
            act([
              {
                do: 'add',
                clip: newId(),
                of: 'title',
                place: placeAt(cut, player.at()),
                value: {
                  source: { subject: { film: cut.filmId } },
                  in: 0,
                  frames: 3 * cut.rate,
                  fade: { in: 8, out: 8 },
                  text: { text: t('newTitle'), style: 'lower-third' },
                },
              },
            ])
          }
        >
          {t('addTitle')}
        </button>
      </div>
    )
  const { clip, track } = held
  const fade = clip.fade ?? { in: 0, out: 0 }
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>
        {t(`track.${track.of}`)} · {timecode(clip.at, cut.rate)} · {t('frames', { count: clip.frames })}
      </p>
      {track.of === 'title' && <TitleRows clip={clip} act={act} />}
      {cardOf(clip) === 'credits' && <CreditsRows here={here} act={act} />}
      {track.of === 'picture' && <PictureRows clip={clip} act={act} />}
      {track.of !== 'picture' && track.of !== 'title' && <SoundRows clip={clip} of={track.of} cut={cut} act={act} />}
      {track.of !== 'title' && (
        <Amount
          label={t('speed')}
          value={Math.round(clip.speed * 100)}
          {...{ min: 10, max: 1000, step: 5 }}
          set={(percent) => act([{ do: 'speed', clip: clip.id, speed: percent / 100 }])}
        />
      )}
      <Amount
        label={t('fadeIn')}
        value={fade.in}
        {...{ min: 0, max: 240, step: 1 }}
        set={(value) => act([{ do: 'fade', clip: clip.id, fade: { ...fade, in: value } }])}
      />
      <Amount
        label={t('fadeOut')}
        value={fade.out}
        {...{ min: 0, max: 240, step: 1 }}
        set={(value) => act([{ do: 'fade', clip: clip.id, fade: { ...fade, out: value } }])}
      />
      <button
        type="button"
        className={styles.wide}
        aria-pressed={clip.muted === true}
        onClick={() => act([{ do: 'mute', clip: clip.id, muted: clip.muted !== true }])}
      >
        {clip.muted ? t('show') : t('hide')}
      </button>
    </div>
  )
}
