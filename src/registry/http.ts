// One request to a registry, with bounds: on silence, on bytes, on where it may be led to.

import type { Limits } from './limits.ts'
import { namesSomebody, shownUrl, Trouble } from './trouble.ts'

/** What is asked, beside where. */
export interface Request {
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer whose content is still to come. */
export interface Answer {
  readonly status: number
  /** Where it came from, in the end: not always where it was asked for. */
  readonly from: URL
  readonly header: (name: string) => string | undefined
  /** Its content; it ends with an error where the line breaks or falls silent. To be read, or to be let go of. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Lets go of what was not read. */
  readonly close: () => void
}

/** Whatever fetches: Node's own, or a test's. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>

/** Content comes as it is: a layer that somebody unpacked on the way has another digest. */
const OURS = { 'accept-encoding': 'identity', 'user-agent': 'dockershift' }

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Those after which what was sent is not sent again: Fetch standard, "HTTP-redirect fetch". */
const FORGETTING: ReadonlySet<number> = new Set([301, 302, 303])
/** What registries say when they are busy, or something behind them is gone for a moment. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/**
 * Asks once, and follows where the answer leads: registries keep layers elsewhere.
 *
 * @param signal ends it from outside
 * @throws Trouble where nobody answers, or too late, and `again` where the answer is that somebody is busy
 */
export async function request(
  start: URL,
  asked: Request,
  { fetch, limits, signal }: { readonly fetch: Fetch; readonly limits: Limits; readonly signal: AbortSignal },
): Promise<Answer> {
  let url = start
  let { method = 'GET', body } = asked
  let headers: Readonly<Record<string, string>> = { ...OURS, ...asked.headers }
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const watch = new Watch(limits.silenceMs, signal)
    let response: Response
    try {
      const init = { method, headers: { ...headers }, redirect: 'manual', signal: watch.signal } as const
      response = await fetch(url, body === undefined ? init : { ...init, body })
    } catch (error) {
      watch.end()
      throw watch.trouble ?? new Trouble('silent', `${shownUrl(url)} does not answer: ${causeOf(error)}`)
    }
    const answer = answerOf(response, url, watch)
    if (BUSY.has(response.status)) {
      answer.close()
      const message = `${shownUrl(url)} answers ${response.status}`
      throw new Trouble('again', message, pauseOf(answer.header('retry-after')))
    }
    const location = response.headers.get('location')
    if (!REDIRECTS.has(response.status) || location === null) return answer
    answer.close()
    const next = led(url, location)
    if (next.origin !== url.origin) {
      // Credentials are for the registry alone, not for where its files lie; and a body may be one.
      if (body !== undefined) throw new Trouble('wrong', `${shownUrl(url)} leads what is for it alone elsewhere`)
      headers = without(headers, 'authorization')
    }
    if (body !== undefined && FORGETTING.has(response.status)) {
      method = 'GET'
      body = undefined
      headers = without(headers, 'content-type')
    }
    url = next
  }
  throw new Trouble('wrong', `${shownUrl(start)} leads from place to place without an end`)
}

function led(from: URL, location: string): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && from.protocol === 'http:')
  // Such a name would be shown by whatever complains of the address, and would be no one's that Docker knows.
  if (next !== undefined && namesSomebody(next))
    throw new Trouble('wrong', `${shownUrl(from)} leads to an address with a name or a password in it`)
  if (next !== undefined && isSafe) return next
  throw new Trouble('wrong', `${shownUrl(from)} leads to where it is not followed: no HTTPS`)
}

function without(headers: Readonly<Record<string, string>>, left: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== left))
}

function answerOf(response: Response, url: URL, watch: Watch): Answer {
  const { body } = response
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    if (body === null) return watch.end()
    try {
      // The types of browsers know no iterator of it.
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        watch.heard()
        yield chunk
      }
    } catch (error) {
      throw watch.trouble ?? new Trouble('again', `${shownUrl(url)} broke off: ${causeOf(error)}`)
    } finally {
      watch.end()
    }
  }
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined
  return { status: response.status, from: url, header, bytes: bytes(), close: () => watch.leave() }
}

/**
 * An answer's content as a whole.
 *
 * @throws Trouble where it is longer than `most` bytes
 */
export async function wholeOf({ bytes, close, header }: Answer, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  const tooLong = (): Trouble => {
    close()
    return new Trouble('limit', `it sends more than ${most} bytes where a short text is expected`)
  }
  if (Number(header('content-length') ?? 0) > most) throw tooLong()
  for await (const chunk of bytes) {
    length += chunk.byteLength
    if (length > most) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Ends a request that nothing is heard of any more. */
class Watch {
  readonly signal: AbortSignal
  trouble: Trouble | undefined
  private readonly abort = new AbortController()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly silenceMs: number,
    private readonly outer: AbortSignal,
  ) {
    this.signal = this.abort.signal
    outer.addEventListener('abort', this.onOuter, { once: true })
    if (outer.aborted) this.onOuter()
    else this.heard()
  }

  heard(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.stop(silent(this.silenceMs)), this.silenceMs)
  }

  /** Nothing more is wanted: whoever sends without an end is not listened to. */
  leave(): void {
    this.end()
    this.abort.abort()
  }

  end(): void {
    clearTimeout(this.timer)
    this.outer.removeEventListener('abort', this.onOuter)
  }

  private readonly onOuter = (): void =>
    this.stop(this.outer.reason instanceof Trouble ? this.outer.reason : new Trouble('stopped', 'it was stopped'))

  private stop(trouble: Trouble): void {
    this.trouble ??= trouble
    this.leave()
  }
}

function silent(milliseconds: number): Trouble {
  return new Trouble('again', `nothing is heard of it for ${milliseconds / 1000} seconds`)
}

/** What `Retry-After` asks for, seconds or a date, in milliseconds: RFC 9110, 10.2.3. */
function pauseOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** Node puts what happened behind a `fetch failed`. */
function causeOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined }
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause
  if (inner instanceof Error) return 'code' in inner ? `${String(inner.code)}` : inner.message
  return error instanceof Error ? error.message : String(error)
}
