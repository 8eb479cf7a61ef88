// Drops a platform that is the one a build asks for anyway.

import { authoredLine } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { pairs } from '../src/dockerfile/model/pairs.ts'
import { deletion, type Span } from '../src/dockerfile/model/span.ts'
import { isSpace } from '../src/dockerfile/read/blanks.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'redundant-target-platform',
  summary: 'Drop --platform=$TARGETPLATFORM',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('targetplatform'),
  why: `Without \`--platform\` a builder takes the base image for the platform that it builds for, which is what
\`$TARGETPLATFORM\` stands for.`,
  leavesAlone: [
    'any other platform: `$BUILDPLATFORM`, `linux/amd64`, `linux/$TARGETARCH`',
    'a file that gives `TARGETPLATFORM` a value of its own',
  ],
  rules: ['buildkit/RedundantTargetPlatform', 'hadolint/DL3029'],
  references: ['https://docs.docker.com/reference/build-checks/redundant-target-platform/'],
  apply(dockerfile, context) {
    const own = dockerfile.instructions.find((instruction) => setsPlatform(dockerfile, instruction))
    return dockerfile.edit(
      dockerfile.stages.flatMap(({ from }) =>
        from.flags.flatMap(({ span }) => {
          if (!REDUNDANT.has(dockerfile.text.slice(span.start, span.end))) return []
          if (own === undefined) return [[deletion(withSpaceBehind(dockerfile.text, span))]]
          context.decline(
            span,
            `line ${authoredLine(dockerfile, own.span.start)} gives TARGETPLATFORM a value of its own`,
          )
          return []
        }),
      ),
    )
  },
} satisfies Transform

const REDUNDANT = new Set(['--platform=$TARGETPLATFORM', `--platform=\${TARGETPLATFORM}`])

/** An ARG in front of the first FROM that gives it a value: that one holds in FROM. */
function setsPlatform(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return (
    instruction.keyword === 'ARG' &&
    dockerfile.stageOf(instruction) === undefined &&
    pairs(instruction, dockerfile.reading.escape).some(
      ({ name, raw }) => name === 'TARGETPLATFORM' && raw !== undefined,
    )
  )
}

function withSpaceBehind(text: string, { start, end }: Span): Span {
  let at = end
  while (at < text.length && text[at] !== '\n' && isSpace(text.charCodeAt(at))) at++
  return { start, end: at }
}
