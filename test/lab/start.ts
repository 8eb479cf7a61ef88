// Starts an image, and says what came of it: what was called, as whom, under which process, and whether it ends when asked to.

import { type Environment, run } from '../../src/engine/process.ts'
import type { ImageConfiguration } from '../../src/images/contents.ts'

/** A call that a stand-in saw. */
interface Call {
  readonly words: string
  readonly folder: string
  readonly user: string
  readonly variables: ReadonlySet<string>
}

export interface Start {
  readonly running: boolean
  /** The end of what was said. */
  readonly said: string
  readonly calls: readonly Call[]
  /** The name of the process with the number 1. */
  readonly first: string
  /** Whether SIGTERM, or the image's own signal, ends it in time. */
  readonly obeys: boolean
}

/** After so many milliseconds what starts has started. */
const STARTED = 1_500

export async function startImage(image: string, env: Environment): Promise<Start> {
  const docker = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await run({ program: 'docker', args, env }, { timeoutMs: 60_000 })
    return stdout + stderr
  }
  const container = (await docker('create', '--network', 'none', '--env', 'LAB_START=1', image)).trim()
  const failed = { running: false, calls: [], first: '', obeys: false }
  if (!/^[0-9a-f]{64}$/.test(container)) return { ...failed, said: container.split('\n').at(-1) ?? '' }
  try {
    const started = await docker('start', container)
    await new Promise((done) => setTimeout(done, STARTED))
    const running = (await docker('inspect', '--format', '{{.State.Running}}', container)).trim() === 'true'
    const said = await docker('logs', container)
    const lines = (said || started).trim().split('\n')
    await docker('stop', '--time', '3', container)
    const code = (await docker('inspect', '--format', '{{.State.ExitCode}}', container)).trim()
    return {
      running,
      said: lines.slice(-2).join(' / ').slice(0, 300),
      calls: lines.flatMap(callIn),
      first: lines.flatMap((line) => /^first process (.*)$/.exec(line)?.[1] ?? []).at(-1) ?? '',
      obeys: running && code !== '137',
    }
  } finally {
    await docker('rm', '--force', container)
  }
}

function callIn(line: string): readonly Call[] {
  const [, words, folder, user, variables] = /^(.*) in (\/\S*) by (\S+) home .* umask \S+ with (.*)$/.exec(line) ?? []
  if (words === undefined || INITS.test(words) || folder === undefined || user === undefined || variables === undefined)
    return []
  return [{ words, folder, user, variables: new Set(variables.split(' ').filter((one) => one !== '')) }]
}

/** An init says nothing of the program behind it. */
const INITS = /^\[(tini|tini-static|dumb-init)\]/

const SHELLS = /^(sh|bash|dash|ash)$/

/** What the second start lacks, a line each. Another user is none where the configuration names another. */
export function startDifferences(
  one: Start,
  other: Start,
  before: ImageConfiguration,
  after: ImageConfiguration,
): readonly string[] {
  if (!one.running) return []
  if (!other.running) return [`it does not start any more: ${other.said}`]
  const lines: string[] = []
  const at = one.calls.findIndex(
    ({ words, folder }, i) => words !== other.calls[i]?.words || folder !== other.calls[i]?.folder,
  )
  if (at >= 0) lines.push(`call ${at + 1}: ${told(one.calls[at])} -> ${told(other.calls[at])}`)
  const [mine, its] = [one.calls.at(-1), other.calls.at(-1)]
  if (mine !== undefined && its !== undefined) {
    if (mine.user !== its.user && before.User === after.User) lines.push(`user ${mine.user} -> ${its.user}`)
    const meant = new Set(before.Env.filter((one) => !after.Env.includes(one)))
    const lost = [...mine.variables].filter((one) => !its.variables.has(one) && !meant.has(one))
    if (lost.length > 0) lines.push(`variables lost: ${lost.join(' ')}`)
  }
  if (SHELLS.test(other.first) && !SHELLS.test(one.first)) lines.push(`process 1: ${one.first} -> ${other.first}`)
  if (one.obeys && !other.obeys) lines.push('SIGTERM is not obeyed any more')
  return lines
}

function told(call: Call | undefined): string {
  return call === undefined ? 'none' : `${call.words} in ${call.folder}`
}
