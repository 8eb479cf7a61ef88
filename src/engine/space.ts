// Recognises a full disk, by what a program says and by what the file system answers.

const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** Whether a file could not be written because the disk, or the user's part of it, is full. */
export function isFull(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && CODES.has(error.code)
}

/** Whether a program has ended because of a full disk, going by what it said. */
export function saysFull(output: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(output)
}
