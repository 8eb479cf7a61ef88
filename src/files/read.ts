// Reads a file as text, or says why it is none.

import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fault } from './fault.ts'

/** Nobody writes a longer one; and in one file of a repository that is not trusted a run must not stay for minutes. */
export const LARGEST = 1_000_000

/** A text, with its byte order mark if it has one; or why there is none, and where. */
export type Read = { readonly text: string } | { readonly reason: string; readonly line?: number }

/**
 * Reads `file`. Never throws for what the file system answers.
 *
 * At once: to hand a small file to another thread and wait for it costs several times what reading it does. Whoever else waits
 * has a turn first, a signal for one.
 */
export async function read(file: string): Promise<Read> {
  await setImmediate()
  try {
    const { size } = statSync(file)
    if (size > LARGEST) return tooLarge(size)
    return decode(readFileSync(file))
  } catch (error) {
    return { reason: `it cannot be read: ${fault(error)}; check its permissions, or leave it out with --ignore` }
  }
}

/**
 * All that comes through a stream, counted while it is read.
 *
 * @returns `undefined` as soon as there is more than is read of a file; the rest is left where it is
 */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LARGEST) return undefined
  }
  return Buffer.concat(chunks)
}

/** The text that `bytes` are. */
export function decode(bytes: Uint8Array): Read {
  if (bytes.length > LARGEST) return tooLarge(bytes.length)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'it is UTF-16, and builders read UTF-8 only; save it as UTF-8', line: 1 }
  }
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    return {
      reason: 'it holds a zero byte: a binary file, not a text; leave it out with --ignore',
      line: lineOf(bytes, zero),
    }
  }
  // Strict, and the byte order mark stays in the text: what is written back is what was read.
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  const wrong = firstInvalid(bytes)
  const byte = (bytes[wrong] ?? 0).toString(16).toUpperCase()
  return { reason: `it is not UTF-8 (byte 0x${byte}); save it as UTF-8`, line: lineOf(bytes, wrong) }
}

function tooLarge(size: number): Read {
  return { reason: `it has ${(size / 1e6).toFixed(1)} MB, ${TOO_LARGE}; leave it out with --ignore` }
}

/** What is said of a text that is not read to its end. */
export const TOO_LARGE = `more than the ${LARGEST / 1e6} MB that are read`

/** Offset of the line's first byte that is not part of any UTF-8 character. */
function firstInvalid(bytes: Uint8Array): number {
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start))
    start = end + 1
  let length = 0
  // A prefix may end inside a character, so the longest valid prefix is the one to look for.
  const line = bytes.subarray(start, start + 10_000)
  for (let i = 1; i <= line.length; i++) if (isUtf8(line.subarray(0, i))) length = i
  return start + length
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}
