// Comments that keep transforms away: our own, those of linters, and BuildKit's check directive.
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
import { HADOLINT_RULES } from '../knowledge/rule-names.ts'
import type { About, Transform } from '../transform/transform.ts'

/** What one comment says. */
export interface Ignore {
  readonly comment: Span
  /** Names of transforms, or of rules as `hadolint/DL3009`; see `speaksOf`. */
  readonly names: readonly string[]
  /** Only this instruction, or from the first to the last of these; `undefined`: the whole file. */
  readonly place: Span | undefined
  readonly own: boolean
}

/** What the comments of a file keep away from where. */
export interface Ignores {
  /** The places where a transform may change nothing; `undefined`: the whole file. */
  protects(transform: Transform): readonly Span[] | undefined
  readonly said: readonly Ignore[]
}

const NOTHING: Ignores = { protects: () => [], said: [] }

/** Reads the comments of a file. */
export function ignoresOf(dockerfile: Dockerfile): Ignores {
  if (!/ignore|check/i.test(dockerfile.text)) return NOTHING
  const ignores = [...fromComments(dockerfile), ...fromDirective(dockerfile)]
  if (ignores.length === 0) return NOTHING
  return {
    said: ignores,
    protects(transform) {
      const ours = ignores.filter((ignore) => keepsAway(ignore, transform))
      if (ours.some(({ place }) => place === undefined)) return undefined
      return ours.flatMap(({ place }) => place ?? [])
    },
  }
}

/** Whether a comment speaks of a transform. */
export function keepsAway({ names }: Ignore, transform: About): boolean {
  return names.some((name) => speaksOf(name, transform))
}

/** `*`: every transform; `hadolint/DL3009`: those that answer this rule; a star in place of a part: any. */
function speaksOf(name: string, transform: About): boolean {
  return name === '*' || name === transform.name || transform.rules.some((rule) => isRule(name, rule))
}

function isRule(name: string, rule: string): boolean {
  const [linter, number] = name.split('/')
  const [ofLinter, ofNumber] = rule.split('/')
  return (linter === '*' || linter === ofLinter) && (number === '*' || number === ofNumber)
}

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

const ignores = new WeakMap<Dockerfile, Ignores>()

/** The Dockerfile as a transform may edit it; `undefined` where a comment keeps the transform away altogether. */
export function guarded(
  dockerfile: Dockerfile,
  transform: Transform,
  keep: readonly Span[] = [],
): Dockerfile | undefined {
  let known = ignores.get(dockerfile)
  if (known === undefined) {
    known = ignoresOf(dockerfile)
    ignores.set(dockerfile, known)
  }
  const spans = known.protects(transform)
  if (spans === undefined) return undefined
  const all = [...spans, ...keep]
  return all.length === 0 && !dockerfile.isProtected ? dockerfile : dockerfile.protecting(all)
}
