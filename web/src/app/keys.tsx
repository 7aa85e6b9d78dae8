import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import { showKeys, useKeysShown } from './keys-store.ts'

const KeysList = arriving(() => import('./keys-list.tsx'))
const GoAnywhere = arriving(() => import('./go-anywhere.tsx'))

// `?` lists the keys, Ctrl-K goes anywhere. Neither is heard while one types, save Ctrl-K.
export const Keys = () => {
  const shown = useKeysShown()
  const [going, setGoing] = useState(false)
  const [turn, setTurn] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  // Some keyboards have it without ⇧.
  const list = () => showKeys(true)
  useHotkeys([
    ['shift + ?', list, { usePhysicalKeys: false }],
    ['?', list, { usePhysicalKeys: false }],
  ])
  const go = () => {
    setGoing(true)
    // Pressed again where it could not be opened, it is opened anew. One press is heard by both keys below.
    if (place.current?.querySelector('[data-not-here]')) setTurn((before) => before + 1)
  }
  // By its letter, and by its place: a Thai keyboard has another letter there.
  useHotkeys(
    [
      ['mod + K', go],
      ['mod + K', go, { usePhysicalKeys: true }],
    ],
    [],
    true,
  )
  return (
    <div ref={place} style={{ display: 'contents' }}>
      <Part key={`${shown} ${going} ${turn}`}>
        {shown && <KeysList close={() => showKeys(false)} />}
        {going && <GoAnywhere close={() => setGoing(false)} />}
      </Part>
    </div>
  )
}
