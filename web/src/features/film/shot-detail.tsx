import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { transitions } from '@peace/core/shots'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames, Frame } from '../../session/film-frames.ts'
import { useMe } from '../../session/session.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'
import { MadeBy } from './made-by.tsx'
import { moveShot } from './move-shot.ts'
import { OwnFrame } from './own-frame.tsx'
import { SaidHere } from './said-here.tsx'
import { ShotFreshness } from './shot-freshness.tsx'
import { Takes } from './takes.tsx'

type Props = { found: FilmFrames; artifacts: readonly Artifact[] }

export const ShotDetail = ({ found, artifacts }: Props) => {
  const { t } = useTranslation('film')
  const { shotId } = useFilm()
  const at = found.frames.findIndex(({ shot }) => shot.id === shotId)
  const frame = found.frames[at]
  if (!frame) return <p className={styles.hint}>{t('pickShot')}</p>
  return <ShotForm key={frame.shot.id} frame={frame} number={at + 1} found={found} artifacts={artifacts} />
}

const ShotForm = ({ frame, number, found, artifacts }: Props & { frame: Frame; number: number }) => {
  const { t } = useTranslation('film')
  const say = useFailureText()
  const { film, workspaceId, may, playhead } = useFilm()
  const { uid } = useMe()
  const [failure, setFailure] = useState<unknown>()
  const url = useFileUrl(workspaceId, frame.pictureKey, 'thumbnail')
  const { shot } = frame
  const shown = artifacts.find(({ key }) => key === frame.pictureKey)
  const disabled = !may('film.edit')
  const set = (fields: Record<string, unknown>) => {
    setFailure(undefined)
    write(
      paths.shot(workspaceId, film.id, shot.id),
      { ...fields, byHand: true, updatedAt: Date.now(), updatedBy: uid },
      setFailure,
    )
  }
  const seconds = (name: 'trimInMs' | 'trimOutMs') => (
    <NumberInput
      label={t(name)}
      disabled={disabled}
      min={0}
      max={Math.max(0, frame.ms / 1000 - 0.5)}
      step={0.1}
      decimalScale={2}
      suffix={t('secondsSuffix')}
      defaultValue={shot[name] / 1000}
      onBlur={(event) => {
        const value = Number.parseFloat(event.currentTarget.value)
        const ms = Number.isFinite(value) ? Math.round(value * 1000) : 0
        if (ms !== shot[name]) set({ [name]: ms })
      }}
    />
  )
  const move = (by: -1 | 1) => {
    const fields = moveShot(found.frames, shot.id, by)
    if (fields) set(fields)
  }
  return (
    // Whoever begins to fill in a field stays with its shot.
    <section
      className={styles.box}
      aria-labelledby="shot-title"
      onFocus={({ target }) => target instanceof HTMLInputElement && playhead.pause()}
    >
      <div className={styles.shotHead}>
        <h2 id="shot-title">{t('shot', { number })}</h2>
        <Button.Group>
          <Button
            variant="default"
            size="compact-sm"
            disabled={disabled || !moveShot(found.frames, shot.id, -1)}
            aria-label={t('moveEarlier')}
            onClick={() => move(-1)}
          >
            <IconArrowLeft size={16} aria-hidden="true" />
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={disabled || !moveShot(found.frames, shot.id, 1)}
            aria-label={t('moveLater')}
            onClick={() => move(1)}
          >
            <IconArrowRight size={16} aria-hidden="true" />
          </Button>
        </Button.Group>
      </div>
      {url && <img className={styles.still} src={url} alt={shot.description} />}
      {shown?.source === 'made' && <MadeBy artifact={shown} />}
      <p className={styles.description}>{shot.description}</p>
      <SaidHere frame={frame} artifacts={artifacts} />
      <ShotFreshness frame={frame} found={found} />
      <div className={styles.pair}>
        {seconds('trimInMs')}
        {seconds('trimOutMs')}
      </div>
      <Select
        label={t('transition')}
        disabled={disabled}
        allowDeselect={false}
        value={shot.transition}
        onChange={(value) => value && set({ transition: value })}
        data={transitions.map((value) => ({ value, label: t(`transition.${value}`) }))}
      />
      <TextInput
        label={t('overlay')}
        disabled={disabled}
        maxLength={200}
        defaultValue={shot.overlay}
        onBlur={(event) => {
          if (event.currentTarget.value !== shot.overlay) set({ overlay: event.currentTarget.value })
        }}
      />
      <Takes frame={frame} artifacts={artifacts} quality={found.quality} choose={set} />
      {!disabled && <OwnFrame shot={shot} remove={() => set({ frameKey: undefined })} />}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}
