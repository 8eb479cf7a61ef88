// This machine as the containers of a build find it: its address on their bridge, and servers there.

import type { Server } from 'node:http'
import { type Environment, run } from '../../src/engine/process.ts'

/** Where the containers of a build find this machine, and nobody else does. */
export async function gateway(env: Environment): Promise<string> {
  const args = ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}']
  const { stdout } = await run({ program: 'docker', args, env })
  return stdout.trim()
}

/** A server that answers until it is closed. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

export async function listen(server: Server, address: string): Promise<Listening> {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, address, done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return {
    port: bound.port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
