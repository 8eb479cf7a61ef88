// Lets a RUN fail when any command of its pipelines fails.

import { shownDistro } from '../../src/analysis/images/shown-distro.ts'
import { prepend } from '../../src/dockerfile/edit/chain.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { insertAfter, type Script } from '../../src/dockerfile/model/script.ts'
import type { Word } from '../../src/dockerfile/model/shell.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { hasBash, knowsPipefail } from '../../src/knowledge/programs/shells.ts'
import { type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { isDefault, isSetHere, withBash } from './bash.ts'
import {
  harmlessFailure,
  hasInnerPipeline,
  losesFailure,
  othersWrite,
  partialReader,
  placeOfPipelines,
} from './pipes.ts'
import { notKnown } from './writers.ts'

export default {
  name: 'pipefail',
  summary: 'Let a RUN fail when any command of its pipelines fails',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('|'),
  why: `Of \`curl … | tar x\` the shell sees only the end: when the download fails, the build goes on with what there is. With
\`set -o pipefail\` it stops there. Where \`/bin/sh\` does not know the option, as in Debian 12, a \`SHELL\` instruction puts bash in
its place; and where what is started, or another image, would get bash too, another one behind the pipelines takes it back.

Unsafe: builds may fail whose failures went unnoticed, and that is what it is for.`,
  leavesAlone: [
    'a RUN or a SHELL that says pipefail',
    'pipelines that fail though nothing is wrong: `| head`, `| grep -q`, `yes |`, `grep … |`',
    'a pipeline into a program that is not known to read it to the end: `| node -e`, `| apt-get install`',
    'a script that another shell is given: `bash -c "curl … | sh"`',
    'pipelines whose failure the script covers up anyhow',
    'a pipeline in `$(…)` or in parentheses',
    'pipelines that nothing but `echo` or `printf` writes into: they do not fail',
    'a RUN that sources a script which has pipelines of its own, such as `nvm.sh`',
    'a program that writes into a pipeline and is not known to be there: `curl … | sh` on an image that may have no curl',
    'heredocs, exec form and ONBUILD',
    'a base image of which it is not known what its shell can do',
    'a RUN in which bash would do something else than the shell of old Debian and Ubuntu: `echo -e`, `{a,b}`, `$UID`',
    'pipelines in more than two places between which that is so',
  ],
  rules: ['hadolint/DL4006'],
  references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
  changes: [
    {
      field: 'Shell',
      becomes:
        'bash with pipefail, where sh does not know it; or /bin/sh in so many words, where it is back behind that',
      isMeant: (_, after) => isSetHere(after.Shell),
    },
  ],
  apply(dockerfile, context) {
    const waiting = runs(dockerfile, context).filter((run) => needsPipefail(dockerfile, run, context))
    const fixes: Fix[] = []
    for (const stage of new Set(waiting.map((run) => run.stage))) {
      const own = waiting.filter((run) => run.stage === stage).filter((run) => isSound(dockerfile, run, context))
      const old = own.filter((run) => needsBash(dockerfile, run, context))
      fixes.push(...withBash(dockerfile, context, stage, old))
      for (const run of own) if (!old.includes(run)) fixes.push(...setOption(dockerfile, run, context))
    }
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** Whether a failure inside one of its pipelines is lost, and would be noticed with the option. */
function needsPipefail(dockerfile: Dockerfile, { instruction, script, onbuild }: Run, context: Context): boolean {
  if (onbuild || script.heredoc || instruction.line.heredocs.length > 0 || !script.text.includes('|')) return false
  const shell = dockerfile.shell(instruction)
  if (script.text.includes('pipefail') || shell?.includes('pipefail') === true) return false
  const loses = losesFailure(script)
  if (loses) return true
  if (hasInnerPipeline(script))
    context.decline(
      instruction.span,
      'its pipeline stands inside of another command, which may go on with what there is of it',
    )
  else if (script.commands.some(({ piped }) => piped)) context.aside(instruction.span, noneToLose(script))
  return false
}

/** Why no failure is lost in the pipelines of a script that loses none. */
function noneToLose(script: Script): string {
  if (script.commands.every(({ piped, within }) => !piped || within !== undefined))
    return 'its pipelines are those of another shell, which has options of its own'
  const place = placeOfPipelines(script)
  if (place === 'negated') return 'its pipeline stands behind !, which asks for its failure'
  if (place === 'condition') return 'its pipeline decides what runs, and with the option it might decide otherwise'
  return !othersWrite(script) || script.commands.some(({ piped, decisive }) => piped && decisive)
    ? 'what writes into its pipelines does not fail, or what reads sees it'
    : 'what stands behind its pipelines goes on whatever fails in them'
}

function isSound(dockerfile: Dockerfile, run: Run, context: Context): boolean {
  const reason = against(dockerfile, run, context)
  if (reason !== undefined) context.decline(run.instruction.span, reason)
  return reason === undefined
}

/** Why a pipeline may fail though the build works today. */
function against(dockerfile: Dockerfile, { script, instruction, stage }: Run, context: Context): string | undefined {
  const command = harmlessFailure(script)
  if (command !== undefined)
    return `${command.name ?? 'a variable'} in a pipeline may fail, or end another command early, though nothing is wrong`
  const reader = partialReader(script)
  if (reader !== undefined)
    return `${reader.name ?? 'what a variable names'} may stop reading before the end, and what writes into it would fail though nothing is wrong`
  const sourced = script.commands.find(({ name, words }) => isSourcing(name) && !setsOnly(words[1]?.text ?? ''))
  if (sourced !== undefined)
    return `${sourced.words[1]?.text ?? 'what is sourced'} runs in the same shell, and its own pipelines may fail though nothing is wrong`
  const missing = notKnown(dockerfile, context, { script, instruction, stage })
  return missing === undefined
    ? undefined
    : `${missing} is not known to be there: where it is missing, the build goes on today with what comes out of the pipeline then`
}

function isSourcing(name: string | undefined): boolean {
  return name === '.' || name === 'source'
}

/** Files that set variables and have no pipelines, by the end of their path. */
const SETTING = ['/etc/os-release', '/etc/lsb-release', '/etc/environment', 'cargo/env', 'bin/activate', '/envvars']

function setsOnly(path: string): boolean {
  return SETTING.some((end) => path.endsWith(end))
}

/** Whether its shell, the default one of an older Debian or Ubuntu, is known not to know the option, or may be such a one. */
function needsBash(dockerfile: Dockerfile, { instruction, script, stage }: Run, context: Context): boolean {
  const distro = context.image(stage).distro
  const shell = dockerfile.shell(instruction)
  return (
    knowsPipefail(script.shell, distro) !== true &&
    (shell === undefined || (shell !== 'unsure' && isDefault(shell))) &&
    hasBash(distro)
  )
}

function setOption(dockerfile: Dockerfile, run: Run, context: Context): readonly Fix[] {
  const { script, stage, instruction } = run
  const distro = context.image(stage).distro ?? shownDistro(dockerfile, stage)
  const isKnown = dockerfile.shell(instruction) === 'unsure' ? undefined : knowsPipefail(script.shell, distro)
  if (isKnown !== true) {
    const doubt =
      isKnown === false
        ? 'the shell of this image has no pipefail'
        : 'it is not known whether the shell of this image has pipefail'
    context.decline(instruction.span, doubt)
    return []
  }
  const word = lastOption(script)
  if (word !== undefined) return [[insertAfter(script, word, ' -o pipefail')]]
  const fix = prepend(dockerfile, script, 'set -o pipefail')
  return fix === undefined ? [] : [fix]
}

/** The last word of a `set -e` that the script begins with. */
function lastOption({ list }: Script): Word | undefined {
  const command = list[0]?.elements[0]?.command
  if (command?.name !== 'set' || command.wrapper.length > 0 || command.redirects.length > 0) return undefined
  const options = command.words.slice(1)
  return options.every(({ value }) => value?.startsWith('-') === true && value !== '--' && !value.endsWith('o'))
    ? options.at(-1)
    : undefined
}
