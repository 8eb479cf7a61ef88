// Asks what the images of a run are, and holds it against what is written down of them.

import { isDeepStrictEqual } from 'node:util'
import type { StoringEngine } from '../engine/names.ts'
import type { Environment } from '../engine/process.ts'
import { withoutDigest } from '../knowledge/images/names.ts'
import { type RecordedImage, type RecordedImages, recordOf } from '../knowledge/images/recorded.ts'
import { endOf } from '../knowledge/images/retired.ts'
import { Images, type Learned, type Source, type Unknown } from '../registry/ask.ts'
import { dockerCredentials } from '../registry/credentials.ts'
import type { Fetch } from '../registry/http.ts'
import { LIMITS, type Limits } from '../registry/limits.ts'
import { LocalImages } from '../registry/local.ts'
import { Registry } from '../registry/registry.ts'
import type { ImageRow } from '../report/images.ts'
import type { NamedImage } from './image-names.ts'

export interface Asking {
  readonly env: Environment
  readonly fetch: Fetch
  readonly platform: string
  /** Registries to be asked over HTTP. */
  readonly insecure: readonly string[]
  /** The day of today, `2026-08-01`. */
  readonly today: string
  readonly signal: AbortSignal
  readonly limits?: Limits
  /** Whether tags with more numbers are looked for. */
  readonly exact?: boolean
  /** Asked in the place of registries. */
  readonly engine?: StoringEngine | undefined
  /** Is told what is asked next. */
  readonly say?: (what: string) => void
}

/** So many images are asked about at a time. */
const AT_ONCE = 4

/**
 * What images are now.
 *
 * @param written what is written down of them: what still holds is not read again
 * @returns a row for each of `named`, in their order
 */
export async function rowsOf(
  named: readonly NamedImage[],
  written: RecordedImages,
  asking: Asking,
): Promise<readonly ImageRow[]> {
  const { say = () => {} } = asking
  const images = sourceOf(asking)
  const rows: ImageRow[] = []
  const next = named.entries()
  const work = async (): Promise<void> => {
    for (const [i, one] of next) {
      if (asking.signal.aborted) return
      say(`asking for ${one.name}`)
      const row = await rowOf(one, recordOf(written, one.name), images, asking.platform)
      const exact = asking.exact === true ? await withExactTag(row, one, images) : row
      rows[i] = await withSteps(exact, one, images)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return rows.filter((row) => row !== undefined)
}

function sourceOf(asking: Asking): Source {
  const { env, fetch, insecure, engine, limits = LIMITS } = asking
  if (engine !== undefined) return new LocalImages({ ...asking, engine })
  const registry = new Registry({ credentials: dockerCredentials(env), limits, fetch, insecure })
  return new Images({ ...asking, registry, limits })
}

async function rowOf(
  { name, uses, places }: NamedImage,
  old: RecordedImage | undefined,
  images: Source,
  platform: string,
): Promise<ImageRow> {
  const ended = endOf(name)
  const row = { name, uses, ...(ended === undefined ? {} : { ended }) }
  if (old?.digest !== undefined && isFor(old, platform)) {
    // What a digest stands for does not change.
    const still = withoutDigest(name).digest !== undefined || (await images.isStill(places, old.digest))
    if (still === true) return { ...row, state: 'kept', image: old }
    if (still !== false) return unknown(row, still)
  }
  const found = await images.of(places)
  return 'image' in found ? learned(row, old, found) : unknown(row, found)
}

async function withExactTag(row: ImageRow, { name, places }: NamedImage, images: Source): Promise<ImageRow> {
  const { image } = row
  if (image?.digest === undefined || image.exact !== undefined || withoutDigest(name).digest !== undefined) return row
  const exact = await images.exactTag(places, image.digest)
  if (typeof exact === 'object') return { ...row, reason: `its tags are not known: ${exact.reason}` }
  return exact === undefined ? row : { ...row, image: { ...image, exact } }
}

/** Which images of later releases there are, where its own gets no fixes: what base-update may step to. */
async function withSteps(row: ImageRow, { name, steps }: NamedImage, images: Source): Promise<ImageRow> {
  const { image } = row
  if (image === undefined || images.has === undefined) return row
  const found: Record<string, boolean> = {}
  for (const step of steps) {
    const has = await images.has(step.places)
    if (typeof has === 'object') return { ...row, reason: `whether there is ${step.name} is not known: ${has.reason}` }
    found[step.name] = has
    if (has) break
  }
  if (steps.length === 0) return row
  const ended = endOf(name, (other) => found[other])
  return { ...row, ...(ended === undefined ? {} : { ended }), image: { ...image, steps: found } }
}

/** Facts of another platform are of no use where that one is there too. */
function isFor(old: RecordedImage, platform: string): boolean {
  return old.platform === platform || !old.platforms.includes(platform)
}

type Row = Pick<ImageRow, 'name' | 'uses' | 'ended'>

function unknown(row: Row, { kind, reason }: Unknown): ImageRow {
  return { ...row, state: FINAL.has(kind) ? 'unknown' : 'failed', reason }
}

/** Answers that are answers: nobody would say more another time. */
const FINAL: ReadonlySet<Unknown['kind']> = new Set(['absent', 'denied', 'foreign'])

function learned(row: Row, old: RecordedImage | undefined, { image, remark }: Learned): ImageRow {
  const state = old === undefined ? 'new' : isSame(old, image) ? 'kept' : 'moved'
  // A record is not written anew for the day on which nothing else was found.
  const told = old !== undefined && state === 'kept' && image.digest === undefined ? old : image
  return { ...row, state, image: told, ...(remark === undefined ? {} : { reason: remark }) }
}

/** Where one of the two has no digest, what both of them say decides. */
function isSame(old: RecordedImage, image: RecordedImage): boolean {
  if (old.digest !== undefined && image.digest !== undefined) return old.digest === image.digest
  return isDeepStrictEqual(saidByAll(old), saidByAll(image))
}

/** What engines do not know, and the day. */
const NOT_SAID_BY_ALL: ReadonlySet<string> = new Set(['digest', 'platforms', 'size', 'exact', 'steps', 'asked'])

/** As it comes back from a file. */
function saidByAll(image: RecordedImage): unknown {
  const said = Object.entries(image).filter(([member]) => !NOT_SAID_BY_ALL.has(member))
  return JSON.parse(JSON.stringify(Object.fromEntries(said)))
}

/**
 * What is to be written down: what was learned, and of images that nobody could tell of what was written down before.
 *
 * @param written what is written down now
 */
export function recordsOf(rows: readonly ImageRow[], written: RecordedImages): RecordedImages {
  const images = Object.create(null) as Record<string, RecordedImage>
  for (const { name, image } of rows) {
    const { name: tagged, digest } = withoutDigest(name)
    // The tag's own record tells of the digest too.
    const isTold = digest !== undefined && rows.some((row) => row.name === tagged && row.image?.digest === digest)
    const known = image ?? recordOf(written, name)
    if (known !== undefined && !isTold) images[name] = known
  }
  return images
}
