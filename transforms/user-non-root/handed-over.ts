// When the folders of a user are handed over: in front of what comes into them, or behind a step that has to find them root's.

import { copyOf, copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../src/dockerfile/model/instruction.ts'
import { isIn, nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { runsAsOwner } from '../../src/knowledge/images/npm-owner.ts'
import { callOf, hasOption } from '../../src/knowledge/packages/managers.ts'
import { isManifest } from './manifests.ts'

/** The last RUN that must find the folders root's, where there is one; or why they cannot be handed over behind it. */
export function rootsUntil(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  image: Image,
): Instruction | undefined | Reason {
  const last = stage.instructions.findLast((instruction) => callsNpmIn(dockerfile, instruction, folders))
  if (last === undefined) return undefined
  const texts = lineage(stage).flatMap(({ instructions }) => instructions.map((one) => saidIn(one, dockerfile.text)))
  if (!runsAsOwner(image, texts)) return undefined
  const more = stage.instructions.find((one) => one.index < last.index && bringsMore(dockerfile, one, folders))
  return more === undefined
    ? last
    : {
        reason:
          'npm 7 and 8 run scripts as the owner of the folder, who may not use the home of root: copy the sources behind it, or move to Node.js 20',
      }
}

/** Whether a RUN has npm run scripts in one of the folders. */
function callsNpmIn(dockerfile: Dockerfile, instruction: Instruction, folders: readonly string[]): boolean {
  if (instruction.keyword !== 'RUN') return false
  const { workdir } = dockerfile.settings(instruction)
  const isNear =
    typeof workdir !== 'string' || isIn(workdir, folders) || folders.some((folder) => isIn(folder, [workdir]))
  if (!isNear) return false
  const script = dockerfile.script(instruction)
  return script === undefined ? /\bnp[mx]\b/.test(instruction.text) : script.commands.some(runsScripts)
}

/** Verbs of npm's that run no script of a package. */
const QUIET = new Set([
  'cache',
  'config',
  'set',
  'get',
  'view',
  'pkg',
  'version',
  'help',
  'whoami',
  'login',
  'logout',
  'ping',
])

function runsScripts(command: Command): boolean {
  if (command.name === 'npx') return true
  const call = callOf(command)
  // Global packages have a folder of root's.
  return call?.manager === 'npm' && !QUIET.has(call.verb) && !hasOption(call, 'g', '--global')
}

/** Whether a COPY brings more into a folder than what npm reads: that would stay root's. */
function bringsMore(dockerfile: Dockerfile, instruction: Instruction, folders: readonly string[]): boolean {
  const target = copyTarget(dockerfile, instruction)
  if (target === undefined || !isIn(target, folders)) return false
  return copyOf(instruction)?.sources.every((source) => isManifest(nameOf(source))) !== true
}
