// The absolute paths that arguments and variables name: `/data`, `--log=/var/log/x`, `unix:/run/x.sock`, `sqlite:////data/x.db`.

/**
 * Schemes behind which a file of this machine stands, and which of the slashes there are theirs; `https://` names a host. In front may
 * stand an option of one letter: `-bunix:/run/x.sock`.
 */
const SCHEMES: readonly (readonly [scheme: RegExp, slashes: RegExp])[] = [
  // SQLAlchemy's and Django's: three slashes stand before a path that is relative.
  [/(?:^|[^a-z+]|^-[a-z])sqlite3?(?:\+[a-z]+)?:/i, /^\/{3}/],
  // Of a URL's authority, which is empty: gunicorn, uWSGI and Docker write unix:/x and unix:///x.
  [/(?:^|[^a-z+]|^-[a-z])(?:(?:http\+)?unix|file|ipc|h2|derby|hsqldb):(?!file:)/i, /^\/\/(?=\/)/],
]

/** @param value of an argument, or of a variable, which may hold several words */
export function namedPaths(value: string): readonly string[] {
  // The Docker daemon's socket has a reason of its own.
  return value
    .split(/[\s,;]+/)
    .flatMap((word) => pathIn(word) ?? [])
    .filter((path) => !path.endsWith('/docker.sock'))
}

function pathIn(word: string): string | undefined {
  const found = SCHEMES.flatMap(([scheme, slashes]) => {
    const match = scheme.exec(word)
    return match === null ? [] : [word.slice(match.index + match[0].length).replace(slashes, '')]
  })
  const [path = word.startsWith('/') ? word : word.slice(word.indexOf('=') + 1)] = found
  const own = path.split('?', 1)[0]!
  return own.startsWith('/') ? own.replace(/^\/+/, '/') : undefined
}
