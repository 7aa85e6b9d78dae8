import { Button, SegmentedControl } from '@mantine/core'
import { speechesOf } from '@peace/core/screenplay'
import { printShotList } from '@peace/core/shots'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../data/save-file.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { useFrames } from '../../session/film-frames.ts'
import { useShotsBehind } from '../../session/use-shots-behind.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './board.module.css'
import { BoardPlans } from './board-plans.tsx'
import { byScene } from './by-scene.ts'
import { SceneRow } from './scene-row.tsx'
import { ShotEditor } from './shot-editor.tsx'
import { ShotTable } from './shot-table.tsx'
import { useBoard } from './use-board.ts'
import { useMarkWords } from './use-mark-words.ts'
import { useShownCard } from './use-shown-card.ts'
import { useShotWords } from './words.ts'

export default function BoardRoom() {
  const { t } = useTranslation('board')
  const say = useFailureText()
  const { film, workspaceId, shotId } = useFilm()
  const people = useCharacters()
  const found = useFrames()
  const words = useShotWords()
  const [view, setView] = useState<'cards' | 'plans' | 'table'>('cards')
  const [printing, setPrinting] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const board = useBoard(found?.frames ?? [])
  useShotsBehind(setProblem)
  const why = useMarkWords()
  const room = useRef<HTMLDivElement>(null)
  useShownCard(room, found !== undefined && people.status === 'ready', view)
  if (!found || people.status !== 'ready') return <PageLoading />
  const { frames } = found
  if (frames.length === 0)
    return (
      <section className={styles.empty}>
        <Sketch of={filmRow} />
        <h2>{t('empty')}</h2>
        <p>{t('emptyText')}</p>
      </section>
    )
  const at = frames.findIndex(({ shot }) => shot.id === shotId)
  const rows = frames.map(({ shot, scene, ms }, index) => ({ number: index + 1, shot, scene, ms }))
  const list = () =>
    saveFile(
      `${film.title} ${t('shotList')}.csv`,
      printShotList(rows, people.data, words.heads, words.name),
      'text/csv;charset=utf-8',
    )
  const print = async () => {
    const { storyboardFile } = await import('../../pdf/storyboard-file.ts')
    const shots = frames.map(({ shot, scene, pictureKey }, index) => ({
      number: String(index + 1),
      heading: scene.heading?.text ?? '',
      lines: [
        shot.description,
        ...speechesOf(scene).flatMap((said) =>
          shot.elementIds.includes(said.id) ? [`${said.name}: ${said.text}`] : [],
        ),
      ],
      pictureKey,
    }))
    const made = await storyboardFile({ workspaceId, title: film.title, language: film.language, shots })
    saveFile(`${film.title}.pdf`, made, 'application/pdf')
  }
  return (
    <div ref={room} className={styles.room}>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          value={view}
          onChange={(next) => setView(next === 'table' || next === 'plans' ? next : 'cards')}
          data={[
            { value: 'cards', label: t('cards') },
            { value: 'plans', label: t('plans') },
            { value: 'table', label: t('table') },
          ]}
        />
        <span className={styles.count}>{t('count', { shots: frames.length })}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={list}
        >
          {t('csv')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          loading={printing}
          onClick={() => {
            setPrinting(true)
            setProblem(undefined)
            print()
              .catch(setProblem)
              .finally(() => setPrinting(false))
          }}
        >
          {t('print')}
        </Button>
      </div>
      {(board.failure ?? problem) !== undefined && (
        <p className={styles.problem} role="alert">
          {say(board.failure ?? problem)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {board.said}
      </p>
      <div className={styles.work}>
        <div className={styles.rows}>
          {view === 'cards' ? (
            byScene(frames).map((group) => (
              <SceneRow
                key={group[0]?.scene.id}
                frames={group}
                all={frames}
                people={people.data}
                board={board}
                why={(frame) => why(found, frame)}
              />
            ))
          ) : view === 'plans' ? (
            <BoardPlans
              film={found.film}
              frames={frames}
              people={people.data}
              board={board}
              why={(frame) => why(found, frame)}
              refused={setProblem}
            />
          ) : (
            <ShotTable rows={rows} people={people.data} words={words} />
          )}
        </div>
        {frames[at] && (
          <ShotEditor
            key={frames[at].shot.id}
            frame={frames[at]}
            next={frames[at + 1]}
            number={at + 1}
            people={people.data}
            board={board}
            words={words}
          />
        )}
      </div>
    </div>
  )
}
