// Serves files to the builds of a case under made-up host names, from this machine alone.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, run } from '../../src/engine/process.ts'
import { ensureBase } from './bases/bases.ts'
import { expectDone } from './bases/debian.ts'
import { gateway, listen } from './bridge.ts'
import type { ReadyEngine } from './engine/ready.ts'

/** Files that builds can fetch. */
export interface Served {
  /** What a build must be told, so that it finds the hosts. */
  readonly buildArgs: readonly string[]
  /** Ends the server and removes its files. */
  close(): Promise<void>
}

/**
 * Serves each folder of `/srv` in `image` as the host of its name: `/srv/apt.example.com/key.asc` is
 * `http://apt.example.com/key.asc`, and a folder is the `index.html` in it. The server is a proxy, which RUNs know of without a word in the Dockerfile. ADD asks
 * for itself: a Dockerfile with `ARG files` finds the same as `http://${files}/apt.example.com/key.asc`.
 *
 * @returns one line that says why it cannot be done, where that is so
 */
export async function serve(image: string, ready: ReadyEngine): Promise<Served | string> {
  const { env, machine } = ready
  if (!machine) return 'files are served to the engine that the tests set up'
  const missing = await ensureBase(image, ready)
  if (missing !== undefined) return missing
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-served-'))
  try {
    await copyOut(image, folder, env)
    const address = await gateway(env)
    const server = createServer(({ url = '' }, response) => void answer(folder, address, url, response))
    const { port, close } = await listen(server, address)
    const direct = [machine.mirror, machine.securityMirror].flatMap((mirror) =>
      mirror ? [new URL(mirror).hostname] : [],
    )
    return {
      buildArgs: [
        `http_proxy=http://${address}:${port}`,
        `files=${address}:${port}`,
        `no_proxy=${[...new Set(direct)].join(',')}`,
      ],
      close: async () => {
        await close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function copyOut(image: string, folder: string, env: Environment): Promise<void> {
  const { stdout } = await run({ program: 'docker', args: ['create', image], env })
  const container = stdout.trim()
  await expectDone({ program: 'docker', args: ['cp', '--quiet', `${container}:/srv/.`, folder], env })
  await expectDone({ program: 'docker', args: ['rm', container], env })
}

/** A proxy is asked for whole addresses, in which `URL` has resolved every `..`; a server for what stands behind its own. */
async function answer(folder: string, own: string, address: string, response: ServerResponse): Promise<void> {
  const { hostname, pathname } = new URL(address, 'http://server')
  const host = hostname === own || hostname === 'server' ? '' : hostname
  // pip reads an index only as what it is.
  const isIndex = pathname.endsWith('/')
  try {
    const body = await readFile(join(folder, host, isIndex ? `${pathname}index.html` : pathname))
    response.writeHead(200, isIndex ? { 'content-type': 'text/html' } : {}).end(body)
  } catch {
    response.writeHead(404).end()
  }
}
