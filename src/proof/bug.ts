// What was thrown on the way to a proof: a bug of ours, or what the system, an engine or its images have to say.

import { EngineError } from '../engine/process.ts'
import { codeOf, fault } from '../files/fault.ts'
import { ArchiveError } from '../images/archive.ts'
import { TarError } from '../images/tar.ts'

/** Whether it is a bug. Codes of Node.js itself, such as ERR_INVALID_ARG_TYPE, tell how it is called. */
function isBug(error: unknown): boolean {
  const code = codeOf(error)
  const isOfOthers = [EngineError, ArchiveError, TarError].some((kind) => error instanceof kind)
  return !isOfOthers && (code === undefined || code.startsWith('ERR_'))
}

/** Why a file could not be tried; `error` is there where that is a bug of ours. */
export function untried(error: unknown): { readonly reason: string; readonly error?: unknown } {
  const reason = `it could not be tried: ${fault(error)}`
  return isBug(error)
    ? { reason: `${reason}; this is a bug of dockershift: please report it with this file`, error }
    : { reason }
}
