import { Button } from '@mantine/core'
import { type Beat, shapes } from '@peace/core/story'
import { stagesOf } from '@peace/core/story/write'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { BeatRow } from './beat-row.tsx'
import { Choices } from './choices.tsx'
import type { StepProps } from './page.tsx'
import styles from './story.module.css'
import { useAnswer } from './use-saved.ts'

const parts = ['beginning', 'conflict', 'climax', 'resolution'] as const

export const StepStructure = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film } = useFilm()
  const found = useCharacters()
  const people = found.status === 'ready' ? found.data : []
  const [shape, setShape] = useAnswer('shape', failed)
  const [beats, setBeats] = useAnswer('beats', failed)
  const language = film.story.language ?? film.language
  const lay = () =>
    setBeats(
      stagesOf[shape ?? 'three-acts'].map((stage) => ({
        id: newId(),
        part: stage.part,
        name: stage.name[language === 'th' ? 0 : 1],
        text: '',
        characterIds: [],
      })),
    )
  const add = (part: Beat['part']) => {
    const beat: Beat = { id: newId(), part, name: '', text: '', characterIds: [] }
    const after = beats.findLastIndex((each) => parts.indexOf(each.part) <= parts.indexOf(part)) + 1
    setBeats([...beats.slice(0, after), beat, ...beats.slice(after)])
  }
  const change = (id: string, fields: Partial<Beat>) =>
    setBeats(beats.map((beat) => (beat.id === id ? { ...beat, ...fields } : beat)))
  // A step past the last of its part goes into the next part.
  const move = (id: string, by: -1 | 1) => {
    const beat = beats.find((each) => each.id === id)
    if (!beat) return
    const own = beats.filter((each) => each.part === beat.part)
    const at = own.indexOf(beat)
    const part = parts[parts.indexOf(beat.part) + by]
    if (at + by < 0 || at + by >= own.length) {
      if (part) {
        const others = beats.filter((each) => each.id !== id)
        setBeats(by === 1 ? [{ ...beat, part }, ...others] : [...others, { ...beat, part }])
      }
      return
    }
    const swapped = own[at + by]
    setBeats(beats.map((each) => (each === beat ? (swapped ?? each) : each === swapped ? beat : each)))
  }
  return (
    <>
      <Choices
        label={t('shape')}
        values={shapes}
        chosen={shape ? [shape] : []}
        disabled={disabled}
        nameOf={(value) => t(`shape.${value}`)}
        aboutOf={(value) => t(`shapeAbout.${value}`)}
        choose={([value]) => setShape(value)}
      />
      {beats.length === 0 && !disabled && (
        <p className={styles.empty}>
          {t('noBeats')}{' '}
          <Button variant="default" size="compact-md" onClick={lay}>
            {t('layBeats')}
          </Button>
        </p>
      )}
      {parts.map((part) => (
        <section key={part} className={styles.part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{t(`part.${part}`)}</h2>
          <ol>
            {beats
              .filter((beat) => beat.part === part)
              .map((beat) => (
                <BeatRow
                  key={beat.id}
                  beat={beat}
                  people={people}
                  disabled={disabled}
                  change={(fields) => change(beat.id, fields)}
                  move={(by) => move(beat.id, by)}
                  remove={() => setBeats(beats.filter((each) => each.id !== beat.id))}
                />
              ))}
          </ol>
          {!disabled && beats.length < 40 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => add(part)}
            >
              {t('addBeat')}
            </Button>
          )}
        </section>
      ))}
    </>
  )
}
