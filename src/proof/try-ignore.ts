// Whether the change of an ignore file holds up: it counts for all that is built from its folder, and each of these is tried.

import type { Engine } from '../engine/engine.ts'
import type { Rewritten } from '../rewrite/result.ts'
import type { Tried } from '../rewrite/tried.ts'
import { keyOf } from './memory.ts'
import { firstLine } from './said.ts'
import { TrialEnded, type TrialRequest, Trials } from './trials.ts'

/**
 * Builds each Dockerfile with the ignore file as it was and as it would be.
 *
 * @param result what would become of the ignore file
 * @param requests the Dockerfiles, each with its text as it is by now and the ignore file that counts for it
 * @returns the change, or the file as it was and why
 */
export async function triedIgnoreFile(
  engine: Engine,
  result: Rewritten,
  requests: readonly TrialRequest[],
): Promise<Rewritten> {
  if (requests.length === 0) return leftOut(result, 'no Dockerfile is known to be built from its folder')
  for (const request of requests) {
    const end = await against(engine, request, result.after)
    if (end === undefined) continue
    const left = leftOut(result, `${request.path}: ${firstLine(end.reason)}`)
    return end.tried === undefined
      ? left
      : { ...left, tried: { ...end.tried, reason: `${request.path}: ${end.reason}` } }
  }
  return result
}

interface End {
  readonly reason: string
  /** What ended the builds, where the change had no part in that. */
  readonly tried?: Tried
}

/** Within a run what was found out once counts: its reports must not contradict each other. */
async function against(engine: Engine, request: TrialRequest, ignore: string): Promise<End | undefined> {
  const { memory, run, path, before, signal } = request
  if (memory === undefined || run === undefined) return triedWith(engine, request, ignore)
  const key = keyOf([run, path, before, request.ignore, ignore])
  const known = memory.get(key)
  if (known !== undefined) {
    const { status, reason } = known.tried
    if (status === 'proved') return undefined
    return status === 'stopped' ? { reason, tried: known.tried } : { reason }
  }
  const end = await triedWith(engine, request, ignore)
  const { version } = engine
  const status = end === undefined ? 'proved' : 'unproved'
  const tried: Tried = { status, reason: end?.reason ?? '', engine: version, builds: 0, kept: [], dropped: [] }
  const decision = { kept: [], without: { transforms: [], units: [] }, tried: end?.tried ?? tried }
  if (signal?.aborted !== true) memory.set(key, decision)
  return end
}

async function triedWith(engine: Engine, request: TrialRequest, ignore: string): Promise<End | undefined> {
  const trials = new Trials(engine, request)
  try {
    await trials.begin('use')
    const end = await trials.otherwise({ text: request.before, ignore, declarations: [], safe: new Set() })
    await trials.confirmRefusals()
    return end
  } catch (error) {
    if (!(error instanceof TrialEnded)) throw error
    const { status, message: reason } = error
    const tried: Tried = { status, reason, engine: engine.version, builds: trials.builds, kept: [], dropped: [] }
    return { reason, ...(status === 'stopped' ? { tried } : {}) }
  } finally {
    await trials.close()
  }
}

function leftOut(result: Rewritten, reason: string): Rewritten {
  const names = [...new Set(result.steps.map(({ transform }) => transform))]
  const notes = names.map((transform) => ({ transform, line: 1, reason: `tried, and left out: ${reason}` }))
  return { ...result, status: 'unchanged', after: result.before, steps: [], notes: [...result.notes, ...notes] }
}
