// Starts a literal command without a shell in front of it.

import { originOf } from '../src/analysis/filesystem/origins.ts'
import { isBehindInit } from '../src/analysis/processes/behind-init.ts'
import { removeBlanksBehind } from '../src/dockerfile/edit/removal.ts'
import { copyOf } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { resolve } from '../src/dockerfile/model/paths.ts'
import { literalWords, onlyCommand, processOf, startScript } from '../src/dockerfile/model/process.ts'
import { because, type Reason } from '../src/dockerfile/model/refusal.ts'
import { type Script, shellOf, spanOf, unbroken } from '../src/dockerfile/model/script.ts'
import type { Command, Word } from '../src/dockerfile/model/shell.ts'
import type { Edit } from '../src/dockerfile/model/span.ts'
import { lineage, type Stage } from '../src/dockerfile/model/stages.ts'
import { INTERPRETERS, readShell } from '../src/dockerfile/read/read-shell.ts'
import { partingIn } from '../src/dockerfile/read/shell-agreement.ts'
import { runsAsGiven } from '../src/knowledge/images/entrypoints.ts'
import { isOfSystem } from '../src/knowledge/images/system-folders.ts'
import { isOnlyInit, programOf } from '../src/knowledge/programs/inits.ts'
import { isScriptName, isShell, isShellWord } from '../src/knowledge/programs/shells.ts'
import { harmAsFirst } from '../src/knowledge/programs/signals.ts'
import { type Context, type ImageConfiguration, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'cmd-exec-form',
  summary: 'Start literal commands in exec form',
  phase: 'commands',
  safety: 'unsafe',
  aims: ['signals', 'lint'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('cmd', 'entrypoint'),
  why: `In shell form the program is a child of \`/bin/sh -c\`, and on Debian and Ubuntu that shell stays PID 1: it passes no SIGTERM
on, so \`docker stop\` waits ten seconds and kills. In exec form the program itself is PID 1 and gets the signal.

Unsafe, because an ENTRYPOINT in exec form takes arguments from \`docker run\`, which one in shell form ignores, and because
a program that is PID 1 must handle signals itself.`,
  leavesAlone: [
    'a command that needs a shell: variables, patterns, redirections, several commands, builtins',
    'a CMD behind an ENTRYPOINT that would get other arguments, or whose base image is not known to have none',
    'an ENTRYPOINT with a CMD, which the shell form ignores, and one that is a shell and nothing else',
    'a stage with a SHELL of its own',
    'jupyter, whose kernels leave processes behind that the shell waits for: its documentation asks for an init in front of it',
    'setsid and xvfb-run, which cannot be PID 1: the one is over at once, the other waits for ever',
    'a script of which it is not known that it names its interpreter in its first line: without one only a shell starts it',
    'HEALTHCHECK, RUN, ONBUILD, and JSON with a slip in it',
    'stages whose layers reach no image, and Windows',
  ],
  rules: ['hadolint/DL3025', 'buildkit/JSONArgsRecommended'],
  references: [
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
  ],
  changes: (['Cmd', 'Entrypoint'] as const).map((field) => ({
    field,
    becomes: 'the words of the command, without a shell in front of them',
    isMeant: (before: ImageConfiguration, after: ImageConfiguration) => isExecForm(before[field], after[field]),
  })),
  apply(dockerfile, context) {
    const fixes = commandsOf(dockerfile).flatMap((command) => {
      if (context.image(command.stage).distro?.family === 'windows') return []
      const script = startScript(dockerfile, command.instruction)
      if (command.instruction.text.startsWith('['))
        context.decline(command.instruction.span, 'it looks like JSON and is none: a shell is given the brackets too')
      if (script === undefined) return []
      const edits = execForm(dockerfile, command, script, context)
      if (!('reason' in edits)) return [[...edits, ...removeBlanksBehind(dockerfile, command.instruction)]]
      context.decline(command.instruction.span, edits.reason)
      return []
    })
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** A CMD or ENTRYPOINT in shell form, its own stage, and the stages in whose images it is in force. */
interface Start {
  readonly instruction: Instruction
  readonly stage: Stage
  readonly heirs: readonly Stage[]
}

function commandsOf(dockerfile: Dockerfile): readonly Start[] {
  const isStart = ({ keyword, form, text }: Instruction): boolean =>
    (keyword === 'CMD' || keyword === 'ENTRYPOINT') && form === 'shell' && text !== ''
  if (!dockerfile.instructions.some(isStart)) return []
  return dockerfile.stages.flatMap((stage) =>
    stage.instructions.filter(isStart).flatMap((instruction): Start | readonly [] => {
      const heirs = dockerfile.stages.filter((heir) => {
        const { entrypoint, command } = processOf(heir)
        return heir.ships && (entrypoint === instruction || command === instruction)
      })
      return heirs.length === 0 ? [] : { instruction, stage, heirs }
    }),
  )
}

/** The edits that make exec form of it, or why it stays. */
function execForm(dockerfile: Dockerfile, start: Start, script: Script, context: Context): readonly Edit[] | Reason {
  const { instruction } = start
  const command = onlyCommand(script)
  if (command === undefined) return { reason: whyShell(script) }
  const values = literalWords(command)
  if (values === undefined)
    return { reason: partingIn(script) ?? 'a shell reads its variables, patterns or redirections' }
  const replaced = values[0] === 'exec' && values[1]?.startsWith('-') === false
  const words = [...command.wrapper, ...command.words].slice(replaced ? 1 : 0)
  const [program, ...args] = values.slice(replaced ? 1 : 0)
  if (program === undefined || program === '' || !isProgram(program, args))
    return { reason: `${program} is the shell's own` }
  const harm = replaced ? undefined : harmAsFirst([program, ...args], isBehindInit(dockerfile, instruction))
  if (harm !== undefined) return { reason: harm }
  if (dockerfile.shell(instruction) !== undefined)
    return {
      reason: `it is started by the shell that ${dockerfile.settings(instruction).shell === undefined ? "the base image's " : ''}SHELL names`,
    }
  const reason =
    instruction.keyword === 'CMD' ? changedArguments(start, program, context) : changedEntrypoint(start, program, args)
  return (
    because(reason ?? noInterpreter(dockerfile, start, program, context)) ??
    arrayOf(dockerfile, script, words, replaced)
  )
}

/** Why an ENTRYPOINT would not do the same without the shell in front, which ignores all arguments. */
function changedEntrypoint({ heirs }: Start, program: string, args: readonly string[]): string | undefined {
  if (heirs.some((heir) => processOf(heir).command !== null))
    return 'the shell form ignores the CMD, which would become its arguments'
  // `docker run -it IMAGE bash` gives a shell today, and so do runners of CI that start `sh` in each image.
  return isShell(programOf(program)) && args.length === 0
    ? `what docker run is given, and is ignored today, would be a script for ${programOf(program)}`
    : undefined
}

/** What only a shell can do with a script that is more than one plain command. */
function whyShell({ list, comment, commands }: Script): string {
  if (list.length === 0) return 'it starts nothing'
  const [item] = list
  const [element] = item?.elements ?? []
  if (list.length !== 1 || item?.elements.length !== 1 || commands.length > 1)
    return 'a shell runs its several commands'
  if (comment !== undefined) return 'a comment stands behind its command, which only a shell leaves out'
  if (item.background) return 'a shell puts its command into the background'
  return element?.negated === true ? 'a shell turns its result around' : 'only a shell can read it'
}

/** Programs that shells have built in, and that exist as files too. */
const TWINS = new Set(['echo', 'true', 'false', 'pwd'])

function isProgram(program: string, args: readonly string[]): boolean {
  // The echo of dash knows escapes, and no option but -n.
  if (program === 'echo') return args.every((arg) => !arg.includes('\\') && !arg.startsWith('-'))
  return TWINS.has(program) || !isShellWord(program)
}

/** Why a CMD would not do the same without its shell, as far as the ENTRYPOINT in front of it decides that. */
function changedArguments({ heirs }: Start, program: string, context: Context): string | undefined {
  for (const heir of heirs) {
    const { entrypoint } = processOf(heir)
    if (entrypoint === undefined) {
      const known = runsAsGiven(context.image(heir), program)
      if (known === undefined) return 'the base image may have an ENTRYPOINT, which would get other arguments'
      if (!known) return `the base image's ENTRYPOINT prepares for ${program} when it is given it as its first argument`
    } else if (
      entrypoint.strings === undefined ||
      !(entrypoint.strings.length === 0 || isOnlyInit(entrypoint.strings))
    ) {
      return 'the ENTRYPOINT would get the words in place of a shell and one text'
    }
  }
  return undefined
}

/** Why it is not certain that the kernel can start a program: a script without `#!` is started by shells alone. */
function noInterpreter(dockerfile: Dockerfile, start: Start, program: string, context: Context): string | undefined {
  // A shell is a program: what starts scripts is none.
  if (isShell(programOf(program))) return undefined
  const paths = program.includes('/')
    ? [pathOf(dockerfile, start, program, context)]
    : copiedAs(dockerfile, start.stage, program)
  const unknown = `${program} may be a script that does not name its interpreter, which only a shell starts`
  if (paths.length === 0) return isScriptName(program) ? unknown : undefined
  for (const path of paths) {
    const reason = path === undefined ? unknown : flawAt(dockerfile, start.stage, path, context)
    if (reason !== undefined) return reason === '' ? unknown : reason
  }
  return undefined
}

/** The absolute path of the program; `undefined` where its folder is not known. */
function pathOf(
  dockerfile: Dockerfile,
  { instruction, stage, heirs }: Start,
  program: string,
  context: Context,
): string | undefined {
  const { workdir = context.image(stage).workdir } = dockerfile.settings(instruction)
  const moves = heirs.some(({ instructions }) =>
    instructions.some(({ keyword, index }) => keyword === 'WORKDIR' && index > instruction.index),
  )
  return resolve(moves ? null : workdir, program)
}

/** Where COPY and ADD put a file of that name in a stage and those it is built on. */
function copiedAs(dockerfile: Dockerfile, stage: Stage, name: string): readonly (string | undefined)[] {
  const paths: (string | undefined)[] = []
  for (const at of lineage(stage)) {
    for (const instruction of at.instructions) {
      const copy = copyOf(instruction)
      if (copy === undefined) continue
      const { sources, destination } = copy
      const { workdir } = dockerfile.settings(instruction)
      if (programOf(destination) === name) paths.push(resolve(workdir, destination))
      else if (sources.some((source) => programOf(source) === name))
        paths.push(resolve(workdir, `${destination}/${name}`))
    }
  }
  return paths
}

/** What keeps the kernel from starting the file at a path; '' where that is not known. */
function flawAt(dockerfile: Dockerfile, stage: Stage, path: string, { files }: Context): string | undefined {
  const origin = originOf(dockerfile, stage, path, files)
  if (origin.from === 'context' && files !== undefined) return flawOf(files, origin.path)
  if (isScriptName(path)) return ''
  const name = programOf(path)
  if (origin.from === 'elsewhere') return undefined
  if (origin.from === 'nowhere') return isMadeOfText(dockerfile, path) ? '' : undefined
  return isBuilt(dockerfile, name) || INSTALLED.some((folder) => path.includes(folder)) ? undefined : ''
}

/** The first bytes of a file that say how the kernel starts it: a program's own, or those of an interpreter line. */
const ELF = 0x7f
const LONGEST_INTERPRETER = 128

function flawOf(files: NonNullable<Context['files']>, path: string): string | undefined {
  const bytes = files.bytes(path, LONGEST_INTERPRETER)
  if (bytes === undefined) return ''
  if (bytes[0] === ELF) return undefined
  const [line = ''] = String.fromCharCode(...bytes).split('\n', 1)
  if (!line.startsWith('#!'))
    return `${path} does not begin with an interpreter line, such as #!/bin/sh: only a shell starts it`
  return line.endsWith('\r')
    ? `the first line of ${path} ends in a carriage return, which the kernel takes for a part of the name`
    : undefined
}

/** Folders into which package managers put programs, each with its interpreter line. */
const INSTALLED = ['/node_modules/.bin/', '/venv/bin/', '/.venv/bin/', '/vendor/bin/']

/** Whether a compiler or a linker writes a file of that name. */
function isBuilt(dockerfile: Dockerfile, name: string): boolean {
  return someCommand(dockerfile, ({ words }) =>
    words.some(({ value }, i) => value === '-o' && programOf(words[i + 1]?.value ?? '') === name),
  )
}

/** Whether what lies at a path, and is not copied there, may be a text that a RUN puts there, or that is mounted. */
function isMadeOfText(dockerfile: Dockerfile, path: string): boolean {
  const name = programOf(path)
  if (isWritten(dockerfile, name) || someCommand(dockerfile, (command) => placesScript(command, name))) return true
  if (isBuilt(dockerfile, name)) return false
  if (someCommand(dockerfile, (command) => isCloned(command, path))) return true
  return !isOfSystem(path) && !someCommand(dockerfile, (command) => mayMake(command, path))
}

/** `cp scripts/run.sh /usr/local/bin/run` */
function placesScript({ name = '', words }: Command, program: string): boolean {
  const [target, ...sources] = words.slice(1).toReversed()
  const isIt = target !== undefined && programOf(target.value ?? target.text) === program
  return ['cp', 'mv', 'ln', 'install'].includes(name) && isIt && sources.some(({ text }) => isScriptName(text))
}

/** Whether a path lies in what a `git clone` brings. */
function isCloned({ name, words }: Command, path: string): boolean {
  const folder = programOf(words.at(-1)?.text ?? '')
  const clone = folder.endsWith('.git') ? folder.slice(0, -'.git'.length) : folder
  return name === 'git' && words[1]?.value === 'clone' && path.includes(`/${clone}/`)
}

/** Programs that bring files of any name: they build, unpack or download. */
const MAKERS = new Set(
  'cargo curl dotnet g++ gcc git go make mvn npm npx pip pip3 stack tar unzip wget yarn'.split(' '),
)

/** Whether a command may make the program at a path: it brings files of any name, or names it or its folder. */
function mayMake({ name = '', words }: Command, path: string): boolean {
  const [, top = ''] = path.split('/')
  return MAKERS.has(name) || words.some(({ text }) => text.includes(programOf(path)) || text.includes(`/${top}/`))
}

/** Whether a RUN writes text into a file of that name. */
function isWritten(dockerfile: Dockerfile, name: string): boolean {
  return someCommand(
    dockerfile,
    ({ name: program, words, redirects }) =>
      redirects.some(({ target }) => target !== undefined && programOf(target.value ?? name) === name) ||
      (program === 'tee' && words.some(({ value }) => programOf(value ?? name) === name)),
  )
}

function someCommand(dockerfile: Dockerfile, test: (command: Command) => boolean): boolean {
  return dockerfile.instructions.some((instruction) => dockerfile.script(instruction)?.commands.some(test) === true)
}

/**
 * The words as a JSON array, each on the line where it stands.
 *
 *     CMD exec  gunicorn -b 0.0.0.0:80 \
 *         ^^^^^^^^^^^^^^^ ^^ ^^^^^^^^^^
 *           app:main
 */
function arrayOf(
  dockerfile: Dockerfile,
  script: Script,
  words: readonly Word[],
  replaced: boolean,
): readonly Edit[] | Reason {
  const edits: Edit[] = []
  for (const [i, word] of words.entries()) {
    if (!unbroken(script, word)) return { reason: 'a word of it stands on two lines' }
    const span = spanOf(script, word)
    const next = words[i + 1]
    const behind = next === undefined ? span.end : script.place(next.start)
    const gap = dockerfile.text.slice(span.end, behind)
    const separator = next === undefined ? ']' : gap.includes('\n') ? `,${gap}` : ', '
    edits.push({
      span: { start: span.start, end: behind },
      text: `${i === 0 ? '[' : ''}${JSON.stringify(word.value)}${separator}`,
    })
  }
  const [first] = edits
  if (!replaced || first === undefined) return edits
  const start = script.place(0)
  if (dockerfile.text.slice(start, first.span.start).includes('\n'))
    return { reason: 'exec stands on a line of its own' }
  return [{ span: { start, end: first.span.end }, text: first.text }, ...edits.slice(1)]
}

/** Whether the words of the one are what a shell made of the text of the other, whatever an init stands in front of them. */
function isExecForm(before: readonly string[], after: readonly string[]): boolean {
  const text = before.at(-1)
  if (text === undefined || shellOf(before.slice(0, -1)) === undefined) return false
  // Which shell the image has is not known here.
  return INTERPRETERS.some((interpreter) => {
    const shell = readShell(text, false, interpreter)
    const command = shell === undefined ? undefined : onlyCommand(shell)
    const values = command === undefined ? undefined : literalWords(command)
    if (values === undefined) return false
    const words = values[0] === 'exec' ? values.slice(1) : values
    return words.join('\0') === after.slice(-words.length).join('\0')
  })
}
