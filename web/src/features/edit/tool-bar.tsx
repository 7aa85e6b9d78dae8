import type { Deed } from '@peace/core/cutting'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmark,
  IconLayoutDistributeHorizontal,
  IconMagnet,
  IconMinus,
  IconPlus,
  IconPointer,
  IconScissors,
  IconSlice,
  IconSpacingHorizontal,
  IconSwitchHorizontal,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import type { CutPlayer } from './cut-player.ts'
import styles from './edit.module.css'
import { findClip, placeAt, splitAt, type Tool, toolKeys, tools } from './hand.ts'
import type { CutHere } from './use-cut.ts'

type Props = {
  tool: Tool
  setTool: (tool: Tool) => void
  zoom: number
  setZoom: (zoom: number) => void
  snap: boolean
  setSnap: (snap: boolean) => void
  here: CutHere
  player: CutPlayer
  picked: readonly string[]
  pick: (ids: readonly string[]) => void
  act: (deeds: readonly Deed[]) => void
  mayEdit: boolean
}

const icons: Record<Tool, typeof IconPointer> = {
  select: IconPointer,
  blade: IconSlice,
  roll: IconSwitchHorizontal,
  slip: IconSpacingHorizontal,
  slide: IconLayoutDistributeHorizontal,
}

type ActProps = { label: string; act: () => void; off?: boolean; on?: boolean; children: ReactNode }
const Act = ({ label, act, off = false, on, children }: ActProps) => (
  <button
    type="button"
    className={styles.act}
    aria-label={label}
    title={label}
    disabled={off}
    {...(on === undefined ? {} : { 'aria-pressed': on })}
    onClick={act}
  >
    {children}
  </button>
)

export const ToolBar = ({
  tool,
  setTool,
  zoom,
  setZoom,
  snap,
  setSnap,
  here,
  player,
  picked,
  pick,
  act,
  mayEdit,
}: Props) => {
  const { t } = useTranslation('edit')
  const { cut, steps } = here
  const split = () => {
    const held = findClip(cut, picked.at(-1))
    const [story] = cut.tracks
    const track = held?.track ?? story
    if (track) act(splitAt(cut, track, player.at(), newId()))
  }
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools')}>
      {mayEdit &&
        tools.map((each) => {
          const Icon = icons[each]
          return (
            <Act
              key={each}
              label={`${t(`tool.${each}`)} (${toolKeys[each].toUpperCase()})`}
              on={tool === each}
              act={() => setTool(each)}
            >
              <Icon size={18} aria-hidden="true" />
            </Act>
          )
        })}
      <span className={styles.part} />
      <Act label={`${t('split')} (S)`} act={split} off={!mayEdit}>
        <IconScissors size={18} aria-hidden="true" />
      </Act>
      <Act
        label={`${t('remove')} (⌫)`}
        off={!mayEdit || picked.length === 0}
        act={() => {
          act(picked.map((clip) => ({ do: 'remove', clip })))
          pick([])
        }}
      >
        <IconTrash size={18} aria-hidden="true" />
      </Act>
      <Act
        label={`${t('mark')} (M)`}
        off={!mayEdit}
        act={() => act([{ do: 'marker', mark: newId(), text: t('marker'), place: placeAt(cut, player.at()) }])}
      >
        <IconBookmark size={18} aria-hidden="true" />
      </Act>
      <span className={styles.part} />
      <Act
        label={t('undo')}
        off={!mayEdit || steps.undo === undefined}
        act={() => steps.undo !== undefined && act([{ do: 'undo', operation: steps.undo }])}
      >
        <IconArrowBackUp size={18} aria-hidden="true" />
      </Act>
      <Act
        label={t('redo')}
        off={!mayEdit || steps.redo === undefined}
        act={() => steps.redo !== undefined && act([{ do: 'redo', operation: steps.redo }])}
      >
        <IconArrowForwardUp size={18} aria-hidden="true" />
      </Act>
      <span className={styles.space} />
      <Act label={t('snap')} on={snap} act={() => setSnap(!snap)}>
        <IconMagnet size={18} aria-hidden="true" />
      </Act>
      <Act label={t('smaller')} act={() => setZoom(Math.max(0.1, zoom / 1.5))}>
        <IconMinus size={18} aria-hidden="true" />
      </Act>
      <Act label={t('larger')} act={() => setZoom(Math.min(24, zoom * 1.5))}>
        <IconPlus size={18} aria-hidden="true" />
      </Act>
    </div>
  )
}
