import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './go-anywhere.module.css'
import { findPlaces, type Place } from './places.ts'
import { usePlaces } from './use-places.ts'

const rowPx = 44
const shownRows = 9
// Rows are drawn a little before they are seen.
const around = 6
// So few are all drawn: what is told is what is listed.
const fewRows = 100

const steps: Record<string, (at: number, all: number) => number> = {
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowUp: (at, all) => (at - 1 + all) % all,
  PageDown: (at, all) => Math.min(at + shownRows, all - 1),
  PageUp: (at) => Math.max(at - shownRows, 0),
  Home: () => 0,
  End: (_, all) => all - 1,
}

export default function GoAnywhere({ close }: { close: () => void }) {
  const { t } = useTranslation('anywhere')
  const places = usePlaces()
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const [top, setTop] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = findPlaces(places, wanted)
  const few = found.length <= fewRows
  const first = few ? 0 : Math.max(0, Math.floor(top / rowPx) - around)
  const drawn = few ? found : found.slice(first, first + shownRows + 2 * around)
  const choose = (place: Place | undefined) => {
    if (!place) return
    close()
    place.go()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return choose(found[at])
    const step = steps[event.key]
    // In the middle of what is typed these two move the caret.
    const moves = (event.key === 'Home' || event.key === 'End') && wanted !== ''
    if (!step || moves || found.length === 0) return
    event.preventDefault()
    setAt(step(at, found.length))
  }
  useEffect(() => {
    const box = list.current
    if (!box) return
    const [above, below] = [at * rowPx, (at + 1) * rowPx]
    if (above < box.scrollTop) box.scrollTop = above
    else if (below > box.scrollTop + box.clientHeight) box.scrollTop = below - box.clientHeight
  }, [at])
  const here = found[at]
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding="sm"
      size="lg"
      title={t('title')}
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        aria-label={t('search')}
        placeholder={t('search')}
        value={wanted}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls="places"
        aria-activedescendant={here && `place-${here.id}`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWanted(event.currentTarget.value)
          setAt(0)
          setTop(0)
          if (list.current) list.current.scrollTop = 0
        }}
      />
      <div
        ref={list}
        id="places"
        role="listbox"
        tabIndex={-1}
        aria-label={t('title')}
        className={styles.places}
        style={{ maxHeight: rowPx * shownRows }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div style={{ height: found.length * rowPx }} role="presentation">
          <div style={{ transform: `translateY(${first * rowPx}px)` }} role="presentation">
            {drawn.map((place, index) => (
              <button
                type="button"
                key={place.id}
                id={`place-${place.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={first + index === at}
                aria-posinset={first + index + 1}
                aria-setsize={found.length}
                className={styles.place}
                style={{ height: rowPx }}
                onMouseMove={() => setAt(first + index)}
                onClick={() => choose(place)}
              >
                <span className={styles.label}>{place.label}</span>
                <span className={styles.kind}>{place.kind}</span>
              </button>
            ))}
          </div>
        </div>
      </div>
      <p className={styles.none} role="status">
        {found.length === 0 ? (
          t('none')
        ) : (
          <span className="visually-hidden">{t('found', { count: found.length })}</span>
        )}
      </p>
    </Modal>
  )
}
