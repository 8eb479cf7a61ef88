// Writes EXPOSE as the container's port and a protocol in lower case.

import { builderWords } from '../src/dockerfile/model/instruction.ts'
import { type ImageConfiguration, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'expose-format',
  summary: 'Write EXPOSE as port and lower-case protocol',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('expose'),
  why: `EXPOSE says which port the container listens on. In \`EXPOSE 8080:80\` the part before the colon does nothing: publishing
is the business of \`docker run\`. BuildKit takes the last part, and warns that the others will become an error; it warns
about \`80/TCP\` too.

The image that Docker builds is the same. Podman and buildah keep what is written: \`80/TCP\`, which engines publish like
\`80/tcp\`, the only spelling that the OCI image specification has; and \`8080:80/tcp\`, of which podman can start no container
at all. Built by them the image then names its port as every engine reads it: the one difference.`,
  leavesAlone: [
    'ranges with a colon, but for their protocol: `8000-8010:80`; and what may be meant as a range: `21100:21299`',
    'variables with a colon, but for a protocol behind them: `$PORT:80`',
    'whatever no builder takes: `80:http`, `80/http`, `localhost:80:80`, a port beyond 65535',
    'ONBUILD: the image keeps its text as it stands',
  ],
  rules: ['buildkit/ExposeInvalidFormat', 'buildkit/ExposeProtoCasing'],
  references: [
    'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
    'https://docs.docker.com/reference/build-checks/expose-proto-casing/',
  ],
  changes: [
    {
      field: 'ExposedPorts',
      becomes: "the container's port alone, where podman and buildah kept what was written",
      isMeant: (before, after) => portsOf(before) === portsOf(after),
    },
  ],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.instructions
        .filter(({ keyword }) => keyword === 'EXPOSE')
        .flatMap((instruction) => builderWords(instruction))
        .flatMap(({ text, span }) => {
          const port = portOf(text)
          const whole = span.end - span.start === text.length
          if (port === text) return []
          const isMeant = !looksLikeRange(text)
          if (port !== undefined && whole && isMeant) return [[{ span, text: port }]]
          const reason =
            port === undefined || !isMeant ? doubtIn(text) : `quotes or a line continuation stand in ${text}`
          if (reason !== undefined) context.decline(span, reason)
          return []
        }),
    )
  },
} satisfies Transform

const SPEC = /^(?:(?:(\d{1,3}(?:\.\d{1,3}){3}):)?(\d*):)?(\d+)(\/(?:tcp|udp|sctp))?$/i

/** What starts with a range or holds a variable, and a protocol behind it. */
const OTHER = /^((?=\d+-\d|.*\$)[\w$:{}-]+)(\/(?:tcp|udp|sctp))$/i

/** `127.0.0.1:8080:80/TCP` is `80/tcp`, `$PORT/TCP` is `$PORT/tcp`; `undefined` for what is no such word. */
function portOf(text: string): string | undefined {
  const [, ports, itsProtocol = ''] = OTHER.exec(text) ?? []
  if (ports !== undefined) return ports + itsProtocol.toLowerCase()
  const [whole, address = '', host = '', port = '', protocol = ''] = SPEC.exec(text) ?? []
  if (whole === undefined) return undefined
  if (address.split('.').some((part) => Number(part) > 255) || Number(host) > 65_535 || Number(port) > 65_535)
    return undefined
  return port + protocol.toLowerCase()
}

/** `21100:21299`: of as many digits, upwards and not far, it may be meant for `21100-21299`, and the first port be missed. */
function looksLikeRange(text: string): boolean {
  const [, first, last] = /^(\d+):(\d+)(?:\/|$)/.exec(text) ?? []
  if (first === undefined || last === undefined || first.length !== last.length) return false
  const distance = Number(last) - Number(first)
  return Number(first) >= 1024 && distance > 1 && distance < 1000
}

/** Why what a colon says in front of the port has to stay. */
function doubtIn(text: string): string | undefined {
  if (!text.replace(/\$\{[^}]*\}/g, '$').includes(':')) return undefined
  if (text.includes('$')) return `which ports ${text} names is not known: write those of the container alone`
  if (looksLikeRange(text))
    return `${text} may be meant as a range: write ${text.replace(':', '-')}, or the port of the container alone`
  return /^[\d.:]*\d-\d/.test(text)
    ? `${text} maps a range: write the ports of the container alone`
    : `no builder takes ${text} for a port`
}

/** The ports as every engine reads them. */
function portsOf({ ExposedPorts }: ImageConfiguration): string {
  const ports = ExposedPorts.map((port) => port.slice(port.lastIndexOf(':') + 1).toLowerCase())
  return [...new Set(ports)].toSorted().join()
}
