// Makes the first WORKDIR of a stage absolute where the base image's own is known.

import { removeBlanksBehind } from '../src/dockerfile/edit/removal.ts'
import { joinedSpan } from '../src/dockerfile/model/instruction.ts'
import { resolve } from '../src/dockerfile/model/paths.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'workdir-absolute',
  summary: 'Make a relative WORKDIR absolute',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('workdir'),
  why: `A relative WORKDIR goes on from the one before it; the first of a stage from the base image's, which is written
elsewhere and may change there. Where that one is known, the folder is the same and now says where it is.`,
  leavesAlone: [
    'a base image whose WORKDIR is not known, or that a variable chooses',
    'a relative WORKDIR behind another one of the file',
    'a value with a variable, quotes, an escape, a blank or `..` in it, and paths of Windows',
    'WORKDIR inside ONBUILD',
  ],
  rules: ['buildkit/WorkdirRelativePath', 'hadolint/DL3000'],
  references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.stages.flatMap((stage) => {
        const first = stage.instructions.find(({ keyword }) => keyword === 'WORKDIR')
        if (first === undefined || dockerfile.settings(first).workdir !== undefined) return []
        const { line, text, textStart } = first
        const span = joinedSpan(line, textStart, textStart + text.length)
        const decline = (reason: string): [] => {
          context.decline(span, reason)
          return []
        }
        if (isAbsolute(text)) return []
        if (!isPlain(text) || span.end - span.start !== text.length)
          return decline(`${text} is more than a plain name of a folder: write it by hand`)
        const { workdir } = context.image(stage)
        if (workdir === undefined) return decline(`the WORKDIR of ${stage.base.text} is not known`)
        return [[{ span, text: resolve(workdir, text)! }, ...removeBlanksBehind(dockerfile, first)]]
      }),
    )
  },
} satisfies Transform

/** It begins at the root, or with a variable, which mostly says so. */
function isAbsolute(path: string): boolean {
  return /^["']?(?:[/$\\]|[A-Za-z]:)/.test(path)
}

function isPlain(path: string): boolean {
  return /^[\w.+@-][\w.+@/-]*$/.test(path) && !path.split('/').includes('..')
}
