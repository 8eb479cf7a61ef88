// Facts of images that are used much, as public Dockerfiles tell them: how the file of them is read.

import type { RecordedImage } from '../../src/knowledge/images/recorded.ts'

/** What is true of some images: what a registry would tell of them, and the address of the file that says so. */
export interface FactRow
  extends Required<Pick<RecordedImage, 'user' | 'workdir' | 'entrypoint' | 'home' | 'distro'>>,
    Pick<RecordedImage, 'users'> {
  readonly images: readonly string[]
  readonly source: string
}

/** @param text of images.json, which a test holds to its form */
export function rowsIn(text: string): readonly FactRow[] {
  return JSON.parse(text) as readonly FactRow[]
}
