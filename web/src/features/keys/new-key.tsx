import { Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { may } from '@peace/core/access'
import { neededFor, type Scope, scopes } from '@peace/core/open'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useCollection } from '../../data/live.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

const without = <T,>(all: readonly T[], one: T): T[] => all.filter((each) => each !== one)

const Films = ({ chosen, choose }: { chosen: string[]; choose: (filmIds: string[]) => void }) => {
  const { t } = useTranslation('keys')
  const { workspace } = useHere()
  const films = useCollection(paths.films(workspace.id), contentTables.film, {
    orderBy: [['updatedAt', 'desc']],
    limit: 100,
  })
  if (films.status !== 'ready') return null
  return (
    <Checkbox.Group label={t('films')} description={t('filmsHelp')} value={chosen} onChange={choose}>
      <Stack gap="xs" mt={4} mah={180} style={{ overflowY: 'auto' }}>
        {films.data.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

export const NewKey = ({ close, made }: { close: () => void; made: (secret: string) => void }) => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const { workspace, role } = useHere()
  const say = useFailureText()
  const offered = scopes.filter((scope) => may(role, neededFor[scope]))
  const [keyId] = useState(newId)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Scope[]>(without(offered, 'builds:write'))
  const [filmIds, setFilmIds] = useState<string[]>([])
  const [days, setDays] = useState<number | string>(90)
  const [credits, setCredits] = useState<number | string>(0)
  const { busy, failure, submit } = useSubmit()
  const make = (event?: FormEvent) =>
    submit(async () => {
      const wish = { keyId, name, scopes: chosen, days: Number(days), monthMillis: Math.round(Number(credits) * 1000) }
      const { secret } = await call('makeApiKey', {
        workspaceId: workspace.id,
        ...wish,
        ...(filmIds.length > 0 ? { filmIds } : {}),
      })
      made(secret)
    }, event)
  return (
    <Modal opened onClose={close} title={t('make')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={make}>
        <Stack>
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            required
            withAsterisk={false}
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('may')} value={chosen} onChange={(next) => setChosen(next as Scope[])}>
            <Stack gap="xs" mt={4}>
              {offered.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {chosen.includes('builds:write') && (
            <NumberInput
              label={t('limit')}
              description={t('limitHelp')}
              min={0}
              max={1_000_000}
              decimalScale={0}
              value={credits}
              onChange={setCredits}
            />
          )}
          <NumberInput label={t('days')} min={1} max={366} decimalScale={0} value={days} onChange={setDays} />
          <Films chosen={filmIds} choose={setFilmIds} />
          {failure !== undefined && (
            <p role="alert" style={{ color: 'var(--lost)' }}>
              {say(failure)}
            </p>
          )}
          {failure !== undefined && mendStale(failure, make)}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={name.trim() === '' || chosen.length === 0}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
