// What slim reads of a Dockerfile beside the image: its stage, and what a reader of the new one should know.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Stage } from '../dockerfile/model/stages.ts'
import { isShellForm } from '../images/contents.ts'
import type { SlimImage } from './read.ts'
import { SlimEnded } from './request.ts'

/** @throws SlimEnded for a stage that is not there */
export function stageIn({ stages }: Dockerfile, target: string | undefined): Stage {
  const found =
    target === undefined
      ? stages.at(-1)
      : stages.find(({ name, index }) => name === target.toLowerCase() || String(index) === target)
  if (found === undefined)
    throw new SlimEnded(
      'refused',
      target === undefined ? 'it has no stage' : `--target ${target}: it has no such stage`,
    )
  return found
}

/** What a reader of the new stage should know. */
export function notesOn({ configuration }: SlimImage, dockerfile: Dockerfile): readonly string[] {
  const { Entrypoint, Cmd } = configuration
  const isShell = [Entrypoint, Cmd].some((words) => isShellForm(words, configuration))
  const uses = dockerfile.instructions.find(
    ({ keyword, text }) => (keyword === 'ENV' || keyword === 'LABEL') && /(?<!\\)\$/.test(text),
  )
  return [
    ...(isShell
      ? ['a shell starts it, and is kept for that: ENTRYPOINT or CMD as a list of words, the program first, needs none']
      : []),
    ...(uses === undefined
      ? []
      : [
          `line ${lineOf(dockerfile, uses.span.start)}: ${uses.keyword} is made of variables; the slim stage has the values of this build`,
        ]),
  ]
}

function lineOf({ text }: Dockerfile, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
