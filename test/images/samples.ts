// Chooses real Dockerfiles for a proof over many: spread over what the proof is about, and the same ones on every run.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/files/read.ts'
import type { Rewritten } from '../../src/rewrite/result.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import { transforms } from '../../transforms/index.ts'

export interface Sample {
  readonly path: string
  readonly text: string
}

/**
 * Up to `count` Dockerfiles below `folders`: of each subject as many as there is room for, then any.
 *
 * @param subjects what the texts are to be about, by name; a text may be about several
 */
export function samplesOf(
  folders: readonly string[],
  count: number,
  subjects: Readonly<Record<string, (text: string) => boolean>>,
): readonly Sample[] {
  const chosen = new Map<string, Sample>()
  const about = new Map(Object.keys(subjects).map((name) => [name, 0]))
  const share = Math.ceil(count / Math.max(1, about.size))
  const others: Sample[] = []
  for (const path of folders.flatMap(filesIn).sort(byDigest)) {
    if (chosen.size >= count) break
    const read = decode(readFileSync(path))
    if ('reason' in read) continue
    const sample = { path, text: read.text }
    const wanted = Object.entries(subjects).filter(([name, is]) => about.get(name)! < share && is(read.text))
    if (wanted.length === 0) {
      if (others.length < count) others.push(sample)
      continue
    }
    for (const [name] of wanted) about.set(name, about.get(name)! + 1)
    chosen.set(path, sample)
  }
  for (const sample of others.slice(0, count - chosen.size)) chosen.set(sample.path, sample)
  return [...chosen.values()]
}

/**
 * What dockershift makes of a file by itself: all safe transforms, for any builder. `undefined`: it is left alone.
 *
 * @param names other transforms in their place; `unsafe`: all there are
 */
export function rewrittenByDefault(
  { path, text }: Sample,
  names?: readonly string[] | 'unsafe',
): Rewritten | undefined {
  const wanted = transforms.filter(({ name, safety }) =>
    names === undefined ? safety === 'safe' : names === 'unsafe' || names.includes(name),
  )
  const result = rewrite(path, text, { transforms: wanted, builder: 'any' })
  if (result.status === 'failed' || result.status === 'skipped') return undefined
  if (result.discarded.length > 0)
    throw new Error(`${path}: a step was thrown away: ${JSON.stringify(result.discarded)}`)
  return result
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /dockerfile|containerfile/i.test(entry.name) && !entry.name.endsWith('.dockerignore'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
}

/** An order that has nothing to do with the names: neighbours in a folder are often copies of each other. */
function byDigest(a: string, b: string): number {
  return digest(a) < digest(b) ? -1 : 1
}

const digests = new Map<string, string>()

function digest(path: string): string {
  const known = digests.get(path) ?? createHash('sha1').update(path).digest('hex')
  digests.set(path, known)
  return known
}
