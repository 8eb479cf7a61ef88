// Lets the shell make way for the program that stays: `exec` in front of a start script's last command.

import { namesInstalledBy } from '../src/analysis/packages/installed-names.ts'
import { isBehindInit } from '../src/analysis/processes/behind-init.ts'
import { orphansBeside } from '../src/analysis/processes/beside.ts'
import { keepsAlive } from '../src/analysis/processes/tools.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { literalWords, onlyCommand, processOf, startScript } from '../src/dockerfile/model/process.ts'
import { allMade, because, type Reason, type Refusal } from '../src/dockerfile/model/refusal.ts'
import { shellOf } from '../src/dockerfile/model/script.ts'
import type { Command, ShellText } from '../src/dockerfile/model/shell.ts'
import { type Fix, insertion } from '../src/dockerfile/model/span.ts'
import { fileOffset } from '../src/dockerfile/read/lines.ts'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import { isChore } from '../src/knowledge/programs/chores.ts'
import { programOf } from '../src/knowledge/programs/inits.ts'
import { isShell, isShellWord, makesWay, scriptAt } from '../src/knowledge/programs/shells.ts'
import { harmAsFirst, unstoppable } from '../src/knowledge/programs/signals.ts'
import { programStarted } from '../src/knowledge/programs/starters.ts'
import { type ImageConfiguration, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'cmd-exec-prefix',
  summary: 'Put exec before the program that stays, where a start command needs a shell',
  phase: 'commands',
  safety: 'unsafe',
  aims: ['signals'],
  recommended: true,
  mayAct: mentions('cmd', 'entrypoint'),
  why: `A start command with a variable in it needs a shell, but not after the program has started. On Debian and Ubuntu the shell
stays PID 1 and passes no SIGTERM on, so \`docker stop\` waits ten seconds and kills. With \`exec\` the program takes the shell's
place and gets the signal.

Unsafe, because what the shell did beside it ends: it reaps no orphans any more, and as PID 1 the program must handle signals
itself. Beside nginx and its like, which reap what they start, \`exec\` is put; beside cron or an unknown job the shell stays.`,
  leavesAlone: [
    'a command that has it, and one for which the shell makes way by itself: the last one in Alpine, the only one in bash',
    'a single literal command in shell form: it needs no shell at all',
    'a last command that is a builtin, a pipeline, a loop, a variable, or sets variables for itself alone',
    'scripts with traps, functions or `||` at their end',
    'a CMD behind dumb-init, which hands signals to all that it started; apache2ctl, which is a script itself',
    'node and its like, what npm installs, and `cargo run`, where no init of the file is PID 1: they may heed no Ctrl-C then',
    'a program that starts another, waits for it and hands no signal on: `flock`, `time`, `xargs`',
    'setsid, xvfb-run and jupyter, which should not be PID 1',
    'a last command that ends by itself, or is a shell with a script of its own: `npm test`, `bash -c "…"`',
    'a last command beside daemons or background jobs whose orphans the shell reaps, or that only keeps the container alive for them',
    'HEALTHCHECK, ONBUILD, scripts in files, other shells, and stages whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/reference/dockerfile/#shell-form-entrypoint-example'],
  changes: (['Cmd', 'Entrypoint'] as const).map((field) => ({
    field,
    becomes: 'with an exec in front of the last command',
    isMeant: (before: ImageConfiguration, after: ImageConfiguration) =>
      isPrefixed(before[field].at(-1), after[field].at(-1)),
  })),
  apply(dockerfile, context) {
    const fixes = startsOf(dockerfile).map((instruction): Fix | Refusal | undefined => {
      const { distro } = context.image(dockerfile.stageOf(instruction))
      if (distro?.family === 'windows') return undefined
      const script = scriptOf(dockerfile, instruction)
      if (script === undefined) return undefined
      const command = lastCommand(script.shell, instruction.form)
      if (command === undefined) return undefined
      if ('reason' in command) return { at: instruction.span, reason: command.reason }
      if (isLeftTo(script.shell, command, distro)) return undefined
      const group = behindGroupInit(dockerfile, instruction)
      if (group !== undefined) return { at: instruction.span, reason: group }
      const reason = againstFirst(dockerfile, instruction, command)
      if (reason !== undefined) return { at: instruction.span, reason }
      return [insertion(script.place(command.start), 'exec ')]
    })
    return allMade(dockerfile, fixes, context)
  },
} satisfies Transform

/** Whether the shell makes way for its last command by itself. */
function isLeftTo(shell: ShellText, command: Command, distro: Distro | undefined): boolean {
  const isOnly = onlyCommand(shell) === command
  return makesWay(shell.interpreter, distro, { isOnly, isRedirected: command.redirects.length > 0 })
}

/** Whether an init in front of a CMD hands signals to all that it started: README of dumb-init, --single-child. */
function behindGroupInit(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const inits = dockerfile.stages
    .filter(({ ships }) => ships)
    .flatMap((stage) => {
      const { entrypoint, command } = processOf(stage)
      return command === instruction ? [entrypoint?.strings ?? []] : []
    })
  const isOfAll = ([program = '', ...options]: readonly string[]): boolean =>
    programOf(program) === 'dumb-init' && !options.some((option) => option === '-c' || option === '--single-child')
  return inits.length > 0 && inits.every(isOfAll)
    ? 'dumb-init hands signals to all that it started, not to the shell alone'
    : undefined
}

/** Why what a command starts gains nothing in the place of the shell, or loses. */
function againstFirst(dockerfile: Dockerfile, instruction: Instruction, command: Command): string | undefined {
  const words = valuesOf(command)
  const isBehind = isBehindInit(dockerfile, instruction)
  return harmAsFirst(words, isBehind) ?? unstoppable(words, isBehind, (program) => isOfNode(dockerfile, program))
}

function valuesOf({ wrapper, words }: Command): readonly (string | undefined)[] {
  return [...wrapper, ...words].map(({ value, glob }) => (glob ? undefined : value))
}

/** Whether npm or its like installs a package of that name: what it brings runs in Node.js. */
function isOfNode(dockerfile: Dockerfile, program: string): boolean {
  const isOfNpm = (command: Command): boolean => ['npm', 'yarn', 'pnpm', 'bun'].includes(command.name ?? '')
  return dockerfile.instructions.some((instruction) =>
    dockerfile
      .script(instruction)
      ?.commands.some((command) => isOfNpm(command) && namesInstalledBy(command).includes(program)),
  )
}

/** The CMDs and ENTRYPOINTs in force in an image that is kept. */
function startsOf(dockerfile: Dockerfile): readonly Instruction[] {
  if (!dockerfile.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')) return []
  const inForce = dockerfile.stages
    .filter(({ ships }) => ships)
    .flatMap((stage) => {
      const { entrypoint, command } = processOf(stage)
      return [entrypoint, command]
    })
  return dockerfile.instructions.filter((instruction) => inForce.includes(instruction))
}

interface StartScript {
  readonly shell: ShellText
  readonly place: (offset: number) => number
}

/** The script of a shell form, or of an exec form such as `["sh", "-c", "…"]`. */
function scriptOf(dockerfile: Dockerfile, instruction: Instruction): StartScript | undefined {
  const { strings, text, textStart, line } = instruction
  if (strings === undefined) {
    const script = startScript(dockerfile, instruction)
    return script === undefined ? undefined : { shell: script, place: script.place }
  }
  const [, , content, ...rest] = strings
  const program = shellOf(strings.slice(0, 2))
  if (content === undefined || rest.length > 0 || program === undefined) return undefined
  const quoted = JSON.stringify(content)
  const at = text.lastIndexOf(quoted)
  const shell = readShell(content, false, dockerfile.interpreter(instruction, program.name))
  // Escapes that JSON has several spellings for.
  if (at < 0 || shell === undefined) return undefined
  const inside = (offset: number): number => JSON.stringify(content.slice(0, offset)).length - 1
  return { shell, place: (offset) => fileOffset(line, textStart + at + inside(offset)) }
}

/** The command to put `exec` in front of; a reason where a reader would expect it, `undefined` where nobody would. */
function lastCommand(script: ShellText, form: Instruction['form']): Command | Reason | undefined {
  const { list, leaks, heredoc, comment } = script
  const only = onlyCommand(script)
  if (only !== undefined && form === 'shell' && literalWords(only) !== undefined) return undefined
  const item = list.at(-1)
  const element = item?.elements.at(-1)
  if (item === undefined || element === undefined || heredoc || comment !== undefined) return undefined
  const leak = leaks.find(({ kind }) => kind === 'trap' || kind === 'function')
  if (leak !== undefined) return { reason: `the shell is needed to the end: ${leak.what}` }
  if (item.background) return { reason: 'the shell is needed to the end: &' }
  const { command } = element
  if (command === undefined || element.negated) return { reason: 'its last command is a pipeline or a compound one' }
  if (item.operators.includes('||')) return { reason: 'its last command may run only when another fails' }
  if ([...command.wrapper, ...command.words][0]?.value === 'exec') return undefined
  const beside = orphansBeside(script, command)
  if (beside === '&') return { reason: 'the shell is needed to the end: &' }
  const orphans = `the shell reaps what ${beside}, which is started beside it, may leave behind`
  return because(againstCommand(command)) ?? (beside === undefined ? command : { reason: orphans })
}

/** Why `exec` in front of a command would do nothing, or harm. */
function againstCommand(command: Command): string | undefined {
  const { name, words, wrapper, assignments } = command
  const [program] = [...wrapper, ...words]
  if (name === undefined || program?.value === undefined) return 'a variable names the program, which may be a builtin'
  if (isShellWord(program.value) || words.length === 0) return 'its last command is one of the shell itself'
  if (assignments.length > 0) return 'shells do not agree on what exec does with a variable that is set in front of it'
  if (onlyStays(command)) return 'its last command only keeps the container alive'
  if (isShell(name) && scriptAt(words.slice(1).map(({ value }) => value)) !== undefined)
    return 'its last command is a shell with a script of its own, in front of whose last command exec belongs'
  if (name === 'apache2ctl' || name === 'apachectl')
    return `${name} is itself a script of the shell, which starts the server and waits for it`
  // An option or a goal may hold a variable: -Denvironment=$STAGE, -j$(nproc).
  const texts = [...wrapper, ...words].map(({ value, text }) => value ?? text)
  return isChore(programStarted(texts)) ? 'its last command ends by itself, and needs no signal' : undefined
}

/** Whether the program that is started in the end does nothing but go on, or waits at a terminal. */
function onlyStays(command: Command): boolean {
  const [program = '', ...args] = programStarted(valuesOf(command))
  return keepsAlive(program) || (isShell(programOf(program)) && args.length === 0)
}

function isPrefixed(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  for (let at = after.indexOf('exec '); at >= 0; at = after.indexOf('exec ', at + 1))
    if (after.slice(0, at) + after.slice(at + 'exec '.length) === before) return true
  return false
}
