// Which images the Dockerfiles of a run name, and where.

import { type NamedImages, PUBLIC_IMAGES } from '../analysis/images/images.ts'
import { imageReferences } from '../analysis/images/references.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { read } from '../files/read.ts'
import { addressOf, recordName, withoutDigest } from '../knowledge/images/names.ts'
import type { ImageUse } from '../report/images.ts'
import type { SettingsByFile } from '../rewrite/file-settings.ts'

/** An image that is named somewhere. */
export interface NamedImage {
  /** As it is recorded. */
  readonly name: string
  readonly uses: readonly ImageUse[]
  /** The names that it may be had by, those of mirrors first. */
  readonly places: readonly string[]
  /** Those that may come in its place, where its release gets no fixes. */
  readonly steps: ReturnType<NamedImages['steps']>
  /** Something is written down of it, with its digest, for every file that names it. */
  readonly isRecorded: boolean
}

/**
 * The images that files name, in the order of their names. A name with a digest stands for two: what the tag is today, and what the
 * digest is.
 *
 * @param files absolute and without links
 * @param show a path as people read it
 * @param unread is told of a file that cannot be read, and so names nothing
 */
export async function imagesNamed(
  files: readonly string[],
  settings: SettingsByFile,
  show: (file: string) => string,
  unread: (path: string, reason: string) => void = () => {},
): Promise<readonly NamedImage[]> {
  const found = new Map<
    string,
    Omit<NamedImage, 'name' | 'uses' | 'isRecorded'> & { uses: ImageUse[]; isRecorded: boolean }
  >()
  for (const file of files) {
    if (settings.leavesOut(file, false) !== undefined) continue
    const content = await read(file)
    if (!('text' in content)) {
      unread(show(file), content.reason)
      continue
    }
    const { text } = content
    const { images = PUBLIC_IMAGES } = settings.of(file)
    for (const { name, span, kind } of imageReferences(new Dockerfile(file, text))) {
      if (name === undefined || addressOf(name) === undefined) continue
      const use = { path: show(file), line: text.slice(0, span.start).split('\n').length, kind }
      for (const one of namesOf(name)) {
        const known = found.get(one) ?? {
          uses: [],
          places: images.places(one),
          steps: images.steps(one),
          isRecorded: true,
        }
        known.uses.push(use)
        known.isRecorded &&= images.recorded(one)?.digest !== undefined
        found.set(one, known)
      }
    }
  }
  return [...found].map(([name, rest]) => ({ name, ...rest })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function namesOf(name: string): readonly string[] {
  const full = recordName(name)
  const { name: tagged, digest } = withoutDigest(name)
  const isTagged = digest !== undefined && recordName(tagged) === tagged
  return isTagged ? [recordName(tagged), full] : [full]
}
