// ONBUILD in an image's configuration: declared by transforms that rewrite it as any other instruction.

import type { ImageConfiguration } from '../../images/contents.ts'
import type { Declared } from '../../images/declared.ts'

/** Source: the image keeps the text of an ONBUILD as it is written (moby/buildkit, frontend/dockerfile/instructions/parse.go). */
export const REWRITTEN_TRIGGERS: Declared = {
  field: 'OnBuild',
  becomes: 'the same instructions, each rewritten as outside of ONBUILD',
  isMeant: (before, after) => keywords(before) === keywords(after),
}

function keywords({ OnBuild }: ImageConfiguration): string {
  return OnBuild.map((text) => text.split(/\s/, 1)[0]?.toUpperCase()).join()
}
