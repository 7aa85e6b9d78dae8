import { alerts, metricNames, runbookOf } from '@peace/core/watch'
import { alertQuery, helpOf, type Panel, rows } from './panels.ts'

// What lies under ops/, made from the list of alerts and the rows of the board. `npm run ops -- write` writes it; a test holds the
// files against this.

const quoted = (text: string) => JSON.stringify(text)

export const printRules = (): string =>
  [
    '# Made by `npm run ops -- write` from core/src/watch/alerts.ts; not by hand.',
    'groups:',
    '  - name: peace',
    '    interval: 60s',
    '    rules:',
    ...alerts.flatMap((alert) => [
      `      - alert: ${quoted(alert.id)}`,
      `        expr: ${quoted(alertQuery(alert))}`,
      `        for: ${alert.forMinutes}m`,
      `        labels: { severity: ${alert.severity} }`,
      '        annotations:',
      `          summary: ${quoted(alert.says.en)}`,
      `          summary_th: ${quoted(alert.says.th)}`,
      `          runbook: ${quoted(runbookOf(alert.id))}`,
    ]),
    '',
  ].join('\n')

export type Target = { scheme: 'http' | 'https'; host: string; path: string; tokenFile: string }

export const printScrape = ({ scheme, host, path, tokenFile }: Target): string =>
  [
    '# Made by `npm run ops -- write`; not by hand.',
    'global: { scrape_interval: 60s, evaluation_interval: 60s }',
    'rule_files: [alerts.yml]',
    'scrape_configs:',
    '  - job_name: peace',
    `    scheme: ${scheme}`,
    `    metrics_path: ${quoted(path)}`,
    `    authorization: { type: Bearer, credentials_file: ${quoted(tokenFile)} }`,
    `    static_configs: [{ targets: [${quoted(host)}] }]`,
    '',
  ].join('\n')

// Of one's own site: its address, and its token in a file beside.
export const ownSite: Target = {
  scheme: 'https',
  host: 'PROJECT.web.app',
  path: '/metrics',
  tokenFile: 'metrics-token',
}

const wide = 24
const across = 3
const high = 7
const nameIn = /peace_[a-z_0-9]+/g

const describe = ({ queries }: Panel): string => {
  const named = new Set(queries.flatMap(({ expr }) => expr.match(nameIn) ?? []))
  return metricNames
    .filter((name) => named.has(name))
    .map(helpOf)
    .join(' ')
}

const panelAt = (panel: Panel, id: number, at: number, top: number) => ({
  id,
  type: 'timeseries',
  title: panel.title,
  description: describe(panel),
  datasource: { type: 'prometheus', uid: '$source' },
  gridPos: { h: high, w: wide / across, x: (at % across) * (wide / across), y: top + Math.floor(at / across) * high },
  fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
  targets: panel.queries.map(({ expr, legend }, n) => ({
    refId: String.fromCharCode(65 + n),
    expr,
    legendFormat: legend,
  })),
})

// A board of Grafana's, as its own export is.
export const printBoard = (): string => {
  let top = 0
  let id = 0
  const panels = rows.flatMap(({ title, panels: of }) => {
    const head = { id: ++id, type: 'row', title, collapsed: false, gridPos: { h: 1, w: wide, x: 0, y: top } }
    const inside = of.map((panel, at) => panelAt(panel, ++id, at, top + 1))
    top += 1 + Math.ceil(of.length / across) * high
    return [head, ...inside]
  })
  const board = {
    uid: 'peace-script-ai',
    title: 'Peace Script AI',
    tags: ['peace'],
    schemaVersion: 39,
    refresh: '1m',
    time: { from: 'now-24h', to: 'now' },
    templating: { list: [{ name: 'source', label: 'Prometheus', type: 'datasource', query: 'prometheus' }] },
    panels,
  }
  return `${JSON.stringify(board, null, 2)}\n`
}

export const opsFiles = (): Readonly<Record<string, string>> => ({
  'alerts.yml': printRules(),
  'prometheus.yml': printScrape(ownSite),
  'board.json': printBoard(),
})
