// Lets an image speak UTF-8 whose base image sets no locale.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { insertBelow } from '../src/dockerfile/insert.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { lineage, type Stage } from '../src/dockerfile/stages.ts'
import { hasUtf8Locale, speaksOfLocale, startsWithoutLocale } from '../src/facts/locales.ts'
import { kindOf } from '../src/facts/work.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'locale-utf8',
  summary: 'Set LANG to C.UTF-8 where no locale is set',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['style'],
  recommended: false,
  why: `Without a locale many programs take text for ASCII: names of files with other letters fail, logs show question marks.
\`C.UTF-8\` is there without a package, and changes neither the order of sorting nor the language of messages.

Unsafe, because programs may read and write text in another encoding than before, during the build too.`,
  leavesAlone: [
    'a file that speaks of a locale anywhere',
    'base images that set one, such as ruby and older python, and those of which it is not known',
    'Alpine, whose C library always speaks UTF-8; scratch, distroless and Windows',
    'distributions of which it is not known that they have C.UTF-8: Enterprise Linux 7, Amazon Linux',
    'stages whose layers reach no image',
    'nginx with files: it sends them as they are',
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
      (stage) =>
        stage.ships &&
        stage.base.stage === undefined &&
        startsWithoutLocale(context.image(stage)) &&
        !onlyServes(dockerfile, stage, context),
    )
    if (stages.length === 0 || isSet(dockerfile)) return dockerfile
    return dockerfile.edit(
      stages.flatMap((stage: Stage) => {
        const distro = context.image(stage).distro
        if (distro === undefined || distro.family === 'alpine') return []
        if (!hasUtf8Locale(distro)) {
          context.decline(stage.from.span, 'it is not known whether this distribution has C.UTF-8 without a package')
          return []
        }
        return [[insertBelow(dockerfile, stage.from, { keyword: 'ENV', rest: 'LANG=C.UTF-8' })]]
      }),
    )
  },
} satisfies Transform

/** A web server that sends files, whose stages bring them and run no program that reads or writes text. */
function onlyServes(dockerfile: Dockerfile, stage: Stage, context: Context): boolean {
  if (context.image(stage).official?.repository !== 'nginx') return false
  const heirs = dockerfile.stages.filter((other) => lineage(other).includes(stage))
  return heirs.every(({ instructions }) => instructions.every((one) => isFileWork(dockerfile, one)))
}

function isFileWork(dockerfile: Dockerfile, instruction: Instruction): boolean {
  if (instruction.keyword === 'ONBUILD') return false
  if (instruction.keyword !== 'RUN') return true
  const script = dockerfile.script(instruction)
  return script !== undefined && kindOf(script)?.kind === 'small'
}

function isSet(dockerfile: Dockerfile): boolean {
  return dockerfile.instructions.some(({ span }) => speaksOfLocale(dockerfile.text.slice(span.start, span.end)))
}
