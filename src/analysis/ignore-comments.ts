// Comments that keep transforms away, as they are written: our own, those of linters, and BuildKit's check directive.
//
//   # dockershift ignore=NAME[,NAME]    above an instruction
//   # dockershift ignore-file[=NAME…]   anywhere: the whole file
//   # hadolint ignore=DL3009            above an instruction
//   # hadolint stage ignore=DL3009      above a FROM: its stage; further down: the rest of the stage
//   # hadolint global ignore=DL3009     the whole file
//   # tally ignore=…, global ignore=…   likewise; by any linter's name of a rule, and `all`
//   # droast ignore=…, global ignore=…  likewise; by its own numbers
//   # check=skip=RuleName               BuildKit's own rules, the whole file

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import { kept } from '../kept.ts'
import { HADOLINT_RULES } from '../knowledge/rule-names.ts'

/** What one comment says. */
export interface Ignore {
  readonly comment: Span
  /** Names of transforms, or of rules as `hadolint/DL3009`; `*` for all. */
  readonly names: readonly string[]
  /** Only this instruction, or from the first to the last of these; `undefined`: the whole file. */
  readonly place: Span | undefined
  readonly own: boolean
}

/** Reads the comments of a file. */
export const readIgnores = kept((dockerfile: Dockerfile): readonly Ignore[] =>
  /ignore|check/i.test(dockerfile.text) ? [...fromComments(dockerfile), ...fromDirective(dockerfile)] : [],
)

/** How each tool's names of rules are ours. */
const TOOLS: Readonly<Record<string, (name: string) => string>> = {
  dockershift: (name) => name,
  hadolint: (name) => `hadolint/${name}`,
  tally: (name) => (name === 'all' ? '*/*' : name.includes('/') ? name : `*/${name}`),
  droast: (name) => `hadolint/${HADOLINT_RULES[name] ?? name}`,
}

const COMMENT = /^#\s*(?<tool>\w+)\s+(?:(?<scope>global|stage)\s+)?(?<what>ignore-file|ignore)(?:\s*=\s*(?<list>.*))?$/i

/** What a list of rules ends at: a comment, `;reason=…`, `reason="…"`, a date of expiry. */
const BEHIND_NAMES = /[#;]|\s\w+=/

function fromComments(dockerfile: Dockerfile): readonly Ignore[] {
  return dockerfile.reading.comments.flatMap((comment): readonly Ignore[] => {
    const words = COMMENT.exec(dockerfile.text.slice(comment.start, comment.end).trimEnd())?.groups
    const tool = words?.tool?.toLowerCase()
    if (words === undefined || tool === undefined || !Object.hasOwn(TOOLS, tool)) return []
    const scope = words.what?.toLowerCase() === 'ignore-file' ? 'global' : words.scope?.toLowerCase()
    const place = placeOf(dockerfile, comment, scope)
    if (place === 'nowhere') return []
    const [list = ''] = (words.list ?? '').split(BEHIND_NAMES, 1)
    const names = list.split(/[\s,]+/).filter((name) => name !== '')
    const own = tool === 'dockershift'
    return [{ comment, names: own && names.length === 0 ? ['*'] : names.map(TOOLS[tool]!), place, own }]
  })
}

/** What a comment speaks of; `undefined`: the whole file. */
function placeOf(dockerfile: Dockerfile, { end }: Span, scope: string | undefined): Span | 'nowhere' | undefined {
  if (scope === 'global') return undefined
  const below = dockerfile.instructions.find(({ span }) => span.start > end)
  if (below === undefined) return 'nowhere'
  if (scope !== 'stage') return below.span
  const stage = dockerfile.stageOf(below)
  return stage === undefined
    ? 'nowhere'
    : { start: below.span.start, end: (stage.instructions.at(-1) ?? stage.from).span.end }
}

function fromDirective({ reading }: Dockerfile): readonly Ignore[] {
  const check = reading.directives.find(({ name }) => name === 'check')
  const skip = check?.value.split(';').find((part) => part.trim().startsWith('skip='))
  if (check === undefined || skip === undefined) return []
  const rules = skip.trim().slice('skip='.length).split(',')
  const names = rules.map((rule) => `buildkit/${rule.trim().replace(/^all$/, '*')}`)
  return [{ comment: check.span, names, place: undefined, own: false }]
}
