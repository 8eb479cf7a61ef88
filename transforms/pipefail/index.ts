// Lets a RUN fail when any command of its pipelines fails.

import { programNotKnown } from '../../src/analysis/processes/programs-there.ts'
import { isSaidToBeBase, mayBeBase } from '../../src/analysis/processes/tools.ts'
import { prepend } from '../../src/dockerfile/edit/chain.ts'
import { insertAbove } from '../../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { insertAfter, type Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { variableNames } from '../../src/dockerfile/read/variables.ts'
import { hasBash, isOfBash, knowsPipefail } from '../../src/knowledge/programs/shells.ts'
import { type Run, runs } from '../../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { harmlessFailure, losesFailure, unseenWriters } from './pipes.ts'

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
its place.

Unsafe: builds may fail whose failures went unnoticed, and that is what it is for. A \`SHELL\` also holds for images built on this one.`,
  leavesAlone: [
    'a RUN or a SHELL that says pipefail',
    'pipelines that fail though nothing is wrong: `| head`, `| grep -q`, `yes |`, `grep … |`',
    'pipelines whose failure the script covers up anyhow',
    'pipelines that nothing but `echo` or `printf` writes into: they do not fail',
    'a program that writes into a pipeline and is not known to be there: `curl … | sh` on an image that may have no curl',
    'heredocs, exec form and ONBUILD',
    'a base image of which it is not known what its shell can do',
    'old Debian and Ubuntu where bash would do something else: `echo -e`, `{a,b}`, `$UID`, a shell-form CMD',
    'an image that starts nothing, or only a prompt, on old Debian and Ubuntu: others may be built on it',
  ],
  rules: ['hadolint/DL4006'],
  references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
  changes: [
    {
      field: 'Shell',
      becomes: 'bash with pipefail, where sh does not know it',
      isMeant: (_, after) => JSON.stringify(after.Shell) === JSON.stringify(JSON.parse(SHELL)),
    },
  ],
  apply(dockerfile, context) {
    const waiting = runs(dockerfile, context).filter((run) => needsPipefail(dockerfile, run))
    const fixes: Fix[] = []
    for (const stage of new Set(waiting.map((run) => run.stage))) {
      const own = waiting.filter((run) => run.stage === stage).filter((run) => isSound(dockerfile, run, context))
      const old = own.find((run) => needsBash(dockerfile, run, context))
      const reason = old === undefined ? undefined : againstBash(dockerfile, context, stage, old.instruction)
      if (old !== undefined && reason === undefined) {
        fixes.push([insertAbove(dockerfile, old.instruction, { keyword: 'SHELL', rest: SHELL })])
      }
      for (const run of own) {
        if (!needsBash(dockerfile, run, context)) fixes.push(...setOption(dockerfile, run, context))
        else if (reason !== undefined) context.decline(run.instruction.span, reason)
      }
    }
    return dockerfile.edit(fixes)
  },
} satisfies Transform

const SHELL = '["/bin/bash", "-o", "pipefail", "-c"]'

/** Whether a failure inside one of its pipelines is lost, and would be noticed with the option. */
function needsPipefail(dockerfile: Dockerfile, { instruction, script, onbuild }: Run): boolean {
  if (onbuild || script.heredoc || instruction.line.heredocs.length > 0 || !script.text.includes('|')) return false
  if (!losesFailure(script)) return false
  const { shell = [] } = dockerfile.settings(instruction)
  return !script.text.includes('pipefail') && !shell.includes('pipefail')
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
  const missing = notKnown(dockerfile, context, { script, instruction, stage })
  return missing === undefined
    ? undefined
    : `${missing} is not known to be there: where it is missing, the build goes on today with what comes out of the pipeline then`
}

/** A program that writes into a pipe and may be missing without anybody noticing. */
function notKnown(
  dockerfile: Dockerfile,
  context: Context,
  { script, instruction, stage }: Omit<Run, 'onbuild'>,
): string | undefined {
  for (const command of unseenWriters(script)) {
    const program = programNotKnown(dockerfile, context, { instruction, stage, command })
    if (program !== undefined) return program
  }
  return undefined
}

/** Whether its shell, the default one of an older Debian or Ubuntu, is known not to know the option, or may be such a one. */
function needsBash(dockerfile: Dockerfile, { instruction, script, stage }: Run, context: Context): boolean {
  const distro = context.image(stage).distro
  return (
    knowsPipefail(script.shell, distro) !== true &&
    dockerfile.settings(instruction).shell === undefined &&
    hasBash(distro)
  )
}

function setOption(dockerfile: Dockerfile, run: Run, context: Context): readonly Fix[] {
  const { script, stage, instruction } = run
  if (knowsPipefail(script.shell, context.image(stage).distro) !== true) {
    context.decline(instruction.span, 'it is not known whether the shell of this image has pipefail')
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

/** Why bash may not take the place of the default shell from an instruction on, in its stage and in those built on it. */
function againstBash(dockerfile: Dockerfile, context: Context, stage: Stage, from: Instruction): string | undefined {
  const heirs = new Set([stage])
  for (const heir of dockerfile.stages) if (heir.base.stage !== undefined && heirs.has(heir.base.stage)) heirs.add(heir)
  for (const heir of heirs) {
    for (const instruction of heir.instructions) {
      if (instruction.keyword === 'ONBUILD') return 'SHELL would hold for the ONBUILD too'
      if (instruction.index < from.index || dockerfile.settings(instruction).shell !== undefined) continue
      const reason = changedBy(dockerfile, context, heir, instruction)
      if (reason !== undefined) return reason
    }
  }
  if (isSaidToBeBase(dockerfile))
    return 'a comment says that others build on the image, and SHELL would hold for them too'
  return [...heirs].some((heir) => mayBeBase(dockerfile, heir))
    ? 'the image starts nothing of its own, so others may be built on it, and SHELL would hold for them too: say in front which shell it is'
    : undefined
}

/** Why an instruction would do something else under `bash -o pipefail`. */
function changedBy(
  dockerfile: Dockerfile,
  context: Context,
  stage: Stage,
  instruction: Instruction,
): string | undefined {
  const { keyword, form, text } = instruction
  switch (keyword) {
    case 'CMD':
    case 'ENTRYPOINT':
      return form === 'shell' ? `SHELL would hold for the ${keyword} in shell form too` : undefined
    case 'HEALTHCHECK':
      return text.toUpperCase().startsWith('CMD') && !text.slice(3).trimStart().startsWith('[')
        ? 'SHELL would hold for the HEALTHCHECK in shell form too'
        : undefined
    case 'RUN':
      return form === 'exec' ? undefined : changedScript(dockerfile, context, stage, instruction)
    default:
      return undefined
  }
}

function changedScript(
  dockerfile: Dockerfile,
  context: Context,
  stage: Stage,
  instruction: Instruction,
): string | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) return 'SHELL would hold for a RUN too that cannot be read'
  const piped = script.commands.some(({ piped: reads, within }) => reads && within === undefined)
  if (piped && harmlessFailure(script) !== undefined)
    return 'SHELL would hold for a pipeline too that may fail though nothing is wrong'
  const missing = losesFailure(script) ? notKnown(dockerfile, context, { script, instruction, stage }) : undefined
  if (missing !== undefined) return `SHELL would hold for a pipeline too whose ${missing} is not known to be there`
  const variable = variableNames(script.text).find(isOfBash)
  if (variable !== undefined) return `SHELL would hold for a RUN too that reads ${variable}, which bash sets by itself`
  const other = script.commands.find(saysOtherwise)
  if (other !== undefined)
    return `SHELL would hold for ${other.name ?? 'a command'} too, which does something else in bash than in /bin/sh`
  return script.leaks.some(({ what }) => what === '&>') ? '&> does something else in bash than in /bin/sh' : undefined
}

/** dash's echo reads escapes and no options; it leaves braces and `$'…'` as they are. */
function saysOtherwise({ name, words }: Command): boolean {
  const args = words.slice(1)
  // /bin/echo is a program, the same in every shell.
  const isOfShell = name === 'echo' && words[0]?.text.includes('/') !== true
  if (isOfShell && args.some(({ text }) => text.includes('\\') || (text.startsWith('-') && text.includes('e'))))
    return true
  return words.some(({ text }) => text.includes("$'") || (text.includes('{') && text.includes(',') && isBare(text)))
}

/** Outside of quotes, and no `${…}`. */
function isBare(text: string): boolean {
  return !text.includes('"') && !text.includes("'") && !text.includes('${')
}
