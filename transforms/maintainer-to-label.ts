// Says who maintains an image in the label made for it.

import { swapKeyword } from '../src/dockerfile/edit/keyword.ts'
import { removeBlanksBehind } from '../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { joinedSpan } from '../src/dockerfile/model/instruction.ts'
import { assignments, lineage, type Stage } from '../src/dockerfile/model/stages.ts'
import { type ImageConfiguration, mentions, type Transform } from '../src/transform/transform.ts'

const KEY = 'org.opencontainers.image.authors'

export default {
  name: 'maintainer-to-label',
  summary: 'Replace MAINTAINER by the authors label',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('maintainer'),
  why: `MAINTAINER has been deprecated since 2017. It fills a field of its own, which few tools show; labels are what they read,
and \`${KEY}\` is the one that the OCI image specification names for it.

The image's \`Author\` field is empty then: the one difference.`,
  leavesAlone: [
    'a stage that says its maintainer or authors in a label, or is built on one that does',
    'a stage with several MAINTAINERs, of which only the last one counts',
    'a MAINTAINER over several lines',
  ],
  rules: ['buildkit/MaintainerDeprecated', 'hadolint/DL4000'],
  references: [
    'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
    'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
  ],
  changes: [
    { field: 'Author', becomes: 'what the base image says, or nothing', isMeant: saysTheSame },
    { field: 'Labels', name: KEY, becomes: 'what MAINTAINER said', isMeant: saysTheSame },
  ],
  apply(dockerfile, context) {
    const { escape: escapeChar } = dockerfile.reading
    return dockerfile.edit(
      dockerfile.stages.flatMap((stage) => {
        const all = stage.instructions.filter(({ keyword }) => keyword === 'MAINTAINER')
        const [only] = all
        if (only === undefined) return []
        const decline = (reason: string): [] => {
          context.decline(only.span, reason)
          return []
        }
        if (all.length > 1) return decline('several MAINTAINERs: only the last one counts today')
        if (isLabelled(dockerfile, stage)) return decline('a label says it already')
        const { line, text, textStart } = only
        const span = joinedSpan(line, textStart, textStart + text.length)
        const keyword = swapKeyword(dockerfile, only, 'LABEL')
        if (text === '') return []
        if (keyword === undefined || span.end - span.start !== text.length)
          return decline('this MAINTAINER stands on several lines')
        const label = { span, text: `${KEY}=${quoted(unquoted(text), escapeChar)}` }
        return [[keyword, label, ...removeBlanksBehind(dockerfile, only)]]
      }),
    )
  },
} satisfies Transform

/** MAINTAINER takes quotes and variables as they stand, a label does not; between single quotes it takes all but the escape. */
function quoted(text: string, escapeChar: string): string {
  if (text.includes('"') && !text.includes("'") && !text.includes(escapeChar)) return `'${text}'`
  const escaped = [...text].map((c) => (c === '"' || c === '$' || c === escapeChar ? escapeChar + c : c))
  return `"${escaped.join('')}"`
}

/** The text without quotes that stand around all of it. */
function unquoted(text: string): string {
  const mark = text.charAt(0)
  const inner = text.slice(1, -1)
  const isWhole = text.length > 2 && (mark === '"' || mark === "'") && text.endsWith(mark) && !inner.includes(mark)
  return isWhole ? inner : text
}

function isLabelled(dockerfile: Dockerfile, stage: Stage): boolean {
  const labels = lineage(stage).flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'LABEL'))
  return labels.some((label) => assignments(label, dockerfile.reading.escape).some(({ name }) => saysAuthor(name)))
}

function saysAuthor(name: string): boolean {
  const last = name.toLowerCase().replace(/["']/g, '').split('.').at(-1)
  return last === 'maintainer' || last === 'maintainers' || last === 'author' || last === 'authors'
}

/** Whether the label says what the field said, and said nothing before. */
function saysTheSame(before: ImageConfiguration, after: ImageConfiguration): boolean {
  return before.Labels[KEY] === undefined && after.Labels[KEY] === unquoted(before.Author)
}
