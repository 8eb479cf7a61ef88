// Comments that keep transforms away: our own, hadolint's, and BuildKit's check directive.
//
//   # dockershift ignore=NAME[,NAME]    above an instruction
//   # dockershift ignore-file[=NAME…]   anywhere: the whole file
//   # hadolint ignore=DL3009            above an instruction
//   # hadolint global ignore=DL3009     the whole file
//   # check=skip=RuleName               BuildKit's own rules, the whole file

import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import type { Span } from '../dockerfile/span.ts'
import type { Transform } from '../transform.ts'

/** What one comment says. */
interface Ignore {
  readonly comment: Span
  /** Names of transforms, or of rules as `hadolint/DL3009`; `*`: all of them. */
  readonly names: readonly string[]
  /** Only this instruction; `undefined`: the whole file. */
  readonly instruction: Span | undefined
  readonly own: boolean
}

/** What the comments of a file keep away from where. */
export interface Ignores {
  /** The places where a transform may change nothing; `undefined`: the whole file. */
  protects(transform: Transform): readonly Span[] | undefined
  /** Names in our own comments that are no transform's. */
  unknown(isKnown: (name: string) => boolean): readonly { readonly at: Span; readonly name: string }[]
}

const NOTHING: Ignores = { protects: () => [], unknown: () => [] }

/** Reads the comments of a file. */
export function ignoresOf(dockerfile: Dockerfile): Ignores {
  if (!dockerfile.text.includes('ignore') && !dockerfile.text.includes('check')) return NOTHING
  const ignores = [...fromComments(dockerfile), ...fromDirective(dockerfile)]
  if (ignores.length === 0) return NOTHING
  return {
    protects(transform) {
      const ours = ignores.filter(({ names }) => names.some((name) => speaksOf(name, transform)))
      if (ours.some(({ instruction }) => instruction === undefined)) return undefined
      return ours.flatMap(({ instruction }) => instruction ?? [])
    },
    unknown(isKnown) {
      return ignores
        .filter(({ own }) => own)
        .flatMap(({ comment, names }) =>
          names.filter((name) => name !== '*' && !isKnown(name)).map((name) => ({ at: comment, name })),
        )
    },
  }
}

function speaksOf(name: string, transform: Transform): boolean {
  return (
    name === '*' ||
    name === transform.name ||
    transform.rules.includes(name) ||
    (name === 'buildkit/all' && transform.rules.some((rule) => rule.startsWith('buildkit/')))
  )
}

const COMMENT = /^#\s*(dockershift|hadolint)\s+(?:(global)\s+)?(ignore|ignore-file)(?:\s*=\s*([^#;]*))?/i

function fromComments(dockerfile: Dockerfile): readonly Ignore[] {
  const { reading, text, instructions } = dockerfile
  return reading.comments.flatMap(({ start, end }): readonly Ignore[] => {
    const match = COMMENT.exec(text.slice(start, end))
    if (match === null) return []
    const [, tool = '', global, what, list] = match
    const own = tool.toLowerCase() === 'dockershift'
    const names = (list ?? '').split(/[\s,]+/).filter((name) => name !== '')
    const wholeFile = own ? what === 'ignore-file' : global !== undefined
    const below = instructions.find(({ span }) => span.start > end)
    if (!wholeFile && below === undefined) return []
    return [
      {
        comment: { start, end },
        names: own && names.length === 0 ? ['*'] : own ? names : names.map((name) => `hadolint/${name}`),
        instruction: wholeFile ? undefined : below?.span,
        own,
      },
    ]
  })
}

function fromDirective({ reading }: Dockerfile): readonly Ignore[] {
  const check = reading.directives.find(({ name }) => name === 'check')
  const skip = check?.value.split(';').find((part) => part.trim().startsWith('skip='))
  if (check === undefined || skip === undefined) return []
  const rules = skip.trim().slice('skip='.length).split(',')
  return [
    { comment: check.span, names: rules.map((rule) => `buildkit/${rule.trim()}`), instruction: undefined, own: false },
  ]
}
