import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { FaultBoard } from '../stand-in/faults.ts'

// The websocket: tells a client what happens to its own prompts from now on, and nothing of before.
export class Sockets {
  private readonly clients = new Map<string, WebSocket>()
  private readonly faults: FaultBoard
  private readonly sockets = new WebSocketServer({ noServer: true })

  constructor(
    server: Server,
    faults: FaultBoard,
    remaining: () => number,
    executing: (clientId: string) => string | undefined,
  ) {
    this.faults = faults
    server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (url.pathname !== '/ws' || faults.take('refuseSocket')) return socket.destroy()
      this.sockets.handleUpgrade(request, socket, head, (client) => {
        const id = url.searchParams.get('clientId') ?? crypto.randomUUID().replaceAll('-', '')
        this.clients.set(id, client)
        client.on('error', () => undefined)
        client.on('close', () => this.clients.get(id) === client && this.clients.delete(id))
        this.send(client, 'status', { status: { exec_info: { queue_remaining: remaining() } }, sid: id })
        const node = executing(id)
        if (node) this.send(client, 'executing', { node })
        client.on('message', (data) => this.hear(client, String(data)))
      })
    })
  }

  private hear(client: WebSocket, text: string) {
    if (text.includes('"feature_flags"'))
      this.send(client, 'feature_flags', { supports_preview_metadata: true, max_upload_size: 104857600 })
  }

  private send(client: WebSocket, type: string, data: unknown) {
    if (client.readyState === client.OPEN) client.send(JSON.stringify({ type, data }))
  }

  emit(clientId: string | undefined, type: string, data: Record<string, unknown>): void {
    // A stalled socket stays open and says nothing; a lost one is cut at the first word of progress.
    if (this.faults.value('stallSocket')) return
    const client = clientId ? this.clients.get(clientId) : undefined
    if (!client) return
    if (type === 'progress_state' && this.faults.take('dropSocket')) client.terminate()
    else this.send(client, type, data)
  }

  status(remaining: number): void {
    for (const client of this.clients.values())
      this.send(client, 'status', { status: { exec_info: { queue_remaining: remaining } } })
  }

  close(): void {
    for (const client of this.clients.values()) client.terminate()
    this.sockets.close()
  }
}
