import { Button, FileInput, Group, Modal, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import {
  type GivenWorkflow,
  guessPoints,
  makesOf,
  type PointName,
  type Points,
  pointables,
  pointNames,
  pointNamesOf,
  pointProblems,
  readGraph,
} from '@peace/core/workflows'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './workflows.module.css'

const pointedAt = (points: Points, place: string): PointName | '' =>
  pointNames.find((name) => points[name]?.includes(place)) ?? ''

const repointed = (points: Points, place: string, to: PointName | ''): Points => {
  const next: Points = {}
  for (const name of pointNames) {
    const places = [...(points[name] ?? []).filter((each) => each !== place), ...(name === to ? [place] : [])]
    if (places.length > 0) next[name] = places
  }
  return next
}

// A graph is put in, looked at while it is, and its inputs are pointed at; what it gives is said by whoever brings it.
export default function Bring({
  close,
  keep,
}: {
  close: () => void
  keep: (given: GivenWorkflow) => Promise<unknown>
}) {
  const { t } = useTranslation('workflows')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const [graph, setGraph] = useState('')
  const [points, setPoints] = useState<Points>({})
  const [card, setCard] = useState({ name: '', licence: '', maxWidth: 1280, maxHeight: 1280, seconds: 20 })
  const [film, setFilm] = useState({ fps: 16, maxFrames: 81 })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const read = useMemo(() => (graph.trim() === '' ? undefined : readGraph(graph)), [graph])
  const makes = read && makesOf(read.graph)
  const problems = !read
    ? []
    : read.problems.length > 0
      ? read.problems
      : makes
        ? pointProblems(read.graph, points, makes)
        : []
  const sound = read !== undefined && read.problems.length === 0
  const put = (text: string) => {
    setGraph(text)
    setFailure(undefined)
    const found = readGraph(text)
    if (found.problems.length === 0) setPoints(guessPoints(found.graph))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !makes) return
    setBusy(true)
    setFailure(undefined)
    const steps = { step: 8, frameStep: 4 }
    const said = { ...card, name: card.name.trim(), licence: card.licence.trim() }
    await keep({ ...said, ...film, ...steps, makes, points, graph }).catch(setFailure)
    setBusy(false)
  }
  const number = (name: 'maxWidth' | 'maxHeight' | 'seconds', min: number, max: number) => (
    <NumberInput
      label={t(name)}
      min={min}
      max={max}
      allowDecimal={false}
      value={card[name]}
      onChange={(value) => setCard({ ...card, [name]: Number(value) || min })}
    />
  )
  return (
    <Modal
      opened
      onClose={close}
      title={t('bring')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <FileInput
            label={t('file')}
            description={t('fileHelp')}
            accept="application/json,.json"
            clearable={false}
            onChange={(file) => file && void file.text().then(put)}
          />
          <Textarea
            label={t('paste')}
            rows={4}
            maxLength={200_000}
            spellCheck={false}
            value={graph}
            onChange={(event) => put(event.currentTarget.value)}
          />
          {problems.length > 0 && (
            <div role="alert" className={styles.wrong}>
              {problems.slice(0, 6).map(({ why, what = '' }) => (
                <p key={`${why} ${what}`}>{t(`why.${why}`, { what })}</p>
              ))}
            </div>
          )}
          {sound && read && (
            <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
              <legend>{t('pointing')}</legend>
              <p className={styles.faint}>{t('pointingHelp')}</p>
              <div className={styles.points}>
                {pointables(read.graph).map(({ place, node, input, value }) => (
                  <div key={place} className={styles.point}>
                    <span className={styles.place}>
                      {node} · {input}
                      <span className={styles.value}>{String(value).slice(0, 80)}</span>
                    </span>
                    <NativeSelect
                      size="xs"
                      aria-label={t('becomes', { place: `${node} ${input}` })}
                      value={pointedAt(points, place)}
                      onChange={(event) =>
                        setPoints(repointed(points, place, event.currentTarget.value as PointName | ''))
                      }
                      data={[
                        { value: '', label: t('stays') },
                        ...(makes ? pointNamesOf(makes) : []).map((name) => ({
                          value: name,
                          label: t(`point.${name}`),
                        })),
                      ]}
                    />
                  </div>
                ))}
              </div>
            </fieldset>
          )}
          {sound && (
            <>
              <TextInput
                label={t('name')}
                required
                withAsterisk={false}
                maxLength={80}
                value={card.name}
                onChange={(event) => setCard({ ...card, name: event.currentTarget.value })}
              />
              <TextInput
                label={t('licence')}
                description={t('licenceHelp')}
                required
                withAsterisk={false}
                maxLength={200}
                value={card.licence}
                onChange={(event) => setCard({ ...card, licence: event.currentTarget.value })}
              />
              <div className={styles.pair}>
                {number('maxWidth', 64, 4096)}
                {number('maxHeight', 64, 4096)}
                {number('seconds', 1, 3600)}
                {makes === 'video' &&
                  (['fps', 'maxFrames'] as const).map((name) => (
                    <NumberInput
                      key={name}
                      label={t(name)}
                      min={1}
                      max={name === 'fps' ? 60 : 1000}
                      allowDecimal={false}
                      value={film[name]}
                      onChange={(value) => setFilm({ ...film, [name]: Number(value) || 1 })}
                    />
                  ))}
              </div>
            </>
          )}
          {failure !== undefined && (
            <p role="alert" className={styles.wrong}>
              {say(failure)}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={!sound || problems.length > 0 || card.name.trim() === '' || card.licence.trim() === ''}
            >
              {t('keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
