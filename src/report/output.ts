// Writes a report to a stream at the pace of its reader, and notices when the reader has gone.

import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { UserError } from '../cli/options.ts'
import { codeOf, fault } from '../files/fault.ts'

export interface Output {
  readonly stream: Writable
  /** Nothing can be written any more: the reader has gone, as `head` does when it has seen enough, or see `trouble`. */
  readonly gone: boolean
  /** Why the report could not be written, in words. A reader that has gone is none. */
  readonly trouble: string | undefined
  write(text: string | Uint8Array): Promise<void>
  /** Waits until all is written. */
  close(): Promise<void>
}

/** @param ends whether the stream is ours to end, and not the process's */
export function outputTo(stream: Writable, ends = false): Output {
  let gone = false
  let trouble: string | undefined
  const failed = (error: Error | null | undefined): void => {
    if (error === null || error === undefined) return
    gone = true
    if (codeOf(error) !== 'EPIPE') trouble ??= fault(error)
  }
  let wake = (): void => {}
  stream.on('error', failed)
  for (const event of ['drain', 'error', 'close']) stream.on(event, () => wake())
  return {
    stream,
    get gone() {
      return gone
    },
    get trouble() {
      return trouble
    },
    async write(text) {
      if (gone || text.length === 0 || stream.write(text, failed)) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    },
    async close() {
      await new Promise<void>((resolve) => {
        if (gone) resolve()
        else if (ends) stream.end(() => resolve())
        else stream.write('', () => resolve())
      })
    },
  }
}

/**
 * @param folder from which the path is read
 * @throws UserError when the file cannot be opened
 */
export async function outputFile(path: string, folder: string): Promise<Output> {
  try {
    return outputTo((await open(resolve(folder, path), 'w')).createWriteStream(), true)
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'its folder does not exist (ENOENT)' : fault(error)
    throw new UserError(`--output ${path}: it cannot be written: ${reason}`)
  }
}
