// Finds a Docker engine or sets one up: the one door for whoever needs an engine in a test.

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, run } from '../../../src/engine/process.ts'
import { answers, label, startDaemon } from './daemon.ts'
import { type DebianMachine, thisMachine } from './machine.ts'

/** An engine to build with. */
export interface ReadyEngine {
  /** The environment in which `docker` speaks to it. */
  readonly env: Environment
  readonly version: string
  /**
   * The machine that makes look-alikes of base images for it. Absent for an engine that somebody else runs: there
   * nothing is put under the name of an official image, and real ones are pulled.
   */
  readonly machine: DebianMachine | undefined
  /** Ends what was started, and nothing else. */
  stop(): Promise<void>
}

/** The folder of the engine that is set up here; it stays, so that the next run starts at once. */
export function engineFolder(): string {
  return process.env.DOCKERSHIFT_ENGINE_DIR ?? join(tmpdir(), 'dockershift-engine')
}

/** The engine that answers here, else one set up from Debian packages, else one line that says why there is none. */
export async function readyEngine(): Promise<ReadyEngine | string> {
  if (await answers(process.env)) {
    const machine = (await isOurs(process.env)) ? await thisMachine() : undefined
    return {
      env: process.env,
      version: await version(process.env),
      machine: typeof machine === 'string' ? undefined : machine,
      stop: async () => undefined,
    }
  }
  const machine = await thisMachine()
  if (typeof machine === 'string') return `no Docker engine answers, and ${machine}`
  const daemon = await startDaemon(engineFolder(), machine)
  if (typeof daemon === 'string') return `no Docker engine answers, and ${daemon}`
  return { ...daemon, version: await version(daemon.env), machine }
}

async function isOurs(env: Environment): Promise<boolean> {
  const { stdout } = await run({ program: 'docker', args: ['info', '--format', '{{json .Labels}}'], env })
  return stdout.includes(label)
}

async function version(env: Environment): Promise<string> {
  const { stdout } = await run({ program: 'docker', args: ['version', '--format', '{{.Server.Version}}'], env })
  return stdout.trim()
}
