import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { showKeys, useKeysShown } from './keys-store.ts'

const KeysList = lazy(() => import('./keys-list.tsx'))
const GoAnywhere = lazy(() => import('./go-anywhere.tsx'))

// `?` lists the keys, Ctrl-K goes anywhere. Neither is heard while one types, save Ctrl-K.
export const Keys = () => {
  const shown = useKeysShown()
  const [going, setGoing] = useState(false)
  useHotkeys([['shift + ?', () => showKeys(true), { usePhysicalKeys: false }]])
  useHotkeys([['mod + K', () => setGoing(true)]], [])
  return (
    <Suspense fallback={null}>
      {shown && <KeysList close={() => showKeys(false)} />}
      {going && <GoAnywhere close={() => setGoing(false)} />}
    </Suspense>
  )
}
