// How programs say which port they open: variables that name one, and calls in sources, by language.
//
// Sources: net and net/http of Go, gin and echo; socket, http.server, asyncio and wsgiref of Python, Flask, uvicorn, gunicorn's
// configuration, aiohttp; net of Node.js, Bun and Deno; Sinatra and WEBrick; ServerSocket, Spring Boot and Quarkus; TcpListener of
// Rust, actix, axum; Kestrel. Of variables the documentation of each framework and of platforms that set PORT.

import { nameOf } from '../../dockerfile/model/paths.ts'
import { portsInWords } from './port-words.ts'

/** What stands in front of PORT in names of variables that a server reads; MAIL_PORT or DB_PORT are somebody else's. */
const OWNERS =
  'HTTP|HTTPS|APP|SERVER|WEB|API|LISTEN|LISTENING|SERVICE|CONTAINER|NODE|UVICORN|FLASK_RUN|FLASK|NUXT|NITRO|ROCKET|QUARKUS_HTTP|STREAMLIT_SERVER|GRADIO_SERVER|ASPNETCORE_HTTP|ASPNETCORE_HTTPS'

const NAMES = new RegExp(
  `^(?:(?:${OWNERS})_)?PORTS?$|^.+_HTTPS?_PORTS?$|^(?:.*_)?(?:LISTEN|BIND)(?:_ADDR|_ADDRESS|_ON)?$|^(?:ASPNETCORE_|DOTNET_)?URLS$`,
)

/** They may name a server that is asked, too: only an address of the machine's own counts. */
const ADDRESSES = new RegExp(`^(?:(?:${OWNERS})_)?(?:ADDR|ADDRESS|HOST)$`)

/** Variables that hold words, which a program takes as if it had been started with them. */
const OF_WORDS = new Set(
  'GUNICORN_CMD_ARGS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS JAVA_OPTS JAVA_OPTIONS CATALINA_OPTS'.split(' '),
)

/** Whether a variable of this name tells a server where to listen. */
export function namesPort(name: string): boolean {
  return NAMES.test(name)
}

/** The ports in the value of a variable by which a server is told where to listen: `8080`, `http://+:80;https://+:443`. */
export function portsIn(name: string, value: string): readonly number[] {
  if (OF_WORDS.has(name)) return portsInWords(value.split(/\s+/))
  if (ADDRESSES.test(name)) {
    const [, port] = /^(?:\w+:\/\/)?(?:0\.0\.0\.0|\[::\]|127\.0\.0\.1|localhost|\*|\+)?:(\d+)\/?$/.exec(value) ?? []
    return port === undefined ? [] : [Number(port)]
  }
  if (!namesPort(name)) return []
  return value.split(/[;,\s]/).flatMap((part) => {
    const [, port] = /(?:^|:)(\d+)\/?$/.exec(part) ?? []
    return port === undefined ? [] : [Number(port)]
  })
}

interface Language {
  readonly files: RegExp
  /** A file that has none of these opens no port. */
  readonly signs: readonly string[]
  /** Each captures a port. */
  readonly calls: readonly RegExp[]
}

/** `Listen(":80"`, `bind = "0.0.0.0:80"`, `UseUrls("http://*:80")`; none that is put together, as addresses of others are. */
const ADDRESS =
  /(?:listen|serve|bind|addr|\.run|\.start|urls?)\w*["']?\s*(?:[(:=,]|:=)(?:(?!\+\s*["'`]).)*?["'`](?:\w+:\/\/)?(?:0\.0\.0\.0|\[::\]|\*|\+)?:(\d+)\/?["'`;]/gi

/** `PORT || 80`, `"PORT", 80`, `port = 80`, `port: 80`, `port := ":80"`, `port: number = 80`. */
const NAMED =
  /(?<![\w-])(?:(?:http|https|app|server|web|api|listen|default|service)[_-]?)?ports?["')\]]*(?:\s{0,3}:?\s{0,3}(?:string|int|number|uint16)\b)?\s*(?::=|=|:|,|\|\||\?\?|\bor\b)\s*["'`]?(?:0\.0\.0\.0|\[::\]|\*)?:?(\d+)(?![\w.])/gi

const LANGUAGES: readonly Language[] = [
  { files: /\.go$/, signs: ['Listen', '.Run(', '.Start(', '.Serve('], calls: [ADDRESS, NAMED] },
  {
    files: /\.py$/,
    signs: ['run(', 'serve', 'Server(', 'bind', 'run_app', 'launch(', 'run_simple', 'listen('],
    calls: [
      ADDRESS,
      NAMED,
      /(?:bind|Server|make_server|run_simple|run|Site|start_server|create_server)\(\s*\(?\s*[^()\n]*,\s*(\d+)\s*[,)]/g,
    ],
  },
  {
    files: /\.[cm]?[jt]sx?$/,
    signs: ['listen(', 'serve(', 'createServer('],
    calls: [NAMED, /\.listen\(\s*(\d+)\s*[,)]/g],
  },
  { files: /\.(?:rb|ru)$/, signs: ['port', 'TCPServer', 'bind'], calls: [ADDRESS, NAMED, /:port,\s*(\d+)/g] },
  { files: /\.(?:java|kt|scala)$/, signs: ['Server', 'port(', 'start('], calls: [/(?:Socket|port)\(\s*(\d+)\s*\)/g] },
  {
    files: /\.rs$/,
    signs: ['bind', 'listen', 'serve'],
    calls: [
      /["'](?:0\.0\.0\.0|\[::\]):(\d+)["']/g,
      /\[0,\s*0,\s*0,\s*0\](?:\.into\(\))?,\s*(\d+)\b/g,
      /bind\(\(\s*"[^"]*",\s*(\d+)\s*\)/g,
    ],
  },
  {
    files: /\.cs$/,
    signs: ['Url', 'Listen'],
    calls: [ADDRESS, /Listen(?:AnyIP|Localhost)?\((?:[^()\n]*,\s*)?(\d+)\b/g],
  },
  { files: /^appsettings(?:\.Production)?\.json$/, signs: ['Url'], calls: [ADDRESS] },
  {
    files: /^application(?:-prod\w*)?\.(?:properties|ya?ml)$/,
    signs: ['port'],
    calls: [
      /^(?:server|quarkus\.http)\.port\s*[=:]\s*(?:\$\{\w+:)?(\d+)/gm,
      /^server:\s*\n(?:\s+.*\n)*?\s+port:\s*(\d+)/gm,
    ],
  },
]

/** Files that no program starts from. */
const TESTS = /(?:^|[._-])(?:test|spec|conftest)(?:[._-]|$)/i

/** Whether a file of this name may say which port a program opens. */
export function mayListen(name: string): boolean {
  return !TESTS.test(name) && LANGUAGES.some(({ files }) => files.test(name))
}

/** What stands where a file says which ports it opens, and the number. */
export function portsOpened(path: string, text: string): readonly { readonly port: number; readonly said: string }[] {
  const name = nameOf(path)
  return LANGUAGES.filter(({ files, signs }) => files.test(name) && signs.some((sign) => text.includes(sign))).flatMap(
    ({ calls }) =>
      calls.flatMap((call) =>
        [...text.matchAll(call)]
          .filter(({ index }) => !CLIENTS.test(headOf(text, index)))
          .map(([said, port]) => ({ port: Number(port), said })),
      ),
  )
}

/** Ends of what stands in front of a bracket in which the port of another machine is named: `createTransport({`, `smtp: {`. */
const CLIENTS =
  /(?:transport(?:er)?|smtp(?:_ssl)?|e?mail(?:er)?|client|connect|connection|redis|pool|request|imap|ldap|dialer|target|upstream|database|db)["']?\s*[:=]?\s*[({]\s*\{?$/i

/** So far a bracket is looked for. */
const NEAR = 500

/** The end of the text in front of a place, up to the bracket that it stands in; '' where none is near. */
function headOf(text: string, place: number): string {
  let depth = 0
  for (let at = place - 1; at >= Math.max(0, place - NEAR); at--) {
    const character = text[at]!
    if (')}'.includes(character)) depth++
    else if ('({'.includes(character) && depth-- === 0) return text.slice(Math.max(0, at - 60), at + 1)
  }
  return ''
}
