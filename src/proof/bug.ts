// What was thrown on the way to a proof: a bug of ours, or what the system, an engine or its images have to say.

import { EngineError } from '../engine/process.ts'
import { codeOf, fault } from '../files/fault.ts'
import { ArchiveError } from '../images/archive.ts'
import { TarError } from '../images/tar.ts'

const CALLED_WRONGLY = [
  'ERR_INVALID_',
  'ERR_MISSING_',
  'ERR_OUT_OF_RANGE',
  'ERR_UNKNOWN_',
  'ERR_METHOD_NOT_IMPLEMENTED',
]

/** Whether it is a bug. Some codes of Node.js itself tell how it is called; of others, such as ERR_STREAM_PREMATURE_CLOSE, the system is behind. */
function isBug(error: unknown): boolean {
  const code = codeOf(error)
  const isOfOthers = [EngineError, ArchiveError, TarError].some((kind) => error instanceof kind)
  return !isOfOthers && (code === undefined || CALLED_WRONGLY.some((start) => code.startsWith(start)))
}

/** Why a file could not be tried; `error` is there where that is a bug of ours. */
export function untried(error: unknown): { readonly reason: string; readonly error?: unknown } {
  const reason = `it could not be tried: ${fault(error)}`
  return isBug(error)
    ? { reason: `${reason}; this is a bug of dockershift: please report it with this file`, error }
    : { reason }
}
