// Starts containers of both images as they are, talks to them, stops them, and says in what they are not as expected.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Environment, isDone, run } from '../../src/engine/process.ts'

/** What a container of an image does, before the rewrite and after it. */
export interface ContainerCheck {
  /** A command that runs in the container again and again until it succeeds: the server answers, the file is there. */
  readonly ready: readonly string[]
  /** Commands that run in it then, and what they say. */
  readonly asks?: readonly Question[]
  /** How it ends when it is asked to: by SIGTERM within two seconds, or only when it is killed after them. */
  readonly stops?: Both<'asked' | 'killed'>
}

interface Question {
  readonly command: readonly string[]
  readonly says: Both<RegExp>
}

interface Both<T> {
  readonly before: T
  readonly after: T
}

type Side = keyof Both<unknown>

const graceSeconds = 2
const readyMs = 30_000
const pauseMs = 100
/** What docker reports of a process that SIGKILL ended. */
const killed = 137

/** What is not as a check expects, one line each. */
export async function containerProblems(
  check: ContainerCheck,
  images: Both<string>,
  env: Environment,
): Promise<readonly string[]> {
  const both = await Promise.all([
    problemsOf(check, 'before', images.before, env),
    problemsOf(check, 'after', images.after, env),
  ])
  return both.flat()
}

async function problemsOf(check: ContainerCheck, side: Side, image: string, env: Environment): Promise<string[]> {
  const docker = (...args: readonly string[]): ReturnType<typeof run> =>
    run({ program: 'docker', args, env }, { timeoutMs: 60_000 })
  const started = await docker('run', '--detach', '--network', 'none', image)
  if (!isDone(started)) return [`${side}: no container starts: ${started.stderr}`]
  const container = started.stdout.trim()
  try {
    const exec = (command: readonly string[]): ReturnType<typeof run> => docker('exec', container, ...command)
    if (!(await isReady(() => exec(check.ready)))) {
      const { stdout, stderr } = await docker('logs', container)
      return [`${side}: ${check.ready.join(' ')} does not succeed: ${(stdout + stderr).slice(-2000)}`]
    }
    const problems: string[] = []
    for (const { command, says } of check.asks ?? []) {
      const { stdout, stderr } = await exec(command)
      if (!says[side].test(stdout + stderr)) {
        problems.push(`${side}: ${command.join(' ')} says ${JSON.stringify(stdout + stderr)}, not ${says[side]}`)
      }
    }
    return check.stops === undefined
      ? problems
      : [...problems, ...(await stopProblems(container, check.stops[side], side, docker))]
  } finally {
    await docker('rm', '--force', container)
  }
}

async function isReady(ask: () => ReturnType<typeof run>): Promise<boolean> {
  const end = performance.now() + readyMs
  do {
    if (isDone(await ask())) return true
    await sleep(pauseMs)
  } while (performance.now() < end)
  return false
}

/** The exit code tells who ended it: no clock is read. */
async function stopProblems(
  container: string,
  expected: 'asked' | 'killed',
  side: Side,
  docker: (...args: readonly string[]) => ReturnType<typeof run>,
): Promise<string[]> {
  await docker('stop', '--time', String(graceSeconds), container)
  const { stdout } = await docker('inspect', '--format', '{{.State.ExitCode}}', container)
  const ended = Number(stdout) === killed ? 'killed' : 'asked'
  return ended === expected
    ? []
    : [`${side}: it ends when ${ended}, with ${stdout.trim()}, and should when ${expected}`]
}
