// Starts an image, and says what came of it: what was called, as whom, under which process, and whether it ends when asked to.

import { setTimeout as pause } from 'node:timers/promises'
import type { ImageConfiguration } from '../../src/images/contents.ts'
import type { Answer, Builder } from './builder.ts'

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

/** A program that has started is left alone for so many milliseconds; one that does not say so has so many times of them. */
const STARTED = 1_000
const PATIENCE = 12

/** So many seconds has a program that is asked to end. */
const ENDING = 8

export async function startImage(image: string, { ask }: Builder): Promise<Start> {
  const container = { Image: image, Env: ['LAB_START=1'], HostConfig: { NetworkMode: 'none' } }
  const failed = { running: false, calls: [], first: '', obeys: false }
  const created = json(await ask({ method: 'POST', path: '/containers/create', body: container }))
  if (typeof created.Id !== 'string') return { ...failed, said: String(created.message) }
  const path = `/containers/${created.Id}`
  const state = async (): Promise<Record<string, unknown>> =>
    json(await ask({ method: 'GET', path: `${path}/json` })).State as Record<string, unknown>
  const logs = async (): Promise<string> =>
    textOf((await ask({ method: 'GET', path: `${path}/logs?stdout=1&stderr=1` })).bytes)
  try {
    const started = await ask({ method: 'POST', path: `${path}/start` })
    if (started.status >= 400) return { ...failed, said: String(json(started).message).slice(0, 300) }
    for (let waited = 0; waited < PATIENCE; waited++) {
      await pause(STARTED)
      if ((await state()).Running !== true || FIRST.test(await logs())) break
    }
    await pause(STARTED)
    const running = (await state()).Running === true
    const lines = (await logs()).trim().split('\n')
    await ask({ method: 'POST', path: `${path}/stop?t=${ENDING}` })
    const code = (await state()).ExitCode
    return {
      running,
      said: lines.slice(-2).join(' / ').slice(0, 300),
      calls: lines.flatMap(callIn),
      first: lines.flatMap((line) => FIRST.exec(line)?.[1] ?? []).at(-1) ?? '',
      obeys: running && code !== 137,
    }
  } finally {
    await ask({ method: 'DELETE', path: `${path}?force=1` })
  }
}

const FIRST = /^first process (.*)$/m

function json({ bytes }: Answer): Record<string, unknown> {
  return JSON.parse(bytes.toString('utf8'))
}

/** What a container said: each part behind a header of eight bytes, of which the last four tell its length. */
function textOf(bytes: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at + 4)
    parts.push(bytes.subarray(at + 8, end))
    at = end
  }
  return Buffer.concat(parts).toString('utf8')
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
