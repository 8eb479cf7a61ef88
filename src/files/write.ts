// Replaces a file's text in one step: whoever reads it sees the old text or the new one, never a part.

import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, link, lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, fault } from './fault.ts'

/**
 * Puts `after` in the place of `before`, keeping mode and owner. The new text is written beside the file, forced to
 * the disk and renamed over it; a symbolic link is written through to its target.
 *
 * @param before what was read: a file that holds anything else by now is left alone
 * @returns `undefined` when it is done, else why it was not
 */
export async function write(file: string, before: string, after: string): Promise<string | undefined> {
  let target: string
  try {
    target = await realpath(file)
    // A rename needs the folder's permission only: a file that says it is not to be written is not written.
    await access(target, constants.W_OK)
  } catch (error) {
    return `it cannot be written: ${fault(error)}; check its permissions`
  }
  // Its name is none that a later run would take for a Dockerfile, should this one be killed here.
  const beside = join(dirname(target), `.dockershift-${randomUUID()}.tmp`)
  try {
    await fill(beside, target, after)
    if (!(await readFile(target)).equals(Buffer.from(before)))
      return 'it changed since it was read; it was left alone: run again'
    await rename(beside, target)
    return undefined
  } catch (error) {
    return `it cannot be written: ${fault(error)}; it is as it was`
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * Writes a file that is not there yet, in one step.
 *
 * @returns `undefined` when it is done, else why it was not
 */
export async function create(file: string, text: string): Promise<string | undefined> {
  const beside = join(dirname(file), `.dockershift-${randomUUID()}.tmp`)
  try {
    const handle = await open(beside, 'wx', 0o666)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // A rename would put it over whatever has come there meanwhile; a second name for it does not.
    await link(beside, file)
    return undefined
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'it was written by somebody else meanwhile; it was left alone: run again'
    return `it cannot be written: ${fault(error)}`
  } finally {
    await rm(beside, { force: true })
  }
}

async function fill(beside: string, target: string, text: string): Promise<void> {
  const { mode, uid, gid } = await lstat(target)
  // Exclusive, so that nobody's file or link of that name is written into.
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    const fresh = await handle.stat()
    if (fresh.uid !== uid) await give(handle, uid, gid)
    else if (fresh.gid !== gid) await give(handle, fresh.uid, gid)
    // After the owner: a change of owner takes special bits away.
    await handle.chmod(mode & 0o7777)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Only root may give a file away; for anybody else the writer becomes the owner. */
async function give(handle: FileHandle, uid: number, gid: number): Promise<void> {
  try {
    await handle.chown(uid, gid)
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error
  }
}
