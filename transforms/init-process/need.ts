// Whether a process wants an init in front of it: where something is left to PID 1 to reap, or SIGTERM would be lost.

import { asksForHelp, isPrompt, isShellAlone, keepsAlive } from '../../src/analysis/processes/tools.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { isChore } from '../../src/knowledge/programs/chores.ts'
import { programOf, reapsItself } from '../../src/knowledge/programs/inits.ts'
import { atSigterm, handlesSigterm, isBrowser, runsModules } from '../../src/knowledge/programs/signals.ts'
import { type FirstProcess, firstProcess, type Place, textOf } from './first-process.ts'

/** Why what an exec form starts needs no init, or that it cannot be told; `undefined` where it wants one. */
export function needsNoInit(words: readonly string[], place: Place): string | undefined {
  const { stage, dockerfile } = place
  const kind = notDeployed(dockerfile, stage)
  if (kind !== undefined) return kind
  const first = firstProcess(words, place)
  const reaped = hasBrowser(dockerfile, stage)
  if ('reason' in first) return reaped ? undefined : first.reason
  const [program = '', ...args] = first.words
  if (first.words.length === 0) return againstShell(first)
  const ended = endsByItself(program, args, stage)
  if (ended !== undefined) return ended
  if (reapsItself(program)) return `${programOf(program)} takes signals and reaps what it starts itself`
  return first.beside !== undefined || reaped ? undefined : keepsSignal(program, args, place)
}

function againstShell({ beside, script, traps }: FirstProcess): string | undefined {
  if (traps === true) return `${script} says itself what is done at signals`
  return beside === undefined
    ? `${script} stays in front of what it starts, and an init would only start a shell: exec in front of its last command makes way`
    : undefined
}

/** Names of stages that are built to work in, or to look at. */
const WORKSHOPS = new Set(
  'build builder building ci debug debugger dev devel develop developer development devcontainer local lint test tests testing'.split(
    ' ',
  ),
)

function notDeployed({ stages }: Dockerfile, { name, base }: Stage): string | undefined {
  // Of the only stage of a file its name says nothing.
  if (name !== undefined && stages.length > 1 && WORKSHOPS.has(name))
    return `the stage ${name} is there to work in, and not to be deployed`
  return base.text.includes('devcontainers/') ? 'the base image is there to develop in' : undefined
}

/** Why nobody has to stop it: it comes to an end, waits at a terminal, or does nothing. */
function endsByItself(program: string, args: readonly string[], { instructions }: Stage): string | undefined {
  if (isShellAlone(program, args)) return 'a shell reaps what it starts itself'
  if (keepsAlive(program)) return 'it only keeps the container alive'
  if (instructions.some(({ keyword }) => keyword === 'EXPOSE')) return undefined
  if (args.some(asksForHelp)) return 'it shows its help, or its version, and ends'
  if (isPrompt(program, args)) return 'it is a prompt, for somebody who types into it'
  return isChore([program, ...args]) ? 'it ends by itself' : undefined
}

/** Why the program gets the signal, or that it cannot be told. */
function keepsSignal(program: string, args: readonly string[], place: Place): string | undefined {
  if (stopsAtItsSignal(program, place.stage)) return `${programOf(program)} stops at SIGINT, which STOPSIGNAL asks for`
  const [option, module = ''] = args
  const isModule = option === '-m' && runsModules(program)
  const name = isModule ? module : programOf(program)
  const does = isModule ? (atSigterm(module) ?? 'ignores') : atSigterm(program)
  if (does === 'stops') return `${name} stops at SIGTERM by itself`
  if (does === undefined) return `it is not known whether ${name} stops at SIGTERM by itself`
  if (does === 'tells a shell')
    return `${name} hands signals to a shell, not to the program: only the program itself could take them`
  if (does === 'waits')
    return `${name} is a script that waits for its server, and hands no signals on: only the server itself could take them`
  const script = args.find((word) => !word.startsWith('-'))
  const text = script === undefined || isModule ? undefined : textOf(script, place)
  return text !== undefined && handlesSigterm(text) ? `${script} handles SIGTERM itself` : undefined
}

/** Python takes SIGINT itself, as PID 1 too: Modules/signalmodule.c sets a handler of its own. */
function stopsAtItsSignal(program: string, stage: Stage): boolean {
  const last = lineage(stage)
    .flatMap(({ instructions }) => instructions.findLast(({ keyword }) => keyword === 'STOPSIGNAL') ?? [])
    .at(0)
  const signal = last?.text.trim().toUpperCase()
  const isInterrupt = signal === 'SIGINT' || signal === 'INT' || signal === '2'
  return isInterrupt && /^python[\d.]*$/.test(programOf(program))
}

function hasBrowser(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) =>
    instructions.some(
      (instruction) =>
        instruction.keyword === 'RUN' &&
        dockerfile
          .script(instruction)
          ?.commands.some((command) =>
            callOf(command)?.operands.some(({ value }) => value !== undefined && isBrowser(value)),
          ),
    ),
  )
}
