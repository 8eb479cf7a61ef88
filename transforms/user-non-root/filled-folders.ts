// What RUNs of root leave in the folders of a user: files that the process may write, and whether a chown hands them over.

import { append } from '../../src/dockerfile/edit/chain.ts'
import { copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { isIn, isWithin, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { extracts, isGenerator } from '../../src/knowledge/programs/generators.ts'
import { installsRelease } from '../../src/knowledge/programs/inits.ts'

/** Commands that only install or look, so that nothing they leave behind is written by the process. */
const LEAVE_ALONE = new Set(
  [
    'cd set export unset echo true test [ [[ ls pwd cat find which id env printenv chmod rm sed grep head tail sort date apt-mark ldconfig',
    'mkdir touch install groupadd useradd addgroup adduser update-ca-certificates :',
  ].flatMap((line) => line.split(' ')),
)

/**
 * The scripts behind which the folders have to be handed over once more; or why a folder of the user's may hold files of
 * root that the process writes.
 *
 * @param program the process
 */
export function filledByRoot(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  program: string,
  image: Image,
  files: BuildContext | undefined,
): readonly Script[] | Reason {
  const handed: Script[] = []
  let copied = false
  let installed = false
  for (const instruction of stage.instructions) {
    const target = copyTarget(dockerfile, instruction)
    if (target !== undefined && isIn(target, folders)) copied = true
    if (instruction.keyword !== 'RUN' || installsRelease(instruction.text)) continue
    const { workdir = image.workdir } = dockerfile.settings(instruction)
    const inside = typeof workdir === 'string' && isIn(workdir, folders)
    const isNamed = folders.some((folder) => instruction.text.includes(folder))
    const script = dockerfile.script(instruction)
    if (script === undefined) {
      if ((inside || isNamed) && copied)
        return { reason: "a RUN that cannot be read works in what would be the user's folder" }
      continue
    }
    const filling = script.commands.filter(
      (command) => fills(command, program, files) && (inside || isNamed || reaches(command, workdir, folders)),
    )
    const [first] = filling
    if (first !== undefined) {
      // Behind an install a chown of the folder would put all packages into the layer once more.
      const isKnown =
        inside && !installed && filling.every((one) => isPlainGenerator(one, folders)) && takesMore(dockerfile, script)
      if (!isKnown)
        return {
          reason: `${first.name ?? 'a variable'} may leave files of root where the process writes: a chown can hand them over`,
        }
      handed.push(script)
    }
    installed ||= inside && script.commands.some((command) => callOf(command) !== undefined)
  }
  return handed
}

/** Whether a command writes into the folder it runs in, and names no other. */
function isPlainGenerator({ name = '', words, wrapper, within }: Command, folders: readonly string[]): boolean {
  const values = words.slice(1).map(({ value }) => value)
  const isElsewhere = values.some((value) => value === undefined || (value.startsWith('/') && !isIn(value, folders)))
  return wrapper.length === 0 && within === undefined && !isElsewhere && isGenerator(name, values)
}

/** Whether a chown can stand behind a script, and reaches nothing but what is in the layer. */
function takesMore(dockerfile: Dockerfile, script: Script): boolean {
  if (script.instruction.flags.length > 0) return false
  const fix = append(dockerfile, script, ':')
  if ('reason' in fix || script.leaks.some(({ kind }) => kind === 'directory')) return false
  return fix.every(({ span }) => span.start === span.end)
}

/** Whether a command in a folder around one of these makes it, or something in it, by a name that leads there. */
function reaches(
  { name = '', words }: Command,
  workdir: Instruction['text'] | null | undefined,
  folders: readonly string[],
): boolean {
  const below = folders.filter(
    (folder) => typeof workdir !== 'string' || (folder !== workdir && isWithin(folder, workdir)),
  )
  if (below.length === 0) return false
  const into = words.filter((_, i) => ['-C', '-d', '--directory'].includes(words[i - 1]?.text ?? ''))
  if (extracts(name) && workdir !== '/' && into.length === 0) return true
  return words.slice(1).some(({ value, text }) => {
    const written = value ?? text
    const path = resolve(workdir, written)
    if (path !== undefined && path !== '/' && below.some((folder) => isIn(path, [folder]))) return true
    // `git clone https://example.com/shop.git` makes shop, and so does `cd /srv && rails new shop`.
    const made = nameOf(written.replace(/\/+$/, '')).replace(/\.git$/, '')
    return made !== '' && below.some((folder) => folder.split('/').includes(made))
  })
}

/** Verbs that install packages, which the process reads, where no script of the project runs with them. */
const INSTALLS: Readonly<Record<string, readonly string[]>> = {
  corepack: ['enable', 'prepare', 'install'],
  pipenv: ['install', 'sync', '--version'],
  pnpm: ['install', 'i', 'add', 'prune', 'fetch', 'config'],
  poetry: ['install', 'config', '--version'],
  uv: ['sync', 'pip', 'venv', 'tool', 'python'],
  bun: ['install', 'i', 'add'],
}

function isInstall({ name = '', words }: Command): boolean {
  return Object.hasOwn(INSTALLS, name) && INSTALLS[name]!.includes(words[1]?.value ?? '')
}

/** Whether `composer install` runs nothing of the project: no scripts of its own, and no plugins. */
function isQuietComposer({ verb, given }: Call, files: BuildContext | undefined): boolean {
  if (verb === 'dump-autoload' || verb === 'dumpautoload') return true
  if (verb !== 'install') return false
  if (given.some(({ names }) => names.includes('--no-scripts'))) return true
  const [manifest, lock] = [files?.text('composer.json'), files?.text('composer.lock')]
  return manifest?.includes('"scripts"') === false && lock?.includes('composer-plugin') === false
}

function fills(command: Command, program: string, files: BuildContext | undefined): boolean {
  const { name, assignments: set, words } = command
  if (name === undefined) return words.length > 0 || set.length === 0
  const call = callOf(command)
  if (call !== undefined) {
    if (call.manager === 'bundle') return call.verb !== 'install' && call.verb !== 'config'
    if (call.manager === 'composer') return !isQuietComposer(call, files)
    const script = call.verb === 'run' || call.verb === 'run-script' || call.verb === 'exec' || call.verb === 'start'
    // As root npm 7 and 8 run scripts as the owner of the folder.
    return script && (call.manager === 'npm' || program !== 'node')
  }
  if (isInstall(command)) return false
  if (name === 'pnpm') return program !== 'node'
  if (name === 'tsc') return program !== 'node'
  return !LEAVE_ALONE.has(name)
}
