// Containers of built images, for looking at what they do: started, asked, stopped and removed, by docker's and podman's common words.

import { randomBytes } from 'node:crypto'
import { type Ended, type Environment, isDone, type Limits, run } from './process.ts'

/** What an engine can do with containers. */
export interface Containers {
  /**
   * Starts a container of an image as the image says. One that could not be started is there all the same, and has ended.
   *
   * @param network as `--network` takes it; without it the engine's own
   */
  start(image: string, network: string | undefined, signal?: AbortSignal): Promise<StartedContainer>
  /** Removes every container that is still there. */
  close(): Promise<void>
}

export interface StartedContainer {
  /** What the engine said where it could not start it. */
  readonly trouble: string | undefined
  state(): Promise<ContainerState>
  /** Runs a program in it. */
  exec(command: readonly string[], limits: Limits): Promise<Ended>
  /** Runs a program of another image beside it, in the same network. */
  beside(image: string, command: readonly [string, ...string[]], limits: Limits): Promise<Ended>
  /** What it has said, standard error included. */
  logs(): Promise<string>
  /** Asks it to end, and kills it when it has not by then. */
  stop(seconds: number): Promise<void>
  remove(): Promise<void>
}

export interface ContainerState {
  readonly running: boolean
  /** Of what has ended. */
  readonly exitCode: number
}

/** How long the engine may take to answer about a container. */
const ANSWER_MS = 60_000

/** Containers by way of a program that speaks as docker does. */
export function containersOf(program: string, env: Environment): Containers {
  const names = new Set<string>()
  const call = (args: readonly string[], limits: Limits = { timeoutMs: ANSWER_MS }): Promise<Ended> =>
    run({ program, args, env }, limits)

  function fresh(): string {
    const name = `dockershift-verify-${randomBytes(8).toString('hex')}`
    names.add(name)
    return name
  }

  async function remove(name: string): Promise<void> {
    // Anonymous volumes go with it.
    await call(['rm', '--force', '--volumes', name])
    names.delete(name)
  }

  async function beside(
    name: string,
    image: string,
    [entry, ...args]: readonly [string, ...string[]],
    limits: Limits,
  ): Promise<Ended> {
    const own = fresh()
    try {
      const network = `container:${name}`
      return await call(['run', '--name', own, '--network', network, '--entrypoint', entry, image, ...args], limits)
    } finally {
      await remove(own)
    }
  }

  return {
    async start(image, network, signal) {
      const name = fresh()
      const where = network === undefined ? [] : ['--network', network]
      const ended = await call(['run', '--detach', '--name', name, ...where, image], { timeoutMs: ANSWER_MS, signal })
      return {
        trouble: isDone(ended) ? undefined : (ended.stderr || ended.stdout).trim(),
        state: async () => stateIn((await call(['container', 'inspect', '--format', '{{json .State}}', name])).stdout),
        exec: (command, limits) => call(['exec', name, ...command], limits),
        beside: (other, command, limits) => beside(name, other, command, limits),
        logs: async () => {
          const { stdout, stderr } = await call(['logs', name])
          return stdout + stderr
        },
        stop: async (seconds) => {
          await call(['stop', '--time', String(seconds), name], { timeoutMs: seconds * 1000 + ANSWER_MS })
        },
        remove: () => remove(name),
      }
    },
    async close() {
      for (const name of names) await remove(name)
    },
  }
}

/** A container that is gone does not run. */
function stateIn(json: string): ContainerState {
  try {
    const { Running, ExitCode } = JSON.parse(json) as { readonly Running?: unknown; readonly ExitCode?: unknown }
    return { running: Running === true, exitCode: typeof ExitCode === 'number' ? ExitCode : -1 }
  } catch {
    return { running: false, exitCode: -1 }
  }
}
