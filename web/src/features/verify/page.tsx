import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongPage } from '../../ui/long-page.tsx'
import { type Found, readFile } from './read-file.ts'
import { Said } from './said.tsx'
import styles from './verify.module.css'

type State = { name: string; found: Found | 'reading' }

// Drop a film, a picture or a sound, and read what it is. Nothing is sent anywhere.
export default function VerifyPage({ read = readFile }: { read?: typeof readFile }) {
  const { t } = useTranslation('verify')
  const [state, setState] = useState<State>()
  const [over, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    const name = file.name
    setState({ name, found: 'reading' })
    const found = await read(file)
    setState((now) => (now?.name === name ? { name, found } : now))
  }
  return (
    <LongPage>
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <label
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <span>{t('drop')}</span>
        <input
          type="file"
          accept="video/*,image/*,audio/*"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="status" className={styles.answer}>
        {state && (
          <>
            <p className={styles.name}>{state.name}</p>
            {state.found === 'reading' ? <p>{t('reading')}</p> : <Said found={state.found} />}
          </>
        )}
      </div>
    </LongPage>
  )
}
