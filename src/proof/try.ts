// Lets builds and containers decide what of a rewrite is kept: the flow of --prove over one file.

import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Engine } from '../engine/engine.ts'
import type { Note, Rewritten } from '../rewrite/result.ts'
import type { RewriteOptions } from '../rewrite/rewrite.ts'
import type { DroppedChange, Tried, TriedChange, TriedImage } from '../rewrite/tried.ts'
import { Candidates, type Unit, type Without } from './candidates.ts'
import { type Decision, digestOfContext, imagesOf, keyOf } from './memory.ts'
import { declarationsOf } from './proofs.ts'
import { firstLine } from './said.ts'
import { keepWhatHolds, type Searched } from './search.ts'
import { type Candidate, type Failure, TrialEnded, type TrialRequest, Trials } from './trials.ts'

/** So many texts may be tried to decide about one file. */
const MOST_TRIES = 24

const OVER: Failure = { reason: `it was not tried any more after ${MOST_TRIES} tries`, output: '' }

/**
 * What holds up of a rewrite.
 *
 * Safe changes hold where the image stays the same. The others hold where the image is the same as well, or where its
 * configuration differs in nothing undeclared and a container does what it did before.
 *
 * @param options how the file is rewritten; all that may be tried is among its transforms
 * @returns the rewrite with what was kept; the file as it was where nothing could be proved
 */
export async function tried(
  engine: Engine,
  path: string,
  options: RewriteOptions,
  request: TrialRequest,
): Promise<Rewritten> {
  const candidates = new Candidates(path, request.before, options)
  const nothing = candidates.with([])
  if (candidates.units.length === 0) return nothing
  const { memory } = request
  const key = memory === undefined ? undefined : await keyFor(engine, candidates, options, request)
  const known = key === undefined ? undefined : memory?.get(key)
  if (known?.ended === true) return endedWith(nothing, { ...known.tried, builds: 0 })
  if (known !== undefined) return remembered(path, request.before, options, known)
  const trials = new Trials(engine, request)
  try {
    await trials.begin()
    const decided = await decidedBy(candidates, trials, path, options, request)
    await trials.confirmRefusals()
    await trials.settle(candidateOf(decided.candidates, decided.found.kept, options))
    const result = await report(engine, { ...decided, trials, options, request })
    const { transforms, units } = decided.without
    const kept = decided.found.kept.map((unit) => decided.candidates.units.indexOf(unit))
    if (key !== undefined && result.tried !== undefined)
      memory?.set(key, { kept, without: { transforms: [...transforms], units }, tried: result.tried })
    return result
  } catch (error) {
    if (!(error instanceof TrialEnded)) throw error
    const { status, message: reason, output } = error
    const dropped = candidates.units.map((unit) => droppedOf(unit, { reason, output }))
    const end: Tried = { status, reason, engine: engine.version, builds: trials.builds, kept: [], dropped }
    const isOfRun = request.run !== undefined && request.signal?.aborted !== true
    if (key !== undefined && isOfRun) memory?.set(key, { kept: [], without: NOTHING, tried: end, ended: true })
    return endedWith(nothing, end)
  } finally {
    await trials.close()
  }
}

const NOTHING: Decision['without'] = { transforms: [], units: [] }

function endedWith(nothing: Rewritten, end: Tried): Rewritten {
  const reason = `${end.reason}; nothing was proved`
  return { ...nothing, notes: [{ transform: PROVE, line: 1, reason }], tried: end }
}

/** All that decides, as a key; `undefined` where something of it cannot be told. */
async function keyFor(
  engine: Engine,
  candidates: Candidates,
  { findFiles }: RewriteOptions,
  { path, name, before, ignore, target, buildArgs, probe, rebuild, surroundings, run }: TrialRequest,
): Promise<string | undefined> {
  const { units } = candidates
  const all = candidates.with(units).after
  const asked = { ignore, target, buildArgs, surroundings, probe, rebuild }
  if (run !== undefined) return keyOf([run, path, before, all, units, asked])
  const dockerfile = new Dockerfile(path, before)
  const found = findFiles?.(dockerfile)
  const context = found?.files === undefined ? undefined : digestOfContext(found.files)
  const names = imagesOf(dockerfile, (buildArgs ?? []).length > 0)
  if (context === undefined || names === undefined) return undefined
  const digests: string[] = []
  for (const image of names) {
    const digest = await engine.digestOf?.(image)
    if (digest === undefined) return undefined
    digests.push(digest)
  }
  return keyOf([name, before, all, units, asked, engine.version, context, digests])
}

function remembered(
  path: string,
  text: string,
  options: RewriteOptions,
  { kept, without: { transforms, units }, tried }: Decision,
): Rewritten {
  const candidates = new Candidates(path, text, options, { transforms: new Set(transforms), units })
  const result = candidates.with(kept.flatMap((place) => candidates.units[place] ?? []))
  return { ...result, notes: [...result.notes, ...tried.dropped.map(noteOf)], tried: { ...tried, builds: 0 } }
}

/** Under this name a note says that nothing could be proved. */
const PROVE = 'prove'

type Found = Searched<Unit, Failure> & { readonly doubt?: string | undefined }

/** What was left out makes room: what other transforms do without it is tried so many times. */
const MOST_ROUNDS = 3

async function decidedBy(
  first: Candidates,
  trials: Trials,
  path: string,
  options: RewriteOptions,
  { before }: TrialRequest,
): Promise<Pick<Decided, 'candidates' | 'found' | 'without'>> {
  let candidates = first
  let found = await searched(candidates, trials, options)
  let without: Without = { transforms: new Set(), units: [] }
  const dropped = [...found.dropped]
  for (let round = 1; round < MOST_ROUNDS && found.dropped.length > 0 && !isOver(trials); round++) {
    const kept = new Set(found.kept.map(({ transform }) => transform))
    const left = dropped.map(({ unit }) => unit)
    const next = {
      transforms: new Set(left.map(({ transform }) => transform).filter((name) => !kept.has(name))),
      units: left.filter(({ transform }) => kept.has(transform)),
    }
    const more = new Candidates(path, before, options, next)
    if (more.with(more.units).after === candidates.with(found.kept).after) break
    const again = await searched(more, trials, options)
    // Where there were too few builds for it, what is known to hold stays.
    if (again.kept.length < found.kept.length) break
    candidates = more
    without = next
    found = again
    dropped.push(...again.dropped)
  }
  return { candidates, without, found: { ...found, dropped } }
}

function isOver({ tries }: Trials): boolean {
  return tries >= MOST_TRIES
}

async function searched(candidates: Candidates, trials: Trials, options: RewriteOptions): Promise<Found> {
  const { units } = candidates
  const candidate = (some: readonly Unit[]): Candidate => candidateOf(candidates, some, options)
  const over = (): boolean => isOver(trials)
  const safe = units.filter(({ safety }) => safety === 'safe')
  const rest = units.filter(({ safety }) => safety !== 'safe')
  // One build for all where it holds: without the cache, so that it need not be made again for what is kept.
  const all = candidate(units)
  if (units.length > 0) await trials.freshly(all)
  if (rest.length > 0) {
    const failure = await trials.otherwise(all)
    if (failure === undefined && (safe.length === 0 || trials.isSame(all))) return { kept: units, dropped: [] }
  }
  const rules = { rankOf: ({ rank }: Unit): number => rank, isOver: over, onOver: OVER }
  const sameImage = (some: readonly Unit[]): Promise<Failure | undefined> => trials.otherImage(candidate(some))
  const sameDeeds = (some: readonly Unit[]): Promise<Failure | undefined> => trials.otherwise(candidate(some))
  /** Nothing is dropped for what an old cache holds. */
  const fresh = (trial: typeof sameImage) => async (some: readonly Unit[]) => {
    await trials.freshly(candidate(some))
    return trial(some)
  }
  const same = await keepWhatHolds(safe, sameImage, { ...rules, confirm: fresh(sameImage) })
  if (rest.length === 0) return same
  const doubt = await trials.doubt()
  // Without anything to compare, only what leaves the image as it is can be proved: what speeds builds up may.
  const hopeful = doubt === undefined ? rest : rest.filter(({ rank }) => rank <= 1)
  const hopeless = rest.filter((unit) => !hopeful.includes(unit))
  const found = await keepWhatHolds([...same.kept, ...hopeful], sameDeeds, {
    ...rules,
    base: same.kept.length,
    confirm: fresh(sameDeeds),
  })
  const unknown = hopeless.map((unit) => ({ unit, why: { reason: doubt ?? '', output: '' } }))
  return { kept: found.kept, dropped: [...same.dropped, ...found.dropped, ...unknown], doubt }
}

function candidateOf(candidates: Candidates, units: readonly Unit[], { transforms }: RewriteOptions): Candidate {
  const result = candidates.with(units)
  const safe = transforms.filter(({ safety }) => safety === 'safe').map(({ name }) => name)
  return { text: result.after, declarations: declarationsOf(result, transforms), safe: new Set(safe) }
}

interface Decided {
  readonly candidates: Candidates
  readonly without: Without
  readonly trials: Trials
  readonly found: Found
  readonly options: RewriteOptions
  readonly request: TrialRequest
}

async function report(
  { version }: Engine,
  { candidates, trials, found, options, request }: Omit<Decided, 'without'>,
): Promise<Rewritten> {
  const result = candidates.with(found.kept)
  const dropped = found.dropped.map(({ unit, why }) => droppedOf(unit, why))
  const notes: readonly Note[] = [...result.notes, ...dropped.map(noteOf)]
  const { doubt } = found
  const common = { engine: version, builds: trials.builds, dropped, ...(doubt === undefined ? {} : { doubt }) }
  if (result.status !== 'changed') {
    const reason = 'nothing that was tried holds up'
    return { ...result, notes, tried: { ...common, status: 'unproved', reason, kept: [] } }
  }
  const final = candidateOf(candidates, found.kept, options)
  const figures = trials.figures(final)
  const rebuilds = request.rebuild && !request.signal?.aborted ? await trials.rebuilds(result.after) : undefined
  const timed = (side: 'before' | 'after', image: TriedImage): TriedImage => ({
    ...image,
    ...(rebuilds === undefined ? {} : { rebuildMilliseconds: rebuilds[side] }),
  })
  return {
    ...result,
    notes,
    tried: {
      ...common,
      status: 'proved',
      reason: trials.evidenceFor(final),
      kept: found.kept.map(changeOf),
      ...(figures === undefined
        ? {}
        : {
            before: timed('before', withTransforms(figures.before, candidates, found.kept)),
            after: timed('after', figures.after),
          }),
    },
  }
}

/** The layers of the original with the transforms that change the instruction which made each. */
function withTransforms(image: TriedImage, candidates: Candidates, kept: readonly Unit[]): TriedImage {
  return {
    ...image,
    layers: image.layers.map((layer) => {
      const place = candidates.placeOf(layer.instruction)
      const names = kept.filter(({ places }) => places.some((one) => one === place)).map(({ transform }) => transform)
      return names.length === 0 ? layer : { ...layer, changedBy: [...new Set(names)] }
    }),
  }
}

function changeOf({ transform, safety, lines, dared }: Unit): TriedChange {
  return { transform, safety, lines, ...(dared === undefined ? {} : { dared }) }
}

function droppedOf(unit: Unit, { reason, output }: Failure): DroppedChange {
  return { ...changeOf(unit), reason, output }
}

/** A note of what was left out, with the last words of the builder or the container. */
function noteOf({ transform, lines, reason, output }: DroppedChange): Note {
  const last = firstLine(output.trimEnd().split('\n').at(-1) ?? '')
  return { transform, line: lines[0] ?? 1, reason: `tried, and left out: ${reason}${last === '' ? '' : ` (${last})`}` }
}
