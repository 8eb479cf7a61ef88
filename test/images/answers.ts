// Starts a container of an image, asks it over HTTP, and ends it.

import { setTimeout as pause } from 'node:timers/promises'
import { type Environment, isDone, run } from '../../src/engine/process.ts'

/** What a container answers. */
export interface Service {
  readonly port: number
  /** Each path, and what stands in the answer. */
  readonly answers: Readonly<Record<string, string>>
  /** Arguments of `docker run`, in front of the image. */
  readonly options?: readonly string[]
}

/** The image that asks: its container looks out of the other one's network, which needs no other. */
export const asker = 'busybox:latest'

const patience = 50

/** In what the containers of an image do not answer as they should, one line each. */
export async function serviceProblems(
  { port, answers, options = [] }: Service,
  image: string,
  env: Environment,
): Promise<readonly string[]> {
  const started = await run({
    program: 'docker',
    args: ['run', '--detach', '--network', 'none', ...options, image],
    env,
  })
  if (!isDone(started)) return [`the container does not start: ${started.stderr.trim()}`]
  const container = started.stdout.trim()
  try {
    const problems: string[] = []
    for (const [path, wanted] of Object.entries(answers)) {
      const said = await ask(container, `http://127.0.0.1:${port}${path}`, env)
      if (said === undefined || !said.includes(wanted)) {
        const { stdout, stderr } = await run({ program: 'docker', args: ['logs', container], env })
        problems.push(`${path}: ${JSON.stringify(said)} instead of ${JSON.stringify(wanted)}\n${stdout}${stderr}`)
      }
    }
    return problems
  } finally {
    await run({ program: 'docker', args: ['rm', '--force', '--volumes', container], env })
  }
}

/** The answer, as soon as there is one that says something; `undefined` when none comes. */
async function ask(container: string, url: string, env: Environment): Promise<string | undefined> {
  const args = ['run', '--rm', '--network', `container:${container}`, asker, 'wget', '-q', '-O', '-', url]
  for (let i = 0; i < patience; i++) {
    const { how, code, stdout } = await run({ program: 'docker', args, env }, { timeoutMs: 60_000 })
    if (how === 'exited' && code === 0 && stdout !== '') return stdout
    await pause(200)
  }
  return undefined
}
