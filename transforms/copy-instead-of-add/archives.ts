// Which files ADD unpacks, told by their first bytes.
//
// Source of the rules: ADD takes a file for an archive when what it decompresses to begins with a header that Go's archive/tar
// takes. moby/moby and moby/buildkit, IsArchivePath and DetectCompression (gzip, bzip2, xz, zstd); golang/go, archive/tar:
// a header is a block of 512 bytes whose checksum is right.

import type { BuildContext } from '../../src/files/build-context.ts'

const BLOCK = 512
const CHECKSUM = { start: 148, end: 156 }

/** How a compressed file begins. What is inside would have to be unpacked to be known. */
const COMPRESSED: readonly (readonly number[])[] = [
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
]

/** Left in a checkout in a file's place: the builder's machine may have the file itself. */
const POINTERS = ['version https://git-lfs', 'version https://hawser', '/annex/objects/', '../.git/annex']

/** `archive`: ADD unpacks it. `compressed`: it does if an archive is inside. `plain`: it does not. */
export type Content = 'archive' | 'compressed' | 'plain'

/** @returns `undefined` for a file that is not there or empty, and where another one may stand in its place */
export function contentOf(files: BuildContext, path: string): Content | undefined {
  const entry = files.entry(path)
  if (entry?.kind !== 'file' || entry.size === 0) return undefined
  const bytes = files.bytes(path, BLOCK)
  if (bytes === undefined || bytes.length < Math.min(BLOCK, entry.size) || isPointer(bytes)) return undefined
  if (isCompressed(bytes)) return 'compressed'
  return isHeader(bytes) ? 'archive' : 'plain'
}

function isPointer(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 40))
  return POINTERS.some((pointer) => text.startsWith(pointer))
}

function isCompressed(bytes: Uint8Array): boolean {
  if (COMPRESSED.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return true
  // A frame that zstd skips, which may come first.
  return (bytes[0] ?? 0) >> 4 === 0x5 && bytes[1] === 0x2a && bytes[2] === 0x4d && bytes[3] === 0x18
}

/** The sum of all bytes, those of the sum itself taken for blanks; some programs sum signed bytes. */
function isHeader(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK) return false
  let unsigned = 0
  let signed = 0
  for (const [i, byte] of bytes.entries()) {
    const value = i >= CHECKSUM.start && i < CHECKSUM.end ? 0x20 : byte
    unsigned += value
    signed += value > 127 ? value - 256 : value
  }
  const digits = String.fromCharCode(...bytes.subarray(CHECKSUM.start, CHECKSUM.end)).replace(/^[ \0]+|[ \0]+$/g, '')
  if (!/^[0-7]*$/.test(digits)) return false
  const sum = digits === '' ? 0 : Number.parseInt(digits, 8)
  return sum !== 0 && (sum === unsigned || sum === signed)
}
