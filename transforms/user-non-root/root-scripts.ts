// Whether scripts of the build context that an image starts need root.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import type { BuildInputs } from '../../src/analysis/images/images.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, ShellText } from '../../src/dockerfile/model/shell.ts'
import { fixedValue, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { wrappersOf } from '../../src/dockerfile/read/wrappers.ts'
import { isEntrypointOf } from '../../src/knowledge/images/entrypoints.ts'
import { isInit, programOf } from '../../src/knowledge/programs/inits.ts'
import { startsAsRoot } from '../../src/knowledge/programs/root-programs.ts'
import { isScriptName, isShell } from '../../src/knowledge/programs/shells.ts'
import { type Ground, OWN_FOLDER, writesOfRoot } from './script-writes.ts'

/**
 * Why a script that is started needs root, or that it cannot be told.
 *
 * @param workdir where it is started
 * @param folders what the user may write
 */
export function rootInScripts(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | null | undefined,
  folders: readonly string[],
  inputs: BuildInputs,
): string | undefined {
  const { files } = inputs
  const image = inputs.image(stage)
  const last = stage.instructions.at(-1)
  const variables = last === undefined ? undefined : dockerfile.settings(last).variables
  const ground: Ground = {
    workdir,
    folders,
    valueOf: (name) => (variable(variables, name) === undefined ? null : fixedValue(variables, name)),
  }
  const pathOf = (word: string): string | undefined =>
    resolve(workdir, word.includes('/') ? word : `/usr/local/bin/${word}`)
  const textOf = (word: string): string | undefined => {
    const path = pathOf(word)
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files, image.workdir)
    return origin?.from === 'context' ? files?.text(origin.path) : undefined
  }
  const isAlpine = image.distro?.family === 'alpine'
  const open = words.filter(
    (one) => !isInit(one) && !isEntrypointOf(image, one) && (one.includes('/') || isShellScript(one)),
  )
  const seen = new Set(open)
  for (const word of seen) {
    const text = textOf(word)
    if (text === undefined) {
      if (isShellScript(word)) return `what ${word} does as root is not known`
      continue
    }
    if (!isShellScript(word) && !isShell(programOf(text.split(/\s/, 1)[0] ?? ''))) continue
    const script = readShell(text, false)
    if (script === undefined) return `${word} cannot be read as a shell script`
    const path = pathOf(word) ?? '/'
    const reason = needsRoot(word, script, isAlpine, path, ground)
    if (reason !== undefined) return reason
    const unknown = script.commands.find((command) => readsUnknown(command, parentOf(path)))
    if (unknown !== undefined) return `${word} reads ${unknown.words[1]!.text}, and what that does as root is not known`
    for (const one of script.commands.flatMap((command) => calledBy(command, parentOf(path)))) seen.add(one)
  }
  return undefined
}

/** The scripts that a command of another one calls or reads, by a path. */
function calledBy({ name = '', words }: Command, folder: string): readonly string[] {
  const program = programOf(name)
  const texts = words.map(({ value, text }) => value ?? inFolder(text, folder))
  const isCalling = name === '.' || name === 'source' || name === 'exec' || isShell(program)
  const called = isCalling ? texts.slice(1).find((text) => !text.startsWith('-')) : texts[0]
  return called?.includes('/') === true && !called.includes('$') ? [called] : []
}

/** `. "$FILE"` */
function readsUnknown({ name, words }: Command, folder: string): boolean {
  const [, file] = words
  return (
    (name === '.' || name === 'source') && file !== undefined && inFolder(file.value ?? file.text, folder).includes('$')
  )
}

/** `$(dirname "$0")/other.sh`: beside the script that says it. */
function inFolder(text: string, folder: string): string {
  return OWN_FOLDER.reduce((now, sign) => now.replaceAll(sign, folder), text).replaceAll('"', '')
}

function isShellScript(word: string): boolean {
  return (isScriptName(word) && word.endsWith('sh')) || programOf(word).includes('entrypoint')
}

const ROOT_COMMANDS = new Set([
  'chown',
  'chgrp',
  'gosu',
  'su-exec',
  'setpriv',
  'runuser',
  'usermod',
  'groupmod',
  'useradd',
  'adduser',
  'addgroup',
  'groupadd',
  'service',
  'mount',
  'iptables',
  'sysctl',
  'apt-get',
  'apk',
  'yum',
  'dnf',
  'update-ca-certificates',
  'ldconfig',
])

/** What in a script needs root. `su` and `sudo` are told with the line that would take their place. */
function needsRoot(name: string, script: ShellText, alpine: boolean, path: string, ground: Ground): string | undefined {
  for (const command of script.commands) {
    const dropped = dropping(command, alpine)
    if (dropped !== undefined)
      return `${name} drops its privileges by itself: ${dropped} would make way for the program`
    const { name: program = '' } = command
    if (ROOT_COMMANDS.has(program) || startsAsRoot(program)) return `${name} calls ${program} as root`
  }
  const written = writesOfRoot(script, path, ground)
  return written === undefined ? undefined : `${name} ${written}`
}

/** The line that does what `su user -c "…"` or `sudo -u user …` does, without a process in between. */
function dropping({ name, wrapper, words }: Command, alpine: boolean): string | undefined {
  const by = (user: string, rest: string): string =>
    alpine
      ? `"exec su-exec ${user} ${rest}"`
      : `"exec gosu ${user} ${rest}", or "exec setpriv --reuid=${user} --regid=${user} --init-groups ${rest}"`
  const sudo = wrappersOf(wrapper).find((one) => one.name === 'sudo')
  if (sudo !== undefined) {
    const given = sudo.given.find(({ names }) => names.includes('-u') || names.includes('--user'))
    const user = given === undefined ? 'root' : (given.value ?? given.valueWords[0]?.text ?? given.word.text)
    return user === 'root' ? undefined : by(user, words.map(({ text }) => text).join(' '))
  }
  if (name !== 'su') return undefined
  const at = words.findIndex(({ value }) => value === '-c')
  const user = words.find(({ text }, i) => i > 0 && i !== at + 1 && !text.startsWith('-'))?.text ?? 'root'
  return by(user, at < 0 ? '…' : (words[at + 1]?.value ?? words[at + 1]?.text ?? '…'))
}
