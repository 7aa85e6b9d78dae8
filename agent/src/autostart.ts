import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

// Starts the agent with the machine, as this user, without rights of an administrator.
export const startWithMachine = (): string => {
  const entry = process.argv[1] ?? 'peace-agent'
  if (process.platform === 'win32') {
    const task = [
      '/Create',
      '/F',
      '/SC',
      'ONLOGON',
      '/TN',
      'PeaceAgent',
      '/TR',
      `"${process.execPath}" "${entry}" start`,
    ]
    execFileSync('schtasks', task)
    return 'Task “PeaceAgent”'
  }
  const folder = join(homedir(), '.config', 'systemd', 'user')
  mkdirSync(folder, { recursive: true })
  const unit = [
    '[Unit]',
    'Description=Peace Script AI agent',
    'After=network-online.target',
    '[Service]',
    `ExecStart=${process.execPath} ${entry} start`,
    'Restart=always',
    'RestartSec=10',
    '[Install]',
    'WantedBy=default.target',
    '',
  ]
  const file = join(folder, 'peace-agent.service')
  writeFileSync(file, unit.join('\n'))
  execFileSync('systemctl', ['--user', 'enable', '--now', 'peace-agent.service'])
  return file
}
