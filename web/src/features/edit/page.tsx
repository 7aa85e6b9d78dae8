import { type Cut, cutFrames, type Deed, mainCut } from '@peace/core/cutting'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Asked } from './asked.tsx'
import { Captions } from './captions.tsx'
import { CutPlayer } from './cut-player.ts'
import { CutsMenu } from './cuts-menu.tsx'
import styles from './edit.module.css'
import { Exchange } from './exchange.tsx'
import { beyondEnds, findClip, storyOf, type Tool, timecode, withoutWas } from './hand.ts'
import { History } from './history.tsx'
import { Inspector } from './inspector.tsx'
import { KeysMap } from './keys-map.tsx'
import { Monitor } from './monitor.tsx'
import { type Longer, Remake } from './remake.tsx'
import { Render } from './render.tsx'
import { Timeline } from './timeline.tsx'
import { ToolBar } from './tool-bar.tsx'
import { type CutHere, useCut, useCuts } from './use-cut.ts'
import { useEditKeys } from './use-edit-keys.ts'
import { useMedia, useNearby } from './use-media.ts'
import { useSharedPlayhead } from './use-shared-playhead.ts'

// By itself: with each frame that is played the whole room would be thought out again.
const Clock = ({ player, cut }: { player: CutPlayer; cut: Cut }) => {
  const frame = useSyncExternalStore(player.subscribe, player.at)
  return (
    <span className={styles.clock} data-clock>
      {timecode(frame, cut.rate)} / {timecode(cutFrames(cut), cut.rate)}
    </span>
  )
}

const panels = ['clip', 'captions', 'history', 'render', 'exchange'] as const

const Room = ({ here, cutId, choose }: { here: CutHere; cutId: string; choose: (id: string) => void }) => {
  const { t } = useTranslation('edit')
  const { film, may } = useFilm()
  const say = useFailureText()
  const { cut, sources, lengths, perform, problem } = here
  const [player] = useState(() => new CutPlayer())
  const [tool, setTool] = useState<Tool>('select')
  const [picked, pick] = useState<readonly string[]>([])
  const [zoom, setZoom] = useState(4)
  const [snap, setSnap] = useState(true)
  const [panel, setPanel] = useState<(typeof panels)[number]>('clip')
  const [language, setLanguage] = useState(film.language)
  const media = useMedia(sources, lengths)
  useNearby(cut, sources, lengths, player)
  useEffect(() => player.show(cut, media), [player, cut, media])
  useSharedPlayhead(player, cut)
  const mayEdit = may('film.edit')
  const [longer, setLonger] = useState<{ shots: Longer; deeds: readonly Deed[] }>()
  const raw = useMemo(() => (mayEdit ? perform : () => undefined), [mayEdit, perform])
  const act = useMemo(
    () => (deeds: readonly Deed[]) => {
      const shots = mayEdit ? beyondEnds(cut, deeds) : {}
      if (Object.keys(shots).length > 0) setLonger({ shots, deeds })
      else raw(deeds)
    },
    [mayEdit, raw, cut],
  )
  const [keys, setKeys] = useState(false)
  useEditKeys({ here, player, picked, pick, setTool, setZoom, showKeys: () => setKeys(true), act })
  const last = findClip(cut, picked.at(-1))
  return (
    <div className={styles.room} data-dark-room>
      <header className={styles.head}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <Link to="/films/$filmId/film" params={{ filmId: film.id }} className={styles.back}>
          {t('back')}
        </Link>
        <CutsMenu cutId={cutId} choose={choose} />
        <button type="button" className={styles.mute} aria-label={t('keys')} onClick={() => setKeys(true)}>
          ?
        </button>
        <KeysMap open={keys} close={() => setKeys(false)} />
        <Clock player={player} cut={cut} />
      </header>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {t('notKept')} {say(problem)}
        </p>
      )}
      {longer && (
        <Remake
          longer={longer.shots}
          take={() => {
            raw(withoutWas(longer.deeds))
            setLonger(undefined)
          }}
          leave={() => {
            raw(longer.deeds)
            setLonger(undefined)
          }}
        />
      )}
      <Asked here={here} act={act} goTo={(clip) => player.seek(findClip(cut, clip)?.clip.at ?? player.at())} />
      <div className={styles.upper}>
        <Monitor {...{ player, here }} captions={panel === 'captions' ? language : undefined} />
        <aside className={styles.side} aria-label={t('side')}>
          <div className={styles.tabs} role="tablist">
            {panels.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                aria-selected={panel === each}
                className={styles.tab}
                onClick={() => setPanel(each)}
              >
                {t(`panel.${each}`)}
              </button>
            ))}
          </div>
          {panel === 'clip' && <Inspector held={last} here={here} player={player} act={act} />}
          {panel === 'captions' && <Captions {...{ here, player, language, setLanguage, mayEdit }} act={raw} />}
          {panel === 'history' && <History here={here} act={act} />}
          {panel === 'render' && <Render cutId={cutId} />}
          {panel === 'exchange' && <Exchange here={here} act={raw} />}
        </aside>
      </div>
      <ToolBar
        {...{ tool, setTool, zoom, setZoom, snap, setSnap, here, player, picked, pick, act }}
        mayEdit={mayEdit}
      />
      <Timeline {...{ here, player, tool, zoom, snap, picked, pick, act, mayEdit }} />
    </div>
  )
}

export default function EditRoom() {
  const { t } = useTranslation('edit')
  const [cutId, choose] = useState(mainCut)
  const cuts = useCuts()
  const here = useCut(
    cutId,
    cuts.find(({ id }) => id === cutId),
  )
  if (!here) return <PageLoading />
  if (storyOf(here.cut).length === 0)
    return (
      <div className={styles.empty}>
        <PageTitle>{t('title')}</PageTitle>
        <p>{t('empty')}</p>
      </div>
    )
  return <Room key={cutId} here={here} cutId={cutId} choose={choose} />
}
