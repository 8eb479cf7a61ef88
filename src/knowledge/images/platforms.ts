// Platforms as FROM names them: which names are one platform's.

/** Those of the build itself: a FROM that has one names no platform in particular. */
const OF_THE_BUILD: ReadonlySet<string> = new Set(
  ['BUILDPLATFORM', 'TARGETPLATFORM'].flatMap((name) => [`$${name}`, `\${${name}}`]),
)

/** Other names of architectures. Source: containerd/platforms, database.go, `normalizeArch`. */
const SAME: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  'amd64/v1': 'amd64',
  i386: '386',
  aarch64: 'arm64',
  'aarch64/v8': 'arm64',
  'arm64/v8': 'arm64',
  arm: 'arm/v7',
  armhf: 'arm/v7',
  armel: 'arm/v6',
}

/**
 * The platform that a `--platform` names, in one spelling: `linux/arm64` for `arm64`, `linux/aarch64` and `linux/arm64/v8`.
 *
 * @returns `undefined` where it names none in particular, as `linux` does; with other variables its text, which is no platform
 */
export function platformNamed(text: string | undefined): string | undefined {
  if (text === undefined || OF_THE_BUILD.has(text)) return undefined
  const lower = text.toLowerCase()
  if (lower === 'linux') return undefined
  if (lower === 'windows') return 'windows/amd64'
  const [, os = 'linux', architecture = lower] = /^(linux|windows)\/(.+)$/.exec(lower) ?? []
  return `${os}/${Object.hasOwn(SAME, architecture) ? SAME[architecture] : architecture}`
}
