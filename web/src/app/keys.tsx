import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import { showKeys, useKeysShown } from './keys-store.ts'

const KeysList = arriving(() => import('./keys-list.tsx'))
const GoAnywhere = arriving(() => import('./go-anywhere.tsx'))

// `?` lists the keys, Ctrl-K goes anywhere. Neither is heard while one types, save Ctrl-K.
export const Keys = () => {
  const shown = useKeysShown()
  const [going, setGoing] = useState(0)
  useHotkeys([['shift + ?', () => showKeys(true), { usePhysicalKeys: false }]])
  // Pressed again where it could not be opened, it is opened anew.
  const go = () => setGoing((times) => (times > 0 && document.getElementById('places') ? times : times + 1))
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
    <Part key={`${shown} ${going}`}>
      {shown && <KeysList close={() => showKeys(false)} />}
      {going > 0 && <GoAnywhere close={() => setGoing(0)} />}
    </Part>
  )
}
