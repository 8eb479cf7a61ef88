// Prepares the build context of a case: its folder, the archives made of it, and files of many bytes.

import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ImageCase } from './case.ts'
import { exists } from './engine/packages.ts'
import { type Entry, tar } from './tar-writer.ts'

/** A temporary folder with the build context of the case in `folder`. */
export async function prepareContext(folder: string, { pack, fill }: ImageCase): Promise<string> {
  const context = await mkdtemp(join(tmpdir(), 'dockershift-case-'))
  const source = join(folder, 'context')
  if (await exists(source)) await cp(source, context, { recursive: true })
  for (const [path, bytes] of Object.entries(fill ?? {})) {
    await mkdir(dirname(join(context, path)), { recursive: true })
    await writeFile(join(context, path), incompressible(bytes))
  }
  for (const [archive, packed] of Object.entries(pack ?? {})) {
    await writeFile(join(context, archive), gzipSync(tar(await entries(join(context, packed), packed))))
    await rm(join(context, packed), { recursive: true })
  }
  return context
}

/** The folder's content under its own name, as an archive of a release has it. */
async function entries(folder: string, name: string): Promise<readonly Entry[]> {
  const found: Entry[] = [{ path: `${name}/`, type: '5' }]
  for (const child of (await readdir(folder)).sort()) {
    const path = join(folder, child)
    const childName = `${name}/${child}`
    const { mode, isFolder } = await stat(path).then((stats) => ({ mode: stats.mode, isFolder: stats.isDirectory() }))
    if (isFolder) found.push(...(await entries(path, childName)))
    else found.push({ path: childName, content: await readFile(path), mode: mode & 0o111 ? 0o755 : 0o644 })
  }
  return found
}

/** The same bytes on every run, and nothing in them that repeats. */
function incompressible(bytes: number): Buffer {
  const parts: Buffer[] = []
  let length = 0
  for (
    let part = createHash('sha256').update('0').digest();
    length < bytes;
    part = createHash('sha256').update(part).digest()
  ) {
    parts.push(part)
    length += part.length
  }
  return Buffer.concat(parts).subarray(0, bytes)
}
