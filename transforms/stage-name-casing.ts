// Writes the names of stages in lower case, and whatever refers to them.

import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { type BuilderWord, builderWords, type Flag } from '../src/dockerfile/model/instruction.ts'
import type { Edit, Span } from '../src/dockerfile/model/span.ts'
import type { Stage } from '../src/dockerfile/model/stages.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'stage-name-casing',
  summary: 'Write the names of stages in lower case',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint', 'style'],
  recommended: true,
  mayAct: mentions('as'),
  why: `Docker's builders look names of stages up in lower case, whatever the file writes: \`AS Build\` and \`--from=build\` belong
together, and a reader has to know that. BuildKit's check asks for lower case. The name and everything in the file that
refers to it change together; Docker's \`--target\` takes either case.

Podman and buildah take names as they are written: behind the rewrite \`podman build --target Build\` has to say \`build\`.
With \`--builder podman\` names stay.`,
  leavesAlone: [
    'two stages whose names differ by case alone: the later one hides the earlier',
    'a file in which a variable may stand for the name: `FROM $BASE`, `COPY --from=$STAGE`',
    'every name, with `--builder podman`: its `--target` and `--from` heed the case',
    'names of images, of build contexts and of stages in lower case',
  ],
  rules: ['buildkit/StageNameCasing'],
  references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const named = dockerfile.stages.flatMap((stage) => nameOf(stage) ?? [])
    const loud = named.filter(({ text }) => text !== text.toLowerCase())
    const [first] = loud
    if (first === undefined) return dockerfile
    if (context.builder === 'podman') {
      context.decline(first.span, `podman tells ${first.text} from ${first.text.toLowerCase()}, --target too`)
      return dockerfile
    }
    const uses = usesIn(dockerfile)
    // What stands in front of a stage, its own FROM too, cannot name it.
    const variable = uses.find(({ text, span }) => span.start > first.span.start && mayBeName(text))
    if (variable !== undefined) {
      context.decline(variable.span, `a variable may stand for the stage ${first.text}`)
      return dockerfile
    }
    return dockerfile.edit(
      loud.flatMap(({ text, span }) => {
        const wanted = text.toLowerCase()
        if (named.filter((other) => other.text.toLowerCase() === wanted).length > 1) {
          context.decline(span, `more than one stage is named ${wanted}`)
          return []
        }
        const places = [
          span,
          ...uses.filter((use) => use.text !== wanted && use.text.toLowerCase() === wanted).map((use) => use.span),
        ]
        if (places.some(({ start, end }) => end - start !== wanted.length)) {
          context.decline(span, `a line continuation cuts the name ${text}, here or where it is used`)
          return []
        }
        return [places.map((place): Edit => ({ span: place, text: wanted }))]
      }),
    )
  },
} satisfies Transform

function nameOf({ from }: Stage): BuilderWord | undefined {
  const [, as, name] = builderWords(from)
  return as?.text.toUpperCase() === 'AS' ? name : undefined
}

interface Use {
  readonly text: string
  readonly span: Span
}

/** Whatever may name a stage: FROM, `--from=`, and `from=` of a mount. */
function usesIn(dockerfile: Dockerfile): readonly Use[] {
  const bases = dockerfile.stages.map(({ base }) => ({ text: base.text, span: base.span }))
  const flags = dockerfile.instructions.flatMap((instruction) => (instruction.trigger ?? instruction).flags)
  return [...bases, ...flags.flatMap((flag) => useIn(dockerfile, flag) ?? [])]
}

function useIn(dockerfile: Dockerfile, { name, value, span }: Flag): Use | undefined {
  if (value === undefined || (name !== 'from' && name !== 'mount')) return undefined
  const named =
    name === 'from'
      ? value
      : value
          .split(',')
          .find((part) => part.startsWith('from='))
          ?.slice('from='.length)
  if (named === undefined) return undefined
  // As it stands in the file: quotes and escapes are not in the value.
  const at = dockerfile.text.slice(span.start, span.end).indexOf(`from=${named}`) + 'from='.length
  return {
    text: named,
    span: at < 'from='.length ? span : { start: span.start + at, end: span.start + at + named.length },
  }
}

/** Whether a text with a variable in it may come out as a plain name: no part of it says that it is an image. */
function mayBeName(text: string): boolean {
  return text.includes('$') && !/[/:@]/.test(text.replace(/\$\{[^}]*\}/g, ''))
}
