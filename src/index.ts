// The library's face: rewrite one text, run over files, write transforms of one's own. It prints nothing.

export { contextTransforms, transforms } from '../transforms/index.ts'
export {
  type BaseConfig,
  type Config,
  defineConfig,
  type Override,
  type Setting,
  type Settings,
} from './config/config.ts'
export type { ContextTransform, Proposal, Subject } from './context-transform.ts'
export { Dockerfile } from './dockerfile/dockerfile.ts'
export { builderWords, flag, type Instruction } from './dockerfile/instruction.ts'
export { insertAfter, removeWord, replace as replaceWord, type Script } from './dockerfile/script.ts'
export type { Command, Word } from './dockerfile/shell.ts'
export { deletion, type Edit, type Fix, insertion, type Span } from './dockerfile/span.ts'
export type { Base, Stage } from './dockerfile/stages.ts'
export type { Distro } from './facts/distros.ts'
export { type Image, type Images, type ImagesGiven, imagesWith } from './facts/image.ts'
export { type ImageName, parseImage } from './facts/image-names.ts'
export type { Call, Manager } from './facts/managers.ts'
export type { BuildContext, Entry, FoundContext } from './files/build-context.ts'
export { unifiedDiff } from './report/diff.ts'
export type { JsonReport, JsonResult } from './report/json.ts'
export type { OptionsGiven } from './rewrite/options.ts'
export type { Discarded, Failed, Note, Result, Rewritten, SkipKind, Skipped, Step } from './rewrite/result.ts'
export { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'
export { type RunOptions, run } from './run.ts'
export { callsIn, type Run, runs } from './runs.ts'
export {
  AIMS,
  type Aim,
  type Builder,
  type Context,
  type Declared,
  defineTransform,
  type ImageConfiguration,
  type OptionSpec,
  type OptionTable,
  type OptionValues,
  type Phase,
  type Safety,
  type Transform,
} from './transform.ts'
