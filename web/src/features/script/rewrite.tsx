import { Button, Drawer, SegmentedControl, Select } from '@mantine/core'
import { rewriteTasks, tones } from '@peace/core/story'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { passageAt } from './passage.ts'
import styles from './script.module.css'

type Task = (typeof rewriteTasks)[number]
type Tone = (typeof tones)[number]
type Props = { text: () => string; position: number; replaceAll: (text: string) => void }
type Offer = { before: string; after: string }

// A passage written another way by the model: shown beside what stands there, and put in only when it is taken.
export const Rewrite = ({ text, position, replaceAll }: Props) => {
  const { t } = useTranslation('script')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const [most, setMost] = useState<number>()
  const [opened, setOpened] = useState(false)
  const [what, setWhat] = useState<'passage' | 'scene'>('passage')
  const [task, setTask] = useState<Task>('again')
  const [tone, setTone] = useState<Tone>('warm')
  const [offer, setOffer] = useState<Offer>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let gone = false
    call('writerStatus', { workspaceId }).then(
      (status) => !gone && status.available && setMost(status.sceneMillis),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [workspaceId])
  if (most === undefined || !may('film.edit') || !may('film.build')) return null
  const before = opened ? passageAt(text(), position, what) : ''
  const ask = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const made = await call('rewriteText', {
        workspaceId,
        filmId: film.id,
        rewriteId: newId(),
        task,
        text: before,
        ...(task === 'tone' ? { tone } : {}),
        shownMillis: most,
      })
      setOffer({ before, after: made.text.trim() })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const take = () => {
    const now = text()
    // Somebody may have changed the passage meanwhile: then nothing is replaced.
    if (offer && now.includes(offer.before)) {
      replaceAll(now.replace(offer.before, () => offer.after))
      setOpened(false)
    }
    setOffer(undefined)
  }
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" aria-label={t('rewrite')} onClick={() => setOpened(true)}>
        <IconPencil size={18} aria-hidden="true" />
      </Button>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="right" title={t('rewrite')} size="lg">
        <SegmentedControl
          fullWidth
          value={what}
          onChange={(next) => {
            setWhat(next === 'scene' ? 'scene' : 'passage')
            setOffer(undefined)
          }}
          data={[
            { value: 'passage', label: t('rewritePassage') },
            { value: 'scene', label: t('rewriteScene') },
          ]}
        />
        <Select
          mt="md"
          label={t('rewriteHow')}
          allowDeselect={false}
          value={task}
          onChange={(value) => setTask(rewriteTasks.find((each) => each === value) ?? 'again')}
          data={rewriteTasks.map((value) => ({ value, label: t(`rewriteTask.${value}`) }))}
        />
        {task === 'tone' && (
          <Select
            mt="md"
            label={t('rewriteTone')}
            allowDeselect={false}
            value={tone}
            onChange={(value) => setTone(tones.find((each) => each === value) ?? 'warm')}
            data={tones.map((value) => ({ value, label: t(`tone.${value}`) }))}
          />
        )}
        <h3>{t('rewriteBefore')}</h3>
        <pre className={styles.passage}>{before || t('rewriteNothing')}</pre>
        {offer && (
          <>
            <h3>{t('rewriteAfter')}</h3>
            <pre className={styles.passage}>{offer.after}</pre>
            <Button onClick={take}>{t('rewriteTake')}</Button>{' '}
            <Button variant="default" onClick={() => setOffer(undefined)}>
              {t('rewriteLeave')}
            </Button>
          </>
        )}
        {!offer && (
          <Button loading={busy} disabled={before.trim() === ''} onClick={ask}>
            {t('rewriteAsk', { credits: Math.max(1, Math.ceil(most / 1000)) })}
          </Button>
        )}
        {failure !== undefined && (
          <p className={styles.problem} role="alert">
            {say(failure)}
          </p>
        )}
      </Drawer>
    </>
  )
}
