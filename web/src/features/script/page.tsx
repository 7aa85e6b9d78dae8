import { Button, Drawer } from '@mantine/core'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { byRank } from '@peace/core/ids'
import { pagesOf, type Scene, scriptMs } from '@peace/core/screenplay'
import { IconFocus2, IconHistory, IconList, IconReportAnalytics } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../data/failure.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { arriving } from '../../ui/arriving.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Editor, type EditorHandle } from './editor.tsx'
import { Exports } from './exports.tsx'
import type { FactRow } from './fact-rows.ts'
import type { LineAt } from './line-kinds.ts'
import { useEditorPhrases, useFindWords } from './phrases.ts'
import { Rewrite } from './rewrite.tsx'
import { SceneList } from './scene-list.tsx'
import { SceneNotes } from './scene-notes.tsx'
import styles from './script.module.css'
import { placesOf } from './script-places.ts'
import { useOthersHere } from './use-others-here.ts'
import { usePlayheadHere } from './use-playhead-here.ts'
import { useScript } from './use-script.ts'
import { useShortScreen } from './use-short-screen.ts'
import { Versions } from './versions.tsx'
import { placeOfSpan } from './word-places.ts'

const none: readonly Scene[] = []
const Reports = arriving(() => import('./reports.tsx'))

export default function ScriptRoom() {
  const { t } = useTranslation('script')
  const say = useFailureText()
  const { film, may } = useFilm()
  const handle = useRef<EditorHandle>(null)
  const script = useScript(handle)
  const people = useCharacters()
  const phrases = useEditorPhrases()
  const findWords = useFindWords()
  const [focus, setFocus] = useState(false)
  const [panel, setPanel] = useState<'scenes' | 'versions' | 'reports'>()
  const [position, setPosition] = useState(0)
  const [kind, setKind] = useState<LineAt['kind']>('blank')
  const [standing, setStanding] = useState(0)
  const wide = useMediaQuery('(min-width: 1100px)')
  const ordered = useMemo(() => [...(script.scenes ?? none)].sort(byRank), [script.scenes])
  const settled = useDeferredValue(ordered)
  const facts = useMemo(
    () => ({
      pages: Math.max(1, Math.ceil(pagesOf(settled))),
      seconds: Math.round(scriptMs(settled, film.language) / 1000),
    }),
    [settled, film.language],
  )
  const places = useMemo(
    () => [...new Set(settled.flatMap(({ heading }) => (heading?.place ? [heading.place] : [])))],
    [settled],
  )
  const known = useRef({ characters: people.status === 'ready' ? people.data : [], places })
  known.current = { characters: people.status === 'ready' ? people.data : [], places }
  useShortScreen()
  useHotkeys([['mod+shift+F', () => setFocus((on) => !on)]], [])
  const caretMoved = usePlayheadHere(handle, settled, standing)
  const writesHere = useOthersHere(handle, settled, standing)
  if (script.initial === undefined) return <PageLoading />
  const here = sceneAt(handle.current?.text() ?? '', position, settled)
  const goTo = (scene: Scene) => {
    handle.current?.goTo(positionOf(handle.current.text(), scene, settled))
    setPanel(undefined)
  }
  const light = (scene: Scene, spans: FactRow['spans'], go: boolean) => {
    const text = handle.current?.text() ?? ''
    const places = placesOf(text, settled)
    const words = spans.flatMap((span) => placeOfSpan(text, places, scene, span) ?? [])
    handle.current?.lightWords(words, go)
    if (go) setPanel(undefined)
  }
  return (
    <div className={styles.room} data-focus={focus || undefined}>
      {wide && !focus && <SceneList scenes={settled} here={here?.id} goTo={goTo} />}
      <section className={styles.desk} aria-label={t('title')}>
        <div className={styles.tools}>
          <span className={styles.facts}>
            {t('pages', { count: facts.pages })} ·{' '}
            {t('minutes', { minutes: Math.floor(facts.seconds / 60), seconds: facts.seconds % 60 })}
          </span>
          <span className={styles.kind}>{kind === 'blank' ? '' : t(`kind.${kind}`)}</span>
          <span className={styles.status} role="status" data-status={script.status}>
            {t(`status.${script.status}`)}
          </span>
          {!wide && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => setPanel('scenes')}
              aria-label={t('scenes')}
            >
              <IconList size={18} aria-hidden="true" />
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setPanel('versions')}
            aria-label={t('versions')}
          >
            <IconHistory size={18} aria-hidden="true" />
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setPanel('reports')}
            aria-label={t('reports')}
          >
            <IconReportAnalytics size={18} aria-hidden="true" />
          </Button>
          <Rewrite
            text={() => handle.current?.text() ?? ''}
            position={position}
            replaceAll={(text) => handle.current?.replaceAll(text)}
          />
          <Exports text={() => handle.current?.text() ?? ''} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-pressed={focus}
            aria-label={t('focus')}
            onClick={() => setFocus(!focus)}
          >
            <IconFocus2 size={18} aria-hidden="true" />
          </Button>
        </div>
        {script.status === 'refused' && script.failure !== undefined && (
          <p className={styles.problem} role="alert">
            {say(script.failure)}
          </p>
        )}
        {script.long && (
          <p className={styles.problem} role="alert">
            {say(new Failure('script-too-long'))}
          </p>
        )}
        <div className={styles.paper}>
          <Editor
            filmId={film.id}
            initial={script.initial}
            readOnly={!may('film.edit')}
            hint={t('hint')}
            label={t('title')}
            phrases={phrases}
            findWords={findWords}
            known={() => known.current}
            handle={handle}
            stands={() => setStanding((before) => before + 1)}
            typed={script.typed}
            tooLong={script.tooLong}
            moved={(at, next, byHand) => {
              setPosition(at)
              setKind(next)
              writesHere()
              if (byHand) caretMoved(at)
            }}
          />
        </div>
      </section>
      {wide && !focus && <SceneNotes scene={here} scenes={settled} light={light} />}
      <Drawer
        opened={panel === 'scenes'}
        onClose={() => setPanel(undefined)}
        title={t('scenes')}
        size="sm"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <SceneList scenes={settled} here={here?.id} goTo={goTo} />
        {here && <SceneNotes scene={here} scenes={settled} light={light} />}
      </Drawer>
      <Drawer
        opened={panel === 'reports'}
        onClose={() => setPanel(undefined)}
        position="right"
        title={t('reports')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {panel === 'reports' && (
          <Part>
            <Reports scenes={settled} />
          </Part>
        )}
      </Drawer>
      <Drawer
        opened={panel === 'versions'}
        onClose={() => setPanel(undefined)}
        position="right"
        title={t('versions')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {panel === 'versions' && (
          <Versions
            now={() => handle.current?.text() ?? ''}
            restore={(text) => {
              handle.current?.replaceAll(text)
              setPanel(undefined)
            }}
          />
        )}
      </Drawer>
    </div>
  )
}

// Headings are looked for in order, so that two scenes of one heading are told apart.
const positionOf = (text: string, scene: Scene, scenes: readonly Scene[]): number => {
  let at = 0
  for (const each of scenes) {
    const words = each.heading?.text
    const found = words ? text.indexOf(words, at) : -1
    const start = found < 0 ? at : text.lastIndexOf('\n', found) + 1
    if (each.id === scene.id) return start
    at = found < 0 ? at : found + (words?.length ?? 0)
  }
  return 0
}

const sceneAt = (text: string, position: number, scenes: readonly Scene[]): Scene | undefined => {
  let at = 0
  let here: Scene | undefined
  for (const scene of scenes) {
    const words = scene.heading?.text
    const found = words ? text.indexOf(words, at) : 0
    if (found > position) break
    if (found >= 0) {
      here = scene
      at = found + (words?.length ?? 0)
    }
  }
  return here
}
