// What the final image of a Go program holds besides the program: its base, accounts, certificates, files and folders.

import { namedLike } from '../../src/analysis/images/images.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { isWithin, parentOf } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Span } from '../../src/dockerfile/model/span.ts'
import { assignments } from '../../src/dockerfile/model/stages.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { GO_PATH } from './go.ts'
import type { Made } from './made.ts'
import type { Needs } from './program.ts'
import { alpineOf, type GoStage, HOME_OF_GO } from './stage.ts'
import type { Steps } from './steps.ts'

export type FinalBase = 'scratch' | 'alpine' | 'distroless'

/** The image of the final stage. */
export function finalImage(base: FinalBase, builder: Image, at: Span): string | Refusal {
  if (base === 'scratch') return base
  return namedLike(builder, base === 'alpine' ? alpineOf(builder) : 'gcr.io/distroless/static-debian13', at)
}

/** PATH where an image sets none. */
const DEFAULT_PATH = GO_PATH.slice(2)

/** The PATH that finds a program by its name, where the usual one does not. */
export function pathFor(word: string, program: string): string | undefined {
  const bin = parentOf(program)
  return word.includes('/') || DEFAULT_PATH.includes(bin) ? undefined : `PATH=${[bin, ...DEFAULT_PATH].join(':')}`
}

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/** What stands in it is copied to the top of the final image, with its permissions. */
const TMP_ROOT = '/final'

/** Makes the `/tmp` that scratch does not have. */
export const MAKE_TMP = `mkdir -p -m 1777 ${TMP_ROOT}/tmp`

/** What comes from the system of the build stage: the arguments of COPYs. */
export function systemCopies(
  from: string,
  base: FinalBase,
  needs: Pick<Needs, 'temporary' | 'certificates' | 'accounts'>,
): readonly string[] {
  return [
    ...(base === 'scratch' && needs.temporary ? [`--from=${from} ${TMP_ROOT} /`] : []),
    ...(needs.certificates && base !== 'distroless' ? [`--from=${from} ${CERTIFICATES} /etc/ssl/certs/`] : []),
    ...(needs.accounts ? [`--from=${from} /etc/passwd /etc/group /etc/`] : []),
  ]
}

/** The paths that go to the final image, each to its place: folders first, then files, then programs. */
export function carriedPaths(
  { dockerfile }: GoStage,
  last: Instruction,
  steps: Steps,
  made: readonly Made[],
  own: Made,
  needs: Needs,
): readonly string[] | Refusal {
  const refuse = (reason: string): Refusal => ({ at: last.span, reason })
  const { workdir } = dockerfile.settings(last)
  const programs = [...new Set(made.map(({ path }) => path))]
  const isThere = (path: string): boolean =>
    [workdir, '/', '/tmp'].includes(path) ||
    path.startsWith(`${HOME_OF_GO}/`) ||
    [own.module.folder, ...programs, ...needs.paths].some((other) => other === path || other.startsWith(`${path}/`))
  const data = [...steps.folders.filter((path) => !isThere(path)), ...needs.paths]
  const carried = [...data, ...programs]
  const gone = carried.find((path) => steps.removed.some((other) => isWithin(path, other) || isWithin(other, path)))
  if (gone !== undefined) return refuse(`${gone} may be removed here again: remove nothing in the build stage`)
  const mode = data.find((path) => steps.modes.includes(path))
  if (mode !== undefined) return refuse(`the permissions of ${mode} would be lost: split the stages by hand`)
  return carried.some((path) => /[*?[\]$\\]/.test(path))
    ? refuse('a file that the program needs has a name that COPY takes for a pattern')
    : carried
}

/** Whether PATH gets folders of Go's alone. */
export function pathIsForGo({ dockerfile, instructions }: GoStage): boolean {
  const { escape } = dockerfile.reading
  const values = instructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap((instruction) => assignments(instruction, escape).filter(({ name }) => name === 'PATH'))
  return values.every(({ raw = '' }) =>
    raw
      .replace(/^"(.*)"$/, '$1')
      .split(':')
      .every((part) =>
        /^(?:\$\{?PATH\}?|\$\{?(?:GOPATH|GOROOT|GOBIN)\}?(?:\/bin)?|\/go\/bin|\/usr\/local\/go\/bin)$/.test(part),
      ),
  )
}
