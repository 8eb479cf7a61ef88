// What slim reads of a Dockerfile beside the image: its stage, and what a reader of the new one should know.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Stage } from '../dockerfile/model/stages.ts'
import { isShellForm } from '../images/contents.ts'
import type { SlimImage } from './read.ts'
import { SlimEnded } from './request.ts'

/** It alone reads its database. */
export const RPM = 'usr/bin/rpm'

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

/** Where rpm has its database, and its names through the years. */
const RPM_DATABASES = ['var/lib/rpm', 'usr/lib/sysimage/rpm'].flatMap((folder) =>
  ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`),
)

/** @param filesOnly packages are not asked for */
export function notesOn(
  { configuration, tree }: SlimImage,
  dockerfile: Dockerfile,
  filesOnly = false,
): readonly string[] {
  const { Entrypoint, Cmd } = configuration
  const isShell = [Entrypoint, Cmd].some((words) => isShellForm(words, configuration))
  const uses = dockerfile.instructions.find(
    ({ keyword, text }) => (keyword === 'ENV' || keyword === 'LABEL') && /(?<!\\)\$/.test(text),
  )
  return [
    ...(isShell
      ? ['a shell starts it, and is kept for that: ENTRYPOINT or CMD as a list of words, the program first, needs none']
      : []),
    ...(filesOnly || tree.resolve(RPM) !== undefined || !RPM_DATABASES.some((path) => tree.resolve(path) !== undefined)
      ? []
      : [
          'its packages were installed by rpm, which is not there to say what they are: of them comes what was touched',
        ]),
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
