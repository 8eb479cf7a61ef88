// Lets an image speak UTF-8 whose base image sets no locale.

import { insertBelow } from '../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { startScript } from '../src/dockerfile/model/process.ts'
import { lineage, type Stage } from '../src/dockerfile/model/stages.ts'
import { hasUtf8Locale, isLocaleReader, speaksOfLocale, startsWithoutLocale } from '../src/knowledge/images/locales.ts'
import { callOf } from '../src/knowledge/packages/managers.ts'
import { programOf } from '../src/knowledge/programs/inits.ts'
import type { Context, Transform } from '../src/transform/transform.ts'

export default {
  name: 'locale-utf8',
  summary: 'Set LANG to C.UTF-8 where no locale is set',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['style'],
  recommended: false,
  why: `Without a locale programs of Python, Java, PHP, Perl, Erlang or R take text for ASCII: names of files with other letters fail, logs show question marks.
\`C.UTF-8\` is there without a package, and changes neither the order of sorting nor the language of messages.

Unsafe, because programs may read and write text in another encoding than before, during the build too.`,
  leavesAlone: [
    'a file that speaks of a locale anywhere',
    'base images that set one, such as ruby and older python, and those of which it is not known',
    'Alpine, whose C library always speaks UTF-8; scratch, distroless and Windows',
    'distributions of which it is not known that they have C.UTF-8: Enterprise Linux 7, Amazon Linux',
    'stages whose layers reach no image',
    'stages in which no runtime is known that reads a locale: Go, Rust, Node.js and nginx take bytes as they are',
  ],
  rules: [],
  references: ['https://sourceware.org/glibc/wiki/Proposals/C.UTF-8'],
  changes: [
    {
      field: 'Env',
      name: 'LANG',
      becomes: 'C.UTF-8',
      isMeant: (before, after) =>
        !before.Env.some((variable) => variable.startsWith('LANG=')) && after.Env.includes('LANG=C.UTF-8'),
    },
  ],
  apply(dockerfile, context) {
    const stages = dockerfile.stages.filter(
      (stage) => stage.ships && stage.base.stage === undefined && startsWithoutLocale(context.image(stage)),
    )
    if (stages.length === 0 || isSet(dockerfile)) return dockerfile
    return dockerfile.edit(
      stages.flatMap((stage: Stage) => {
        const distro = context.image(stage).distro
        if (distro === undefined || distro.family === 'alpine') return []
        const hasLocale = hasUtf8Locale(distro)
        if (hasLocale !== true) {
          context.decline(
            stage.from.span,
            hasLocale === false
              ? 'this release has no C.UTF-8: another locale needs a package'
              : 'it is not known whether this distribution has C.UTF-8 without a package',
          )
          return []
        }
        if (!readsLocale(dockerfile, stage, context)) {
          context.decline(stage.from.span, 'nothing that is installed or started here is known to read a locale')
          return []
        }
        return [[insertBelow(dockerfile, stage.from, { keyword: 'ENV', rest: 'LANG=C.UTF-8' })]]
      }),
    )
  },
} satisfies Transform

/** Whether a stage, or one that is built on it, holds a runtime that reads the locale. */
function readsLocale(dockerfile: Dockerfile, stage: Stage, context: Context): boolean {
  const { official } = context.image(stage)
  if (official !== undefined && isLocaleReader(official.repository)) return true
  const heirs = dockerfile.stages.filter((other) => lineage(other).includes(stage))
  return heirs.some(({ instructions }) => instructions.some((one) => bringsReader(dockerfile, one)))
}

/** Whether an instruction installs, runs or starts such a runtime. */
function bringsReader(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const { keyword, strings } = instruction
  const starts = keyword === 'CMD' || keyword === 'ENTRYPOINT'
  if (starts && strings !== undefined) return strings.some((word) => isLocaleReader(programOf(word)))
  const script = starts ? startScript(dockerfile, instruction) : dockerfile.script(instruction)
  if (script === undefined) return false
  return script.commands.some((command) => {
    const named = [command.name ?? '', ...(callOf(command)?.operands ?? []).map(({ value = '' }) => value)]
    return named.some((name) => isLocaleReader(programOf(name)))
  })
}

function isSet(dockerfile: Dockerfile): boolean {
  return dockerfile.instructions.some(({ span }) => speaksOfLocale(dockerfile.text.slice(span.start, span.end)))
}
