// Reads manifests and blobs by the OCI distribution protocol: lets itself in, asks again when told to, believes nothing without its digest.

import { createHash } from 'node:crypto'
import { isRecord } from '../record.ts'
import type { Credentials } from './credentials.ts'
import { type Answer, type Fetch, type Request, request, wholeOf } from './http.ts'
import type { Limits } from './limits.ts'
import { INDEXES, MANIFESTS, parsed } from './manifests.ts'
import { authorization } from './tokens.ts'
import { Trouble } from './trouble.ts'

/** Where something lies: the host of a registry's API, and the repository. */
export interface Place {
  readonly host: string
  readonly repository: string
}

export interface RegistryOptions {
  readonly credentials: Credentials
  readonly limits: Limits
  readonly fetch: Fetch
  /** Hosts that are asked over plain HTTP. Those of this machine are where they do not answer otherwise. */
  readonly insecure: readonly string[]
  /** Waits; given by a test. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** A text that the registry gave, with its own digest. */
export interface Document {
  readonly bytes: Buffer
  readonly digest: string
}

/** OCI distribution specification, "Listing Tags". */
const TAGS_AT_ONCE = 1000
const MOST_PAGES = 20

function tagsIn(value: unknown): readonly string[] {
  const tags: unknown = isRecord(value) ? value.tags : undefined
  return Array.isArray(tags) ? tags.filter((one): one is string => typeof one === 'string') : []
}

/** A text with where it came from and where the next one is. */
interface Page extends Document {
  readonly from: URL
  readonly link: string | undefined
}

/** What `Link` says of the next page, as a path in the repository; elsewhere nobody is followed. RFC 8288. */
function nextPage(link: string | undefined, from: URL, { repository }: Place): string | undefined {
  const [, target] = /<([^>]*)>\s*;[^<]*\brel="?next\b/i.exec(link ?? '') ?? []
  if (target === undefined || !URL.canParse(target, from.href)) return undefined
  const next = new URL(target, from)
  const start = `/v2/${repository}/`
  const isOwn = next.origin === from.origin && next.pathname === `${start}tags/list`
  return isOwn ? `tags/list${next.search}` : undefined
}

/** Answers that mean: not here, or not for you. */
const ABSENT = 404
const UNAUTHORIZED = 401
const FORBIDDEN = 403

export class Registry {
  /** By host and repository. */
  private readonly keys = new Map<string, string>()
  private readonly protocols = new Map<string, 'https' | 'http'>()

  constructor(private readonly options: RegistryOptions) {}

  /**
   * A manifest or an index.
   *
   * @param reference a tag or a digest
   * @throws Trouble
   */
  async manifest(place: Place, reference: string, signal: AbortSignal): Promise<Document> {
    const accept = [...INDEXES, ...MANIFESTS].join(', ')
    return this.document(place, `manifests/${reference}`, reference, { headers: { accept } }, signal)
  }

  /** The digest that a tag has, as far as the registry's word goes: nothing is read. `undefined`: it does not say. */
  async digestOf(place: Place, tag: string, signal: AbortSignal): Promise<string | undefined> {
    const accept = [...INDEXES, ...MANIFESTS].join(', ')
    return this.again(signal, async () => {
      const answer = await this.ask(place, `manifests/${tag}`, { method: 'HEAD', headers: { accept } }, signal)
      answer.close()
      const digest = answer.header('docker-content-digest')
      return digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined
    })
  }

  /** A short blob, such as a configuration. @throws Trouble */
  blob(place: Place, digest: string, signal: AbortSignal): Promise<Document> {
    return this.document(place, `blobs/${digest}`, digest, {}, signal)
  }

  /** The tags of a repository, page by page; what is behind the last page that is read is left out. @throws Trouble */
  async tags(place: Place, signal: AbortSignal): Promise<readonly string[]> {
    const all: string[] = []
    let path: string | undefined = `tags/list?n=${TAGS_AT_ONCE}`
    for (let page = 0; page < MOST_PAGES && path !== undefined; page++) {
      const { bytes, link, from }: Page = await this.document(place, path, '', {}, signal)
      all.push(...tagsIn(parsed(bytes)))
      path = nextPage(link, from, place)
    }
    return all
  }

  /**
   * A blob as a stream that somebody reads to its end.
   *
   * @param read is given the bytes as they come; when it returns the digest has been looked at
   * @throws Trouble where there is more than `size`, or other content than the digest says
   */
  async stream<Result>(
    place: Place,
    { digest, size }: { readonly digest: string; readonly size: number },
    read: (bytes: AsyncIterable<Uint8Array>) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    return this.again(signal, async () => {
      const answer = await this.ask(place, `blobs/${digest}`, {}, signal)
      try {
        const source = new Hashed(answer.bytes, size)
        const result = await read(source)
        same(digest, await source.digest())
        return result
      } finally {
        answer.close()
      }
    })
  }

  private document(place: Place, path: string, reference: string, asked: Request, signal: AbortSignal): Promise<Page> {
    return this.again(signal, async () => {
      const answer = await this.ask(place, path, asked, signal)
      const bytes = await wholeOf(answer, this.options.limits.documentBytes)
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      if (reference.startsWith('sha256:')) same(reference, digest)
      const named = answer.header('docker-content-digest')
      if (named?.startsWith('sha256:') === true) same(named, digest)
      return { bytes, digest, from: answer.from, link: answer.header('link') }
    })
  }

  /** Asks, and once more with what the registry wants to see. */
  private async ask(place: Place, path: string, asked: Request, signal: AbortSignal): Promise<Answer> {
    const { host, repository } = place
    const key = `${host}/${repository}`
    const first = await this.send(place, path, withKey(asked, this.keys.get(key)), signal)
    if (first.status !== UNAUTHORIZED) return answered(first)
    first.close()
    // Whoever it leads to may ask for a name too: that of the registry is not for them.
    const { origin } = new URL(`${this.protocols.get(host) ?? 'https'}://${host}`)
    if (first.from.origin !== origin)
      throw new Trouble(
        'denied',
        `it leads to ${first.from.origin}, which says no: credentials are for ${origin} alone`,
      )
    const fresh = await authorization(first, repository, {
      credential: await this.options.credentials.of(host),
      protocol: `${this.protocols.get(host) ?? 'https'}:`,
      ask: (url, what) => request(url, what, { ...this.options, signal }),
      whole: (answer) => wholeOf(answer, this.options.limits.documentBytes),
    })
    this.keys.set(key, fresh)
    return answered(await this.send(place, path, withKey(asked, fresh), signal))
  }

  private async send({ host, repository }: Place, path: string, asked: Request, signal: AbortSignal): Promise<Answer> {
    const known = this.protocols.get(host)
    const tried = known === undefined ? this.protocolsFor(host) : [known]
    for (const [i, protocol] of tried.entries()) {
      try {
        const answer = await request(new URL(`${protocol}://${host}/v2/${repository}/${path}`), asked, {
          ...this.options,
          signal,
        })
        this.protocols.set(host, protocol)
        return answer
      } catch (error) {
        const isLast = i === tried.length - 1 || signal.aborted
        if (isLast || !(error instanceof Trouble) || error.kind !== 'silent') throw error
      }
    }
    throw new Trouble('silent', `${host} does not answer`)
  }

  private protocolsFor(host: string): readonly ('https' | 'http')[] {
    if (this.options.insecure.includes(host)) return ['http']
    return isThisMachine(host) ? ['https', 'http'] : ['https']
  }

  /** Does a thing again, as long as that may help, after the pause that is asked for. */
  private async again<Result>(signal: AbortSignal, once: () => Promise<Result>): Promise<Result> {
    const { attempts, pauseMs, longestPauseMs } = this.options.limits
    const pause = this.options.pause ?? wait
    for (let attempt = 1; ; attempt++) {
      try {
        return await once()
      } catch (error) {
        if (!(error instanceof Trouble) || !mayHelp(error) || attempt === attempts || signal.aborted) throw error
        const asked = error.pauseMs ?? pauseMs * 2 ** (attempt - 1)
        if (asked > longestPauseMs)
          throw new Trouble(
            'again',
            `${error.message}, and asks to be left alone for ${Math.ceil(asked / 1000)} seconds`,
          )
        await pause(asked, signal)
      }
    }
  }
}

function mayHelp({ kind }: Trouble): boolean {
  return kind === 'again' || kind === 'silent'
}

function withKey(asked: Request, key: string | undefined): Request {
  return key === undefined ? asked : { ...asked, headers: { ...asked.headers, authorization: key } }
}

function answered(answer: Answer): Answer {
  const { status } = answer
  if (status === 200) return answer
  answer.close()
  if (status === ABSENT) throw new Trouble('absent', 'the registry has no such image')
  if (status === UNAUTHORIZED || status === FORBIDDEN)
    throw new Trouble('denied', 'the registry has it not, or not for everybody: see docker login')
  throw new Trouble('wrong', `the registry answers ${status}`)
}

function same(wanted: string, found: string): void {
  if (wanted !== found)
    throw new Trouble('wrong', `what came is not what the digest ${wanted.slice(0, 19)}… stands for`)
}

/** Bytes that are hashed as they pass; a reader that stops early leaves the rest to `digest`. */
class Hashed implements AsyncIterable<Uint8Array> {
  private readonly hash = createHash('sha256')
  private readonly iterator: AsyncIterator<Uint8Array>
  private length = 0

  constructor(
    bytes: AsyncIterable<Uint8Array>,
    private readonly size: number,
  ) {
    this.iterator = bytes[Symbol.asyncIterator]()
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.next() }
  }

  async digest(): Promise<string> {
    while ((await this.next()).done !== true) {
      // What stands behind the end of an archive counts too.
    }
    return `sha256:${this.hash.digest('hex')}`
  }

  private async next(): Promise<IteratorResult<Uint8Array>> {
    const result = await this.iterator.next()
    if (result.done === true) return result
    this.length += result.value.byteLength
    if (this.length > this.size)
      throw new Trouble('wrong', `a part is longer than the ${this.size} bytes that its manifest says`)
    this.hash.update(result.value)
    return result
  }
}

/** Docker takes these for safe without HTTPS too: moby, registry/config.go. */
function isThisMachine(host: string): boolean {
  const name = host.replace(/:\d+$/, '')
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end, { once: true })
  })
}
