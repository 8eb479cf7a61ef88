// The absolute paths that arguments and variables name: `/data`, `--log=/var/log/x`, `unix:/run/x.sock`, `sqlite:////data/x.db`.

/** Schemes behind which a file of this machine stands, and how many of the slashes there are theirs; `https://` names a host. */
const SCHEMES: readonly (readonly [scheme: string, slashes: RegExp])[] = [
  // Of a URL's authority, which is empty: gunicorn, uWSGI and Docker write unix:/x and unix:///x.
  ...['unix', 'http+unix', 'file', 'ipc', 'h2', 'derby', 'hsqldb'].map((one) => [`${one}:`, /^\/\/(?=\/)/] as const),
  // SQLAlchemy's and Django's: three slashes stand before a path that is relative.
  ['sqlite:', /^\/{3}/],
]

/** @param value of an argument, or of a variable, which may hold several words */
export function namedPaths(value: string): readonly string[] {
  return value.split(/[\s,;]+/).flatMap((word) => pathIn(word) ?? [])
}

function pathIn(word: string): string | undefined {
  const value = word.startsWith('/') ? word : word.slice(word.indexOf('=') + 1)
  const found = SCHEMES.flatMap(([scheme, slashes]) => {
    const at = value.toLowerCase().lastIndexOf(scheme)
    const isWhole = at === 0 || /[^a-z+]/i.test(value[at - 1] ?? 'a')
    return at >= 0 && isWhole ? [value.slice(at + scheme.length).replace(slashes, '')] : []
  })
  const path = (found[0] ?? value).split('?', 1)[0]!
  return path.startsWith('/') ? path.replace(/^\/+/, '/') : undefined
}
