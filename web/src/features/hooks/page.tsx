import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { ProgramsPage } from '../../session/programs-page.tsx'
import { HookRow } from './hook-row.tsx'
import { NewHook } from './new-hook.tsx'

const list = (workspaceId: string) => call('listWebhooks', { workspaceId }).then(({ hooks }) => hooks)

// Addresses of other programs that are told what happens, and everything that was sent to them.
export default function HooksPage() {
  const { t } = useTranslation('hooks')
  return (
    <ProgramsPage
      of="hooks"
      about={t('about')}
      list={list}
      form={(close, made) => <NewHook close={close} made={made} />}
      row={(hook, told) => <HookRow key={hook.id} of={hook} told={told} />}
    />
  )
}
