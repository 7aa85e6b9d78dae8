import { Button, CloseButton, MultiSelect, NumberInput, Select, TagsInput, Textarea } from '@mantine/core'
import {
  ambienceNames,
  cameraMoves,
  effectNames,
  lenses,
  moods,
  type Shot,
  shotAngles,
  shotSizes,
} from '@peace/core/shots'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import styles from './board.module.css'
import type { Board } from './use-board.ts'
import type { ShotWords } from './words.ts'

type Props = {
  frame: Frame
  next: Frame | undefined
  number: number
  people: readonly Character[]
  board: Board
  words: ShotWords
}

const choices = { size: shotSizes, angle: shotAngles, move: cameraMoves, lens: lenses, mood: moods } as const

export const ShotEditor = ({ frame, next, number, people, board, words: { name } }: Props) => {
  const { t } = useTranslation('board')
  const { t: common } = useTranslation()
  const { playhead, goToShot } = useFilm()
  const { shot } = frame
  const disabled = !board.mayEdit
  const set = (fields: Partial<Shot>) => board.set(shot.id, fields)
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: name(value) }))
  const joined = next && next.shot.sceneId === shot.sceneId ? next : undefined
  return (
    // Whoever begins to fill in a field stays with its shot.
    <aside
      className={styles.editor}
      aria-labelledby="board-shot"
      onFocus={({ target }) => /^(INPUT|TEXTAREA)$/.test(target.tagName) && playhead.pause()}
    >
      <div className={styles.editorHead}>
        <h2 id="board-shot">{t('shot', { number })}</h2>
        <CloseButton className={styles.closing} aria-label={common('close')} onClick={() => goToShot(undefined)} />
      </div>
      <Textarea
        label={t('head.description')}
        disabled={disabled}
        autosize
        maxLength={2000}
        defaultValue={shot.description}
        onBlur={(event) =>
          event.currentTarget.value !== shot.description && set({ description: event.currentTarget.value })
        }
      />
      <div className={styles.fields}>
        {(Object.keys(choices) as (keyof typeof choices)[]).map((field) => (
          <Select
            key={field}
            label={t(`field.${field}`)}
            disabled={disabled}
            allowDeselect={false}
            value={shot[field]}
            data={named(choices[field])}
            onChange={(value) => value && set({ [field]: value } as Partial<Shot>)}
          />
        ))}
        <NumberInput
          label={t('field.ms')}
          disabled={disabled}
          min={0.5}
          max={60}
          step={0.5}
          decimalScale={1}
          placeholder={(frame.ms / 1000).toFixed(1)}
          defaultValue={shot.ms === undefined ? '' : shot.ms / 1000}
          onBlur={(event) => {
            const value = Number.parseFloat(event.currentTarget.value)
            const ms = Number.isFinite(value) ? Math.round(Math.min(60, Math.max(0.5, value)) * 1000) : undefined
            if (ms !== shot.ms) board.set(shot.id, { ms } as Partial<Shot>)
          }}
        />
      </div>
      <MultiSelect
        label={t('head.characters')}
        disabled={disabled}
        maxValues={12}
        value={shot.characterIds}
        data={people.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(characterIds) => set({ characterIds })}
      />
      <TagsInput
        label={t('head.props')}
        disabled={disabled}
        maxTags={20}
        value={shot.props}
        onChange={(props) => set({ props: props.map((each) => each.slice(0, 80)) })}
      />
      <MultiSelect
        label={t('field.ambience')}
        disabled={disabled}
        maxValues={3}
        value={shot.ambience}
        data={named(ambienceNames)}
        onChange={(ambience) => set({ ambience: ambience as Shot['ambience'] })}
      />
      <MultiSelect
        label={t('field.effects')}
        disabled={disabled}
        maxValues={6}
        value={shot.effects}
        data={named(effectNames)}
        onChange={(effects) => set({ effects: effects as Shot['effects'] })}
      />
      {shot.continuity.length > 0 && (
        <div>
          <h3>{t('continuity')}</h3>
          <ul className={styles.continuity}>
            {shot.continuity.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {!disabled && (
        <div className={styles.acts}>
          <Button size="compact-sm" variant="default" onClick={() => board.step(shot.id, -1)}>
            {t('earlier')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => board.step(shot.id, 1)}>
            {t('later')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={shot.elementIds.length < 2}
            onClick={() => board.split(frame, next, Math.ceil(shot.elementIds.length / 2))}
          >
            {t('split')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!joined}
            onClick={() => joined && board.merge(frame, joined)}
          >
            {t('merge')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => board.remove(shot.id)}>
            {t('remove')}
          </Button>
        </div>
      )}
    </aside>
  )
}
