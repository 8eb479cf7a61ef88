// The images that a Dockerfile names, wherever it names them, and where each name stands.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Flag, Instruction } from '../../dockerfile/model/instruction.ts'
import type { Span } from '../../dockerfile/model/span.ts'

/** A place that names an image. */
export interface ImageReference {
  /** `from`: FROM. `copy`: `COPY --from`. `mount`: `RUN --mount=…,from=`. `syntax`: the `# syntax=` line. */
  readonly kind: 'from' | 'copy' | 'mount' | 'syntax'
  /** As it is written there. */
  readonly text: string
  readonly span: Span
  /** The image's name, with defaults of ARGs put in; `undefined` where it cannot be told. */
  readonly name: string | undefined
  /** The name rests on the default of an ARG. */
  readonly assumed: boolean
  /** A word alone, which is an image where a build brings no build context of that name. */
  readonly mayBeContext?: true
}

/**
 * The images that a Dockerfile names, in its order. Stages and `scratch` are none; nor is what an ONBUILD names,
 * which another file's stages decide.
 */
export function imageReferences(dockerfile: Dockerfile): readonly ImageReference[] {
  const found: ImageReference[] = [...syntaxOf(dockerfile)]
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM') found.push(...baseOf(dockerfile, instruction))
    else for (const flag of instruction.flags) found.push(...named(dockerfile, flag))
  }
  return found
}

/** BuildKit, frontend/dockerfile/parser/directives.go: what stands behind the first word is for the frontend. */
function syntaxOf({ reading, text }: Dockerfile): readonly ImageReference[] {
  return reading.directives.flatMap(({ name, value, span }) => {
    const [image = ''] = value.split(/\s/, 1)
    const at = text.slice(0, span.end).lastIndexOf(value)
    if (name !== 'syntax' || image === '' || at < span.start) return []
    return [
      {
        kind: 'syntax' as const,
        text: image,
        span: { start: at, end: at + image.length },
        name: image,
        assumed: false,
      },
    ]
  })
}

function baseOf(dockerfile: Dockerfile, instruction: Instruction): readonly ImageReference[] {
  const base = dockerfile.stageOf(instruction)?.base
  if (base === undefined || base.stage !== undefined || base.image?.toLowerCase() === 'scratch') return []
  const { text, span, image: name, assumed } = base
  return text === '' ? [] : [{ kind: 'from', text, span, name, assumed }]
}

/** What `--from=` or a mount's `from=` names. */
function named(dockerfile: Dockerfile, { name, value, span }: Flag): readonly ImageReference[] {
  if (value === undefined || (name !== 'from' && name !== 'mount')) return []
  const start = span.end - value.length
  // Quotes and continuations inside of it: what it names is told, and where its parts stand is not.
  const whole = dockerfile.text.slice(span.start, span.end)
  if (!whole.endsWith(value)) {
    const inside =
      name === 'from'
        ? value
        : value
            .split(',')
            .find((part) => part.startsWith('from='))
            ?.slice(5)
    const [image] = inside === undefined ? [] : imageAt(dockerfile, name === 'from' ? 'copy' : 'mount', inside, start)
    return image === undefined ? [] : [{ ...image, text: whole, span }]
  }
  if (name === 'from') return imageAt(dockerfile, 'copy', value, start)
  let at = start
  for (const part of value.split(',')) {
    const key = 'from='
    if (part.startsWith(key)) return imageAt(dockerfile, 'mount', part.slice(key.length), at + key.length)
    at += part.length + 1
  }
  return []
}

function imageAt(
  dockerfile: Dockerfile,
  kind: 'copy' | 'mount',
  text: string,
  start: number,
): readonly ImageReference[] {
  const isStage = /^\d+$/.test(text) || dockerfile.stages.some(({ name }) => name === text.toLowerCase())
  if (text === '' || isStage || text === 'scratch') return []
  // A word alone may be a build context that a build brings along, and so may a name with a variable.
  const isWord = !/[/:@.$]/.test(text)
  const name = isWord || text.includes('$') ? undefined : text
  const reference = { kind, text, span: { start, end: start + text.length }, name, assumed: false }
  return [isWord ? { ...reference, mayBeContext: true } : reference]
}
