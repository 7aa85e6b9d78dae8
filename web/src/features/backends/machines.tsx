import { ActionIcon, Button, CopyButton, Group, Progress, Switch } from '@mantine/core'
import { isAwake, type Machine } from '@peace/core/machines'
import { IconDeviceDesktop, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './backends.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

export const Machines = ({ machines, now }: { machines: Machine[]; now: number }) => {
  const { t } = useTranslation('backends')
  const { may } = useHere()
  return (
    <>
      {machines.length === 0 && <p className={styles.faint}>{t('noMachines')}</p>}
      <ul className={styles.list}>
        {machines.map((machine) => (
          <MachineRow key={machine.id} machine={machine} now={now} />
        ))}
      </ul>
      {may('backends.manage') && <Pairing />}
    </>
  )
}

const MachineRow = ({ machine, now }: { machine: Machine; now: number }) => {
  const { t } = useTranslation('backends')
  const { workspace, may } = useHere()
  const format = useFormat()
  const [leaving, setLeaving] = useState(false)
  const awake = isAwake(machine, now)
  const state = !machine.enabled ? 'resting' : awake ? (machine.running > 0 ? 'working' : 'awake') : 'asleep'
  const { hardware } = machine
  const gpu = hardware?.gpu || (hardware ? t(`gpu.${hardware.kind}`) : '')
  const manage = may('backends.manage')
  return (
    <li className={styles.machine} data-machine={machine.id} data-state={state}>
      <IconDeviceDesktop size={22} aria-hidden className={awake ? styles.up : undefined} />
      <div className={styles.who}>
        <strong>{machine.name}</strong>
        <span className={styles.faint}>
          {t(`machine.${state}`, { when: machine.seenAt ? format.ago(machine.seenAt, now) : '' })}
          {gpu && ` · ${gpu}${hardware?.vramGb ? ` ${hardware.vramGb} GB` : ''}`}
          {machine.templates.length > 0 && ` · ${t('abilities', { count: machine.templates.length })}`}
        </span>
        {machine.install && <Installing machine={machine} />}
      </div>
      {manage && (
        <Group gap="xs">
          <Switch
            aria-label={t('takesWork')}
            label={t('takesWork')}
            checked={machine.enabled}
            onChange={(event) =>
              void call('changeMachine', {
                workspaceId: workspace.id,
                machineId: machine.id,
                enabled: event.currentTarget.checked,
              })
            }
          />
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('unpair', { name: machine.name })}
            onClick={() => setLeaving(true)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      )}
      <Part>
        {leaving && (
          <Confirm
            title={t('unpairTitle', { name: machine.name })}
            text={t('unpairText')}
            action={t('unpairAction')}
            run={() => call('unpairMachine', { workspaceId: workspace.id, machineId: machine.id })}
            close={() => setLeaving(false)}
          />
        )}
      </Part>
    </li>
  )
}

// What the installer on the machine says of itself, step by step.
const Installing = ({ machine }: { machine: Machine }) => {
  const { t } = useTranslation('backends')
  const { workspace, may } = useHere()
  const { install } = machine
  if (!install || (install.step === 'models' && install.state === 'done')) return null
  const wish = install.state === 'paused' ? ('resume' as const) : ('pause' as const)
  const models = install.models.filter(({ state }) => state !== 'done')
  return (
    <div className={styles.install}>
      <p>
        {t(`install.${install.step}`)} · {t(`installState.${install.state}`)}
        {install.etaSeconds !== undefined &&
          install.state === 'running' &&
          ` · ${t('eta', { count: Math.ceil(install.etaSeconds / 60) })}`}
      </p>
      <Progress value={install.percent} aria-label={t(`install.${install.step}`)} />
      {install.message && <p className={styles.down}>{install.message}</p>}
      {models.slice(0, 4).map((model) => (
        <p key={model.file} className={styles.faint}>
          {model.file} · {(model.done / 1e9).toFixed(1)} / {(model.bytes / 1e9).toFixed(1)} GB
        </p>
      ))}
      {install.step === 'models' &&
        may('backends.manage') &&
        (install.state === 'running' || install.state === 'paused') && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void call('changeMachine', { workspaceId: workspace.id, machineId: machine.id, wish })}
          >
            {t(wish)}
          </Button>
        )}
    </div>
  )
}

const Pairing = () => {
  const { t } = useTranslation('backends')
  const { workspace } = useHere()
  const format = useFormat()
  const say = useFailureText()
  const [pairing, setPairing] = useState<{ code: string; expiresAt: number; server: string }>()
  const [failure, setFailure] = useState<unknown>()
  const make = () => {
    setFailure(undefined)
    call('createPairing', { workspaceId: workspace.id }).then(setPairing, setFailure)
  }
  const site = window.location.origin
  const installer = pairing
    ? `curl -fsSL ${site}/install-comfyui.sh | bash -s -- --site ${site} --server ${pairing.server} --code ${pairing.code}`
    : ''
  const command = pairing ? `peace-agent pair ${pairing.code} --server ${pairing.server}` : ''
  return (
    <div className={styles.pairing} id="pairing">
      <Button onClick={make}>{t('pair')}</Button>
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
      {pairing && (
        <>
          <p>
            {t('codeIs')}{' '}
            <strong className={styles.code} data-pairing-code>
              {pairing.code}
            </strong>{' '}
            {t('codeUntil', { time: format.time(pairing.expiresAt) })}
          </p>
          <ol className={styles.steps}>
            <li>
              {t('stepInstall')}
              <Command text={installer} />
            </li>
            <li>
              {t('stepPair')}
              <Command text={command} />
            </li>
            <li>{t('stepStart')}</li>
          </ol>
        </>
      )}
    </div>
  )
}

const Command = ({ text }: { text: string }) => {
  const { t } = useTranslation('backends')
  return (
    <>
      <pre className={styles.command}>{text}</pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </>
  )
}
