// The text that is looked at, opened once: what it needs, why it is left alone and what is made of it are asked one after the other.

import { type NamedImages, PUBLIC_IMAGES } from '../analysis/images/images.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { BaseShells } from '../dockerfile/read/system-shell.ts'
import { systemShell } from '../knowledge/programs/shells.ts'
import { refusal } from './refusal.ts'
import type { Refusal } from './result.ts'

let last: { readonly images: NamedImages; readonly dockerfile: Dockerfile } | undefined

/** A text as it was read. The last one is kept with its views; with other images it is another one, since they say what its shells are. */
export function opened(
  path: string,
  text: string,
  { images = PUBLIC_IMAGES }: { readonly images?: NamedImages | undefined },
): Dockerfile {
  if (last?.images !== images || last.dockerfile.text !== text || last.dockerfile.path !== path)
    last = { images, dockerfile: new Dockerfile(path, text, shellsOf(images)) }
  return last.dockerfile
}

function shellsOf(images: NamedImages): BaseShells {
  return {
    system: (stage) => systemShell(images.image(stage).distro),
    own: (stage) => images.image(stage).shell,
  }
}

const refusals = new WeakMap<Dockerfile, Map<boolean, Refusal | undefined>>()

/** Why it is left alone as a whole. Two readers read all of it for that, and editors ask for one change after the other. */
export function refusalFor(dockerfile: Dockerfile, generated = false): Refusal | undefined {
  const known = refusals.get(dockerfile) ?? new Map<boolean, Refusal | undefined>()
  refusals.set(dockerfile, known)
  if (!known.has(generated)) known.set(generated, refusal(dockerfile, { generated }))
  return known.get(generated)
}
