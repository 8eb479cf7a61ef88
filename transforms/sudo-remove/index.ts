// Runs commands without sudo where the user is root anyway.

import { userInForce } from '../../src/analysis/images/user-in-force.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf, unbroken } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { deletion, type Edit } from '../../src/dockerfile/model/span.ts'
import { type Change, wholeGroups } from '../../src/dockerfile/model/together.ts'
import { isRoot } from '../../src/dockerfile/model/user.ts'
import { mayBeRoot } from '../../src/transform/as-root.ts'
import { type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { differsUnderSudo } from './differences.ts'

export default {
  name: 'sudo-remove',
  summary: 'Run commands without sudo where the user is root',
  phase: 'commands',
  safety: 'unsafe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('sudo'),
  why: `Builds run as root unless USER says otherwise, so \`sudo\` changes nothing but the way signals and the terminal are passed
on; and it has to be installed.

Unsafe, because sudo also takes variables away and looks programs up in folders of its own: where ENV or ARG set what a program may
read, it stays.`,
  leavesAlone: [
    'a user other than root, and a base image whose user is not known',
    'scripts and programs that are not known by their names: they may read SUDO_USER and its like',
    'a program that may read a variable of the file, of the RUN, or of a base image that is not known, which sudo takes away',
    'programs of a language where ENV sets PATH: sudo may find others',
    'options that mean more than asking for no password: `-u`, `-s`, `-i`, and variables: `sudo A=b x`',
    'commands that are another program under sudo than in the shell: `sudo echo`, `sudo kill`, a function of the script',
    'RUNs of one paragraph with one that has to keep its sudo',
    'the package sudo, and its configuration',
    'RUN inside ONBUILD, which runs as the user of another build',
  ],
  rules: ['hadolint/DL3004'],
  references: [
    'https://docs.docker.com/build/building/best-practices/#user',
    'https://www.sudo.ws/docs/man/sudoers.man/',
  ],
  apply(dockerfile, context) {
    const changes = runs(dockerfile, context).flatMap((run): readonly Change[] => {
      const { script, instruction } = run
      if (!script.commands.some(runsUnderSudo) || isSomebodyElse(dockerfile, run, context)) return []
      const decline = (reason: string): [] => {
        context.decline(instruction.span, reason)
        return []
      }
      const unknown = unknownOf(dockerfile, run, context)
      if (unknown !== undefined) return decline(unknown)
      const needless = script.commands.flatMap((command) => {
        if (!runsUnderSudo(command) || isAnother(dockerfile, run, command, context)) return []
        const edit = withoutSudo(script, command)
        if (edit === undefined) return []
        return 'reason' in edit ? decline(edit.reason) : [{ command, edit }]
      })
      const needed = needless
        .map(({ command }) => differsUnderSudo({ dockerfile, run, image: context.image(run.stage) }, command))
        .find((reason) => reason !== undefined)
      if (needed !== undefined) context.decline(instruction.span, needed)
      const fix = needed === undefined ? needless.map(({ edit }) => edit) : undefined
      return needless.length === 0 ? [] : [{ instruction, fix }]
    })
    const fixes = wholeGroups(dockerfile, changes, ({ span }) =>
      context.decline(span, 'a RUN beside it has to keep its sudo: all of a paragraph go, or none'),
    )
    return dockerfile.edit(fixes)
  },
} satisfies Transform

function runsUnderSudo({ wrapper }: Command): boolean {
  return wrapper[0]?.text === 'sudo'
}

/** Whether the shell around it is that of another user: `sudo -u app bash -c 'sudo x'`. */
function isAnother(dockerfile: Dockerfile, run: Run, { within }: Command, context: Context): boolean {
  return within !== undefined && !mayBeRoot(dockerfile, run, within, context)
}

/** The RUN's user; `undefined` where nothing says it. */
function userOf(dockerfile: Dockerfile, run: Run, context: Context): string | undefined {
  return userInForce(dockerfile, run.instruction, run.stage, context) ?? undefined
}

/** Whether sudo is what makes it root. */
function isSomebodyElse(dockerfile: Dockerfile, run: Run, context: Context): boolean {
  const user = userOf(dockerfile, run, context)
  return user !== undefined && !run.onbuild && !isRoot(user)
}

/** Why it cannot be told whether sudo does anything. */
function unknownOf(dockerfile: Dockerfile, run: Run, context: Context): string | undefined {
  if (run.onbuild) return 'an ONBUILD runs as the user of the image that is built on this one'
  if (userOf(dockerfile, run, context) === undefined)
    return 'it is not known whether the user is root: USER root in front says so, where it is'
  return run.script.heredoc ? 'a heredoc stands in its script' : undefined
}

const HARMLESS = new Set(['-E', '-H', '-n', '-EH', '-HE', '--preserve-env', '--set-home', '--non-interactive', '--'])

/** Builtins that are no programs, or others than the program of their name. */
const BUILTINS = new Set([
  'echo',
  'cd',
  'export',
  'source',
  '.',
  'exec',
  'set',
  'umask',
  'ulimit',
  'alias',
  'type',
  'wait',
  'kill',
  'printf',
  'pwd',
  'time',
  'su',
  'eval',
  'exit',
])

/** @returns the reason where a reader would wonder, nothing where it says itself that it is more than root */
function withoutSudo(script: Script, { wrapper, words }: Command): Edit | Reason | undefined {
  const all = [...wrapper, ...words]
  const target = behindSudo(script, all)
  if (target === undefined || 'reason' in target) return target
  const range = { start: all[0]!.start, end: target.start }
  return unbroken(script, range)
    ? deletion(spanOf(script, range))
    : { reason: 'a line continuation stands behind sudo' }
}

/** What runs without the sudo that the words begin with, and without each that stands right behind it: `sudo -E sudo x`. */
function behindSudo(script: Script, [, ...rest]: readonly Word[]): Word | Reason | undefined {
  const next = rest.findIndex(({ value }) => value === undefined || !HARMLESS.has(value))
  const target = rest[next]
  if (target === undefined || /^(?:-[a-zA-Z]*[ug]|--user|--group)/.test(target.text)) return undefined
  const { text } = target
  if (!isProgram(target)) return { reason: `sudo ${text} is more than a command that runs as root` }
  if (BUILTINS.has(text)) return { reason: `${text} is another one without sudo: that of the shell` }
  if (script.leaks.some(({ kind, what }) => kind === 'function' && what === text))
    return { reason: `${text} is another one without sudo: a function of the script` }
  if (text !== 'sudo') return target
  const inner = behindSudo(script, rest.slice(next))
  return inner === undefined || 'reason' in inner ? target : inner
}

/** A plain word: no option of sudo's, no assignment, nothing that may become one. */
function isProgram({ value, glob }: Word): boolean {
  return value !== undefined && !glob && !value.startsWith('-') && !value.includes('=')
}
