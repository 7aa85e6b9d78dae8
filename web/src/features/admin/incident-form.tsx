import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type Incident, incidentStates } from '@peace/core/watch'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

type State = (typeof incidentStates)[number]
type Words = Incident['title']

// What people are told on the status page, in both languages: nobody is left with words that they cannot read.
export const IncidentForm = ({ known, close, said }: { known?: Incident; close: () => void; said: () => unknown }) => {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const [id] = useState(known?.id ?? newId())
  const [title, setTitle] = useState<Words>(known?.title ?? { th: '', en: '' })
  const [text, setText] = useState<Words>({ th: '', en: '' })
  const [state, setState] = useState<State>(known?.updates.at(-1)?.state ?? 'looking')
  const { busy, failure, submit } = useSubmit()
  const send = (event: FormEvent) =>
    submit(async () => {
      await call('writeIncident', { id, title, state, text })
      await said()
      close()
    }, event)
  const chosen = (value: string) => incidentStates.find((one) => one === value)
  return (
    <Modal
      opened
      onClose={close}
      title={t('sayWhatIsWrong')}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={send}>
        <Stack>
          {(['th', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              label={t(`incidentTitle.${language}`)}
              lang={language}
              value={title[language]}
              minLength={3}
              maxLength={120}
              required
              withAsterisk={false}
              onChange={(event) => setTitle({ ...title, [language]: event.currentTarget.value })}
            />
          ))}
          <NativeSelect
            label={t('incidentState')}
            value={state}
            data={incidentStates.map((value) => ({ value, label: t(`incidentState.${value}`) }))}
            onChange={(event) => setState(chosen(event.currentTarget.value) ?? state)}
          />
          {(['th', 'en'] as const).map((language) => (
            <Textarea
              key={language}
              label={t(`incidentText.${language}`)}
              lang={language}
              value={text[language]}
              minLength={3}
              maxLength={1000}
              required
              withAsterisk={false}
              autosize
              minRows={2}
              onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
            />
          ))}
          {failure !== undefined && <p role="alert">{say(failure)}</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('sayIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
