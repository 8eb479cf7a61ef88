// Which ports a program is told to listen on by the words that start it: `--port 80`, `-p80`, `--urls=http://*:80;https://*:443`.
//
// Sources: the documentation of Node.js' and Go's flag parsers (`-port 80`), Spring Boot (`--server.port`), Kestrel (`--urls`, parted by
// semicolons), Django (`runserver 80`), Python's http.server, gunicorn (`-b`, `--bind`), serve (`-l`), socat (`TCP-LISTEN:80,fork`).

/** Words in front of a port that are no options. */
const BEFORE = new Set(['http.server', 'simplehttpserver', 'runserver', 'runserver_plus'])

const SHORT = /^-[pbl]$/i

/** `--port`, `-httpPort`, `--server.port`, `--listen-address`, `PORT`. */
const SPEAKING = /^(?:listen\w*|bind\w*|addr|address|urls?|ports?)$/

/** Endings in `port` that name no port. */
const OTHERS = /^(?:support|export|import|report|transport|viewport|teleport|passport|airport)$/

/** `--listen-backlog 128` speaks of a measure, and `-Dhttp.proxyPort` of somebody else's port. */
const MEASURES =
  /^(?:backlog|timeout|max|min|limit|size|count|retries|workers|threads|interval|range|proxy|debug|remote)$/

/** Numbers behind a colon, or that a word for ports names. */
export function portsInWords(words: readonly string[]): readonly number[] {
  return words.flatMap((word, i) => {
    const [, attached] = /^-[pl](\d+)$/i.exec(word) ?? []
    if (attached !== undefined) return [Number(attached)]
    const equals = word.indexOf('=')
    const isNamed = equals < 0 ? standsBehind(words[i - 1] ?? '') : speaksOfPorts(word.slice(0, equals))
    return word.split(/[;,]/).flatMap((part) => {
      const end = Math.max(part.lastIndexOf(':'), part.lastIndexOf('='))
      // `--max-old-space-size=256` is no port.
      if (part[end] === '=' ? !speaksOfPorts(part.slice(0, end)) : end < 0 && !isNamed) return []
      const [, port] = /^(\d+)(?:[/-].*)?$/.exec(part.slice(end + 1)) ?? []
      return port === undefined ? [] : [Number(port)]
    })
  })
}

function standsBehind(before: string): boolean {
  return BEFORE.has(before.toLowerCase()) || (before.startsWith('-') && speaksOfPorts(before))
}

function speaksOfPorts(name: string): boolean {
  if (SHORT.test(name)) return true
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9_]+|_/)
  return (
    !parts.some((part) => MEASURES.test(part)) &&
    parts.some((part) => SPEAKING.test(part) || (part.endsWith('port') && !OTHERS.test(part)))
  )
}
