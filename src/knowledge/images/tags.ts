// Tags as versions: which of them say the same as another one, and more.

/** A tag in its parts: `v20.11-slim`. */
interface Version {
  /** `v` or nothing. */
  readonly prefix: string
  readonly numbers: readonly number[]
  /** With its dash: `-slim`; '' without one. */
  readonly variant: string
}

const VERSION = /^(v?)(\d{1,9}(?:\.\d{1,9}){0,4})(-[\w.-]+)?$/

function versionIn(tag: string): Version | undefined {
  const [, prefix = '', numbers = '', variant = ''] = VERSION.exec(tag) ?? []
  return numbers === '' ? undefined : { prefix, variant, numbers: numbers.split('.').map(Number) }
}

/** `3.12-rc1`, `20.0.0-beta.2`: a version that is none yet. */
const UNFINISHED = /^-(?:rc|alpha|beta|pre|dev|nightly|snapshot)/i

/** @param variant with its dash: what stands behind the numbers */
export function isUnfinished(variant: string): boolean {
  return UNFINISHED.test(variant)
}

/**
 * The tags that begin as one does and have more numbers, the newest first: of `20-slim` those as `20.11.1-slim`, of `latest` all
 * versions without a variant.
 */
export function exacterTags(tag: string, all: readonly string[]): readonly string[] {
  const own = tag === 'latest' ? { prefix: undefined, numbers: [], variant: '' } : versionIn(tag)
  if (own === undefined) return []
  const found = all.flatMap((one) => {
    const version = versionIn(one)
    if (version === undefined || version.variant !== own.variant || isUnfinished(version.variant)) return []
    const isSame = own.prefix === undefined || own.prefix === version.prefix
    const begins = own.numbers.every((number, i) => version.numbers[i] === number)
    return isSame && begins && version.numbers.length > own.numbers.length ? [{ one, ...version }] : []
  })
  return found.sort((a, b) => compared(b.numbers, a.numbers)).map(({ one }) => one)
}

/** As versions are ordered; of two that begin alike the longer one is more. */
function compared(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
