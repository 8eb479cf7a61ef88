// Makes a final stage that holds what a program needs: builds, traces, widens, writes, and lets the same probes decide in both images.

import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { lineage } from '../dockerfile/model/stages.ts'
import type { Containers } from '../engine/containers.ts'
import type { BuiltImage, Engine } from '../engine/engine.ts'
import { EngineError } from '../engine/process.ts'
import type { ImageConfiguration } from '../images/contents.ts'
import {
  againstBaseline,
  type Behaviour,
  behavesOtherwise,
  behaviourIn,
  behaviourOf,
  type ProbeOptions,
} from '../proof/behaviour.ts'
import { imagesOf } from '../proof/memory.ts'
import { ending } from '../proof/prove.ts'
import { lastLines } from '../proof/said.ts'
import { copiesOf, withoutFrame } from './copies.ts'
import { notesOn, RPM, stageIn } from './notes.ts'
import { ownersIn } from './owners.ts'
import { readSlimImage, type SlimImage } from './read.ts'
import { recordName, type SlimRecord, touchedIn } from './record.ts'
import { refuseArguments, refuseCopies, refuseOther, refuseUnwritable } from './refusals.ts'
import { SlimEnded, type SlimRequest } from './request.ts'
import { canFrame, freeFrame, withoutSlim, withSlim } from './stage.ts'
import type { Trace } from './trace.ts'
import type { Tracer } from './tracer.ts'
import { isWithin, namedBy, relativeToRoot, type Tree } from './tree.ts'
import { widened } from './widen.ts'

/** A package and a file of it a line, a tab between them. */
const RPM_LIST = ['-qa', '--qf', '[%{=NAME}\t%{FILENAMES}\n]']
const RPM_MS = 120_000

export interface ImageSize {
  readonly bytes: number
  readonly layers: number
}

export interface Slimmed {
  readonly before: string
  readonly after: string
  readonly record: SlimRecord
  readonly sizes: { readonly before: ImageSize; readonly after: ImageSize }
  readonly behaviour: Behaviour
  readonly configuration: ImageConfiguration
  readonly notes: readonly string[]
}

export interface Drift {
  /** What the program touches that is in the original, and not in the slim image; absolute. */
  readonly lacking: readonly string[]
  /** Packages that it touches by now. */
  readonly packages: readonly string[]
  /** In what the slim image does something else; its last words behind it. */
  readonly otherwise: { readonly reason: string; readonly output: string } | undefined
  /** The stage would be written otherwise by now. */
  readonly rewritten: { readonly before: string; readonly after: string } | undefined
}

/**
 * @throws SlimEnded where nothing can be written
 * @throws Error where the engine cannot give an image that it has built
 */
export async function slimmed(engine: Engine, tracer: Tracer, request: SlimRequest): Promise<Slimmed> {
  const work = new Work(engine, tracer, request)
  try {
    return await work.slim()
  } finally {
    await work.close()
  }
}

/** What has drifted since a record was written. @throws as `slimmed` does */
export async function drifted(
  engine: Engine,
  tracer: Tracer,
  request: SlimRequest,
  record: SlimRecord,
): Promise<Drift> {
  const work = new Work(engine, tracer, request)
  try {
    return await work.check(record)
  } finally {
    await work.close()
  }
}

interface Original {
  readonly image: string
  readonly contents: SlimImage
  readonly baseline: Behaviour
  readonly trace: Trace
  readonly text: string
  readonly after: string
  readonly packages: readonly string[]
  /** What is left out, without links above it; relative to the root. */
  readonly drop: readonly string[]
}

/** The builds of one file, and what has to be removed after them; the class does not leave this file. */
class Work {
  private readonly images: string[] = []
  private readonly containers: Containers

  constructor(
    private readonly engine: Engine,
    private readonly tracer: Tracer,
    private readonly request: SlimRequest,
  ) {
    const { containers } = engine
    if (containers?.startWrapped === undefined)
      throw new SlimEnded('refused', `${engine.name} starts no containers: --engine docker or --engine podman does`)
    this.containers = containers
  }

  async close(): Promise<void> {
    for (const image of this.images) await this.engine.remove(image)
  }

  async slim(): Promise<Slimmed> {
    const original = await this.original()
    const { contents, after, trace, packages } = original
    const built = await this.build(after, 'the slim image', undefined)
    const slim = await readSlimImage(this.engine.save(built.image, this.request.signal), [])
    refuseOther(contents, slim, this.request.options.base !== 'scratch')
    const failing = await this.failing(original, built.image, slim)
    if (failing !== undefined) throw new SlimEnded('failing', `the slim image: ${failing.reason}`, failing.output)
    const { options, date, text } = this.request
    const record = { ...options, date, bases: await this.bases(), packages, touched: touchedIn(trace, contents.tree) }
    return {
      before: text,
      after,
      record,
      sizes: { before: sizeOf(contents), after: sizeOf(slim) },
      behaviour: original.baseline,
      configuration: contents.configuration,
      notes: notesOn(contents, this.dockerfile(original.text), options.filesOnly),
    }
  }

  async check(record: SlimRecord): Promise<Drift> {
    const { text, signal } = this.request
    const original = await this.original()
    const built = await this.build(text, 'the slim image', undefined)
    const slim = await readSlimImage(this.engine.save(built.image, signal), [])
    const { tree } = slim
    const touched = touchedIn(original.trace, original.contents.tree)
    const all = [...touched.run, ...touched.read, ...touched.listed, ...touched.seen]
    const { after, contents, drop } = original
    const isDropped = (path: string): boolean =>
      namedBy(contents.tree, path).some((named) => drop.some((one) => isWithin(named, one)))
    return {
      lacking: [...new Set(all)].filter((path) => tree.resolve(path) === undefined && !isDropped(path)).sort(),
      packages: original.packages.filter((name) => !record.packages.includes(name)),
      otherwise: await this.failing(original, built.image, slim),
      rewritten: after === text ? undefined : { before: text, after },
    }
  }

  /** The original, what it does, and what it touches. */
  private async original(): Promise<Original> {
    const { request } = this
    const text = withoutSlim(request.text)
    const dockerfile = this.dockerfile(text)
    const stage = stageIn(dockerfile, request.options.target)
    refuseArguments(dockerfile, stage, request.buildArgs)
    const { image } = await this.build(text, 'the image', request.options.target)
    const keywords = [...lineage(stage)]
      .toReversed()
      .flatMap(({ instructions }) => instructions.map(({ keyword }) => keyword))
    const contents = await readSlimImage(this.engine.save(image, request.signal), keywords)
    const { configuration, tree } = contents
    if (configuration.Entrypoint.length + configuration.Cmd.length === 0)
      throw new SlimEnded('refused', 'the image starts nothing: it has neither ENTRYPOINT nor CMD')
    if (request.options.probes.length > 0 && tree.resolve('bin/sh') === undefined)
      throw new SlimEnded(
        'refused',
        'the image has no /bin/sh, and probes run beside the container with the tools of the image',
      )
    refuseUnwritable(configuration)
    const drop = request.options.drop.flatMap((path) => named(tree, '--drop', path))
    for (const path of request.options.keep) named(tree, '--keep', path)
    const probe = this.probe()
    request.say('starting it')
    const baseline = await behaviourOf(this.containers, { image, configuration }, image, probe, {
      signal: request.signal,
    })
    const doubt = againstBaseline(baseline, configuration, request.options.probes)
    if (doubt !== undefined)
      throw new SlimEnded('refused', doubt.replaceAll(' before the rewrite already', ''), baseline.said)
    const trace = await this.traced(image, contents, baseline)
    const owners = ownersIn(tree, contents.text, await this.rpmList(image, tree))
    const options = { ...request.options, keep: request.options.keep.map(relativeToRoot), drop }
    const kept = widened(contents, owners, trace, options)
    const hasFrame = canFrame(tree)
    const chosen = copiesOf(tree, kept.paths, drop, hasFrame)
    const copies = hasFrame ? chosen : withoutFrame(tree, chosen, kept.paths)
    refuseCopies(copies, hasFrame)
    const after = withSlim(dockerfile, stage, {
      configuration,
      text: contents.text,
      copies,
      frameAt: freeFrame(tree),
      packages: kept.packages,
      base: request.options.base,
      record: recordName(request.name),
    })
    return { image, contents, baseline, trace, text, after, packages: kept.packages, drop }
  }

  /** The container once more, under the tracer. */
  private async traced(image: string, { configuration }: SlimImage, baseline: Behaviour): Promise<Trace> {
    const { signal, say, options } = this.request
    say('tracing it')
    const container = await this.containers.startWrapped!(
      image,
      options.network,
      this.tracer.wrapping(configuration),
      signal,
    )
    try {
      if (container.trouble !== undefined)
        throw new SlimEnded('refused', 'its container does not start with strace in it', lastLines(container.trouble))
      const probe = { ...this.probe(), through: this.tracer.through }
      const behaviour = await behaviourIn(container, { image, configuration }, image, probe, {
        expected: baseline,
        signal,
      })
      const trace = await this.tracer.trace(container, configuration.WorkingDir || '/')
      const words = behaviour.said || behaviour.failing?.said || ''
      if (typeof trace === 'string') throw new SlimEnded('refused', untraced(trace, words), words)
      const otherwise = behavesOtherwise(baseline, behaviour)
      if (otherwise !== undefined)
        throw new SlimEnded(
          'refused',
          `it cannot be traced, for under strace it does something else: ${otherwise}`,
          words,
        )
      return trace
    } finally {
      await container.remove()
    }
  }

  /** What rpm says of its packages, where it is there, and they are asked for: nobody else reads its database. */
  private async rpmList(image: string, tree: Tree): Promise<string> {
    if (this.request.options.filesOnly || tree.resolve(RPM)?.file?.type !== 'file') return ''
    try {
      return await this.containers.output(image, [`/${RPM}`, ...RPM_LIST], {
        timeoutMs: RPM_MS,
        signal: this.request.signal,
      })
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      throw new SlimEnded(
        'refused',
        'its rpm does not say which package a file is of; --files-only takes files without their packages',
        lastLines(error.message),
      )
    }
  }

  private async failing(
    { image, baseline }: Original,
    slim: string,
    { configuration }: SlimImage,
  ): Promise<Drift['otherwise']> {
    const { signal, say } = this.request
    say('starting the slim image')
    const subject = { image: slim, configuration }
    const now = await behaviourOf(this.containers, subject, image, this.probe(), { expected: baseline, signal })
    const reason = behavesOtherwise(baseline, now)
    if (reason === undefined) return undefined
    return { reason, output: [now.failing?.said, now.said].filter((one) => one !== undefined && one !== '').join('\n') }
  }

  private probe(): ProbeOptions {
    const { options, patience } = this.request
    const { probes: commands, network, seconds = this.request.seconds } = options
    return { commands, network, seconds, patience, beside: true }
  }

  private async build(text: string, what: string, target: string | undefined): Promise<BuiltImage> {
    const { name, ignore, context, buildArgs, timeoutMs, signal, say } = this.request
    say(`building ${what}`)
    const dockerfile = { text, name, ignore }
    const outcome = await this.engine.build({ dockerfile, context, target, buildArgs, cache: 'use', timeoutMs, signal })
    if (outcome.status === 'built') {
      this.images.push(outcome.image)
      return outcome
    }
    const { status, reason } = ending('before', outcome)
    if (status === 'stopped') throw new SlimEnded('stopped', reason, lastLines(outcome.output))
    throw new SlimEnded(
      what === 'the image' ? 'refused' : 'failing',
      `${what} does not build`,
      lastLines(outcome.output),
    )
  }

  private dockerfile(text: string): Dockerfile {
    return new Dockerfile(this.request.path, text)
  }

  private async bases(): Promise<Readonly<Record<string, string>>> {
    const { text, buildArgs } = this.request
    const names = imagesOf(this.dockerfile(withoutSlim(text)), buildArgs.length > 0) ?? []
    const found: Record<string, string> = {}
    for (const name of [...names].sort()) {
      const digest = await this.engine.digestOf?.(name)
      if (digest !== undefined) found[name] = digest
    }
    return found
  }
}

/** @param words the last ones of the container, those of strace among them */
function untraced(reason: string, words: string): string {
  return /ptrace/i.test(words)
    ? `the engine does not allow a program in a container to be traced (ptrace): its seccomp profile or its kernel refuses it; ${reason}`
    : `it cannot be traced: ${reason}`
}

/** @throws SlimEnded for a path that is nowhere in the image */
function named(tree: Tree, option: string, path: string): readonly string[] {
  const found = namedBy(tree, path)
  if (found.length === 0)
    throw new SlimEnded('refused', `${option} /${relativeToRoot(path)}: the image has no such path`)
  return found
}

function sizeOf({ bytes, layers }: SlimImage): ImageSize {
  return { bytes, layers }
}
