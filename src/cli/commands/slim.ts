// dockershift slim

import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Contexts } from '../../builds/contexts.ts'
import { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { attentive } from '../../engine/attentive.ts'
import { fault } from '../../files/fault.ts'
import { relativePath } from '../../files/place.ts'
import { read } from '../../files/read.ts'
import { create, write } from '../../files/write.ts'
import { untried } from '../../proof/bug.ts'
import { engineFor } from '../../proof/command.ts'
import { unifiedDiff } from '../../report/diff.ts'
import { type Output, outputTo } from '../../report/output.ts'
import { driftText, endedText, slimSummary } from '../../report/slim.ts'
import { visible } from '../../report/visible.ts'
import { readSlimOptions, type SlimCommand, slimHelp } from '../../slim/command.ts'
import { readRecord, recordName, recordText, type SlimOptions, type SlimRecord } from '../../slim/record.ts'
import { SlimEnded, type SlimRequest } from '../../slim/request.ts'
import { drifted, type Slimmed, slimmed } from '../../slim/slim.ts'
import { packTracer } from '../../slim/tracer.ts'
import { WATCHED_SECONDS } from '../building-options.ts'
import { UserError } from '../options.ts'
import { configurationsFor } from './configurations.ts'
import { DONE, type Host, print, type Stopper, stoppedBy, stopping, WOULD_CHANGE, WRONG } from './process.ts'
import { folderOf } from './search.ts'

/** So long a probe is tried again, and a port waited for. */
const PATIENCE_SECONDS = 60

/** Makes a final stage of what a program needs, or says whether the one that is there still holds. */
export async function slim(rest: readonly string[], host: Host): Promise<number> {
  const options = readSlimOptions(rest)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, slimHelp(host.stdout.columns))
  return stopping(host, (stop) => slimFile(options, out, host, stop))
}

async function slimFile(options: SlimCommand, out: Output, host: Host, stop: Stopper): Promise<number> {
  const file = resolve(host.cwd(), options.path)
  const found = await read(file)
  if ('reason' in found)
    throw new UserError(`${options.path}${found.line === undefined ? '' : `:${found.line}`}: ${found.reason}`)
  const { text } = found
  const record = options.check ? await recordFor(file, options.path) : undefined
  const engine = attentive(await engineFor('slim', options.engine, host.env), () => stop.onLong(false))
  const tracer = await packTracer(host.env)
  if (typeof tracer === 'string') {
    await engine.close()
    throw new UserError(`slim traces what an image does, and ${tracer}`)
  }
  try {
    const request = await requestFor(file, text, options, record, host, stop)
    if (record === undefined) return await made(await slimmed(engine, tracer, request), file, options, out, host)
    const drift = await drifted(engine, tracer, request, record)
    await out.write(driftText(options.path, drift, record))
    await out.close()
    const isDrift = drift.lacking.length + drift.packages.length > 0 || drift.otherwise !== undefined
    return isDrift ? WOULD_CHANGE : out.trouble === undefined ? DONE : WRONG
  } catch (error) {
    if (stop.signal.aborted) return stoppedBy(stop.signal)
    const ended = error instanceof SlimEnded ? error : brokenOff(error)
    host.stderr.write(endedText(options.path, ended, options.write))
    return ended.status === 'failing' ? WOULD_CHANGE : WRONG
  } finally {
    await tracer.close()
    await engine.close()
  }
}

/** What an engine, its images or the system have to say. @throws the error itself where it is a bug of ours */
function brokenOff(thrown: unknown): SlimEnded {
  const { reason, error } = untried(thrown)
  if (error !== undefined) throw thrown
  return new SlimEnded('stopped', reason)
}

/** @throws UserError where there is none that can be read */
async function recordFor(file: string, path: string): Promise<SlimRecord> {
  const text = await readFile(recordName(file), 'utf8').catch((error: unknown) => {
    throw new UserError(
      `${recordName(path)}: it cannot be read: ${fault(error)}; dockershift slim ${path} --write makes it`,
    )
  })
  const record = readRecord(text)
  if (typeof record === 'string') throw new UserError(`${recordName(path)}: ${record}; write it anew with --write`)
  return record
}

async function requestFor(
  file: string,
  text: string,
  options: SlimCommand,
  record: SlimRecord | undefined,
  host: Host,
  stop: Stopper,
): Promise<SlimRequest> {
  const folder = await realpath(host.cwd())
  const real = await realpath(file)
  const given = { transform: [], exclude: [], unsafe: false, for: [], builder: undefined, set: [] }
  const configurations = await configurationsFor({ ...options, ...given }, host)
  const settings = await configurations.settings([real])
  const context = await folderOf(options.context, folder)
  const contexts = new Contexts({
    folder,
    context: context === undefined ? undefined : await realpath(context),
    contextOf: (one) => settings.contextOf?.(one),
  })
  const place = await contexts.settled(real, new Dockerfile(options.path, text))
  const asked: SlimOptions = record ?? {
    probes: options.probe.length > 0 ? options.probe : (settings.probesOf?.(real) ?? []),
    keep: options.keep,
    drop: options.drop,
    keepShell: options['keep-shell'],
    filesOnly: options['files-only'],
    base: options.base ?? 'scratch',
    target: options.target,
  }
  const network = options.network ?? asked.network
  const seconds = options.seconds ?? asked.seconds
  return {
    name: basename(file),
    path: options.path,
    text,
    ignore: await readFile(`${file}.dockerignore`, 'utf8').catch(() => undefined),
    // Where nothing says better, its own folder: the build shows whether that is right.
    context: place.folder ?? dirname(file),
    buildArgs: options['build-arg'],
    timeoutMs: options.timeoutMs,
    options: { ...optionsOf(asked), network, seconds },
    seconds: Number(WATCHED_SECONDS),
    patience: PATIENCE_SECONDS,
    date: new Date().toISOString().slice(0, 10),
    signal: stop.signal,
    say: (what) => {
      if (host.stderr.isTTY) host.stderr.write(`${visible(`${options.path}: ${what}`)}\n`)
    },
  }
}

/** Of a trace file, what was asked. */
function optionsOf({ probes, keep, drop, keepShell, filesOnly, base, target }: SlimOptions): SlimOptions {
  return { probes, keep, drop, keepShell, filesOnly, base, target }
}

async function made(found: Slimmed, file: string, options: SlimCommand, out: Output, host: Host): Promise<number> {
  const recordFile = recordName(file)
  const record = recordText(found.record)
  if (!options.write) {
    const shown = relativePath(await realpath(host.cwd()), await realpath(file))
    await out.write(unifiedDiff(shown, found.before, found.after))
    await out.close()
  } else {
    const old = await readFile(recordFile, 'utf8').catch(() => undefined)
    // The Dockerfile last: a trace file without its stage harms nobody.
    const reason =
      (old === record
        ? undefined
        : await (old === undefined ? create(recordFile, record) : write(recordFile, old, record))) ??
      (found.before === found.after ? undefined : await write(file, found.before, found.after))
    if (reason !== undefined) {
      host.stderr.write(`failed ${visible(`${options.path}: ${reason}`)}\n`)
      return WRONG
    }
  }
  host.stderr.write(slimSummary(options.path, found, options.write))
  return out.trouble === undefined ? DONE : WRONG
}
