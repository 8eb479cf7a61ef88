// Which ports a program is told to listen on by the words that start it: `--port 80`, `-p80`, `--urls=http://*:80;https://*:443`.
//
// Sources: the documentation of Node.js' and Go's flag parsers (`-port 80`), Spring Boot (`--server.port`), Kestrel (`--urls`, parted by
// semicolons), Django (`runserver 80`), Python's http.server, gunicorn (`-b`, `--bind`), serve (`-l`), socat (`TCP-LISTEN:80,fork`),
// nc(1) of OpenBSD, of netcat-traditional and of nmap, httpd of BusyBox (`-fp 80`).

import { nameOf } from '../../dockerfile/model/paths.ts'
import { interpreterCall } from './given-code.ts'

/** What takes a port behind its options: modules, verbs, programs. */
const BEFORE = new Set('http.server simplehttpserver runserver runserver_plus nc ncat netcat'.split(' '))

/** Options of theirs that take the next word. */
const VALUED = new Set('-d --directory --protocol -v --verbosity --settings --pythonpath -w -i -q -s'.split(' '))

/** `-p`, and options in one word of which it is the last: `-lp`, `-lnvp`, `-fp`. */
const SHORT = /^-(?:[bl]|[46cdfiklnruvz]{0,5}p)$/i

/** `--port`, `-httpPort`, `--server.port`, `--listen-address`, `PORT`. */
const SPEAKING = /^(?:listen\w*|bind\w*|addr|address|urls?|ports?)$/

/** Endings in `port` that name no port. */
const OTHERS = /^(?:support|export|import|report|transport|viewport|teleport|passport|airport)$/

/** `--listen-backlog 128` speaks of a measure, and `-Dhttp.proxyPort` of somebody else's port. */
const MEASURES =
  /^(?:backlog|timeout|max|min|limit|size|count|retries|workers|threads|interval|range|proxy|debug|remote)$/

/** Numbers behind a colon, or that a word for ports names. */
export function portsInWords(words: readonly string[]): readonly number[] {
  const behind = new Set(words.flatMap((_, i) => placeBehind(words, i) ?? []))
  return words.flatMap((word, i) => {
    const [, attached] = /^-(?:l|[46cdfiklnruvz]{0,5}p)(\d+)$/i.exec(word) ?? []
    if (attached !== undefined) return [Number(attached)]
    const equals = word.indexOf('=')
    const isNamed = equals < 0 ? behind.has(i) || takesPort(words[i - 1] ?? '') : speaksOfPorts(word.slice(0, equals))
    return word.split(/[;,]/).flatMap((part) => {
      const end = Math.max(part.lastIndexOf(':'), part.lastIndexOf('='))
      // `--max-old-space-size=256` is no port.
      if (part[end] === '=' ? !speaksOfPorts(part.slice(0, end)) : end < 0 && !isNamed) return []
      const [, port] = /^(\d+)(?:[/-].*)?$/.exec(part.slice(end + 1)) ?? []
      return port === undefined ? [] : [Number(port)]
    })
  })
}

/** Where the first word stands that is no option, behind one that takes a port there. */
function placeBehind(words: readonly string[], i: number): number | undefined {
  const name = nameOf(words[i]!)
  // `-mhttp.server`
  const call = interpreterCall(name, words.slice(i + 1))
  const isBefore = BEFORE.has((call?.module ?? name).toLowerCase())
  if (!isBefore) return undefined
  let at = i + 1 + (call?.behind ?? 0)
  while (words[at]?.startsWith('-')) at += VALUED.has(words[at]!) ? 2 : 1
  return at
}

/** Whether a word is an option whose value is a port. */
function takesPort(word: string): boolean {
  return word.startsWith('-') && speaksOfPorts(word)
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
