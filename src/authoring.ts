// The library's face for who writes a transform; docs/writing-transforms.md says what is there for what. Ours are written with the same.

export { contentAt, filesOf, hasFolder } from './analysis/filesystem/content.ts'
export { type CopiedFile, copiedFiles } from './analysis/filesystem/copied.ts'
export { destinationOf, mayReach } from './analysis/filesystem/copies.ts'
export { type Origin, originOf } from './analysis/filesystem/origins.ts'
export { folderAt, pathAt, pathOf } from './analysis/filesystem/paths.ts'
export { type Images, namedLike } from './analysis/images/images.ts'
export { cleansUp, isCleaning, tailOf, withoutEarlyCleanups } from './analysis/packages/cleanups.ts'
export { countsOn, type KeptCache } from './analysis/packages/kept-caches.ts'
export { againstRunning } from './analysis/packages/runs-again.ts'
export { hasPragma } from './analysis/pragmas.ts'
export { ownerRefusal, stageRefusal } from './analysis/processes/program-alone.ts'
export { usesIn } from './analysis/processes/program-uses.ts'
export { type UnknownCode, unknownCode } from './analysis/processes/unknown-code.ts'
export { type Builders, syntaxRefusal } from './analysis/writable-syntax.ts'
export { append, behindMember, prepend, surround } from './dockerfile/edit/chain.ts'
export { cutRun } from './dockerfile/edit/cut.ts'
export { splitStage } from './dockerfile/edit/final-stage.ts'
export { insertAbove, insertBelow, type NewInstruction } from './dockerfile/edit/insert.ts'
export { type JoinOptions, joinNeighbours } from './dockerfile/edit/join.ts'
export { type Case, caseOf, keywordFor, swapKeyword, writtenKeyword } from './dockerfile/edit/keyword.ts'
export {
  linesOf,
  onlyList,
  removeBlanksBehind,
  removeElements,
  removeMembers,
  removeWordOrLine,
} from './dockerfile/edit/removal.ts'
export { freeStageName } from './dockerfile/edit/stage-name.ts'
export { authoredLine, quoted } from './dockerfile/model/authored.ts'
export { type Copy, copyOf, copyOfFiles, copyTarget, isFetchedFile, isRemote } from './dockerfile/model/copy.ts'
export { Dockerfile } from './dockerfile/model/dockerfile.ts'
export { type Entry, entryOf } from './dockerfile/model/entry.ts'
export {
  type BuilderWord,
  builderWords,
  type Flag,
  flag,
  type Instruction,
  joinedSpan,
  saidIn,
} from './dockerfile/model/instruction.ts'
export { type Mount, mounted, mountsOf } from './dockerfile/model/mounts.ts'
export { between, oldPair, type Pair, pairs } from './dockerfile/model/pairs.ts'
export { indentOf, paragraphBehind } from './dockerfile/model/paragraph.ts'
export { isWithin, nameOf, parentOf, resolve } from './dockerfile/model/paths.ts'
export { literalWords, onlyCommand, type Process, processOf, startScript } from './dockerfile/model/process.ts'
export {
  allMade,
  answerAt,
  because,
  firstMade,
  madeOrDeclined,
  type Reason,
  type Refusal,
} from './dockerfile/model/refusal.ts'
export type { Script } from './dockerfile/model/script.ts'
export { insertAfter, removeWord, replace as replaceWord, spanOf, unbroken } from './dockerfile/model/script.ts'
export { areApart, commentBetween, isHeaded, isParagraph } from './dockerfile/model/sections.ts'
export type { Command, Element, Item, Redirect, ShellText, Word } from './dockerfile/model/shell.ts'
export type { Edit, Fix, Span } from './dockerfile/model/span.ts'
export { deletion, insertion } from './dockerfile/model/span.ts'
export {
  assignments,
  type Base,
  bottomOf,
  lineage,
  references,
  type Settings,
  type Stage,
  type Variables,
  variable,
} from './dockerfile/model/stages.ts'
export { wholeGroups } from './dockerfile/model/together.ts'
export { isRoot } from './dockerfile/model/user.ts'
export { type Given, type Grammar, readArguments } from './dockerfile/read/arguments.ts'
export { isSpace } from './dockerfile/read/blanks.ts'
export { commentsIn, fileOffset } from './dockerfile/read/lines.ts'
export { doubtIn } from './dockerfile/read/shell-agreement.ts'
export { expand } from './dockerfile/read/variables.ts'
export type { BuildContext } from './files/build-context.ts'
export type { Distro } from './knowledge/images/distros.ts'
export { type Image, tagOf } from './knowledge/images/image.ts'
export { type ImageName, parseImage } from './knowledge/images/names.ts'
export { surelyHas } from './knowledge/images/package-managers.ts'
export type { RecordedImage } from './knowledge/images/recorded.ts'
export {
  type Call,
  callOf,
  hasOption,
  inFrontOfVerb,
  isAnswered,
  type Manager,
  optionsGiven,
  optionWords,
  unknownOption,
} from './knowledge/packages/managers.ts'
export { isInit, programOf } from './knowledge/programs/inits.ts'
export { isShell, isShellWord } from './knowledge/programs/shells.ts'
export { asRoot, mayBeRoot, sudoOf } from './transform/as-root.ts'
export type { ContextTransform, Proposal, Subject } from './transform/context-transform.ts'
export { FROM_ANOTHER_BASE } from './transform/declared/inherited.ts'
export { REWRITTEN_TRIGGERS } from './transform/declared/triggers.ts'
export { type Decline, type Fold, type Folding, foldGroups } from './transform/kit/fold-groups.ts'
export {
  type Change,
  copyOfFile,
  flagEdit,
  fold,
  type ShellRun,
  type Target,
} from './transform/kit/folding.ts'
export { insertRun, install } from './transform/kit/install.ts'
export {
  againstLeaving,
  againstPackageSources,
  againstVolumes,
  lastOfBuild,
  type OneStage,
  onlyStage,
  rewrittenStart,
  sourcesBefore,
  standingAgain,
  upTo,
} from './transform/kit/one-stage.ts'
export {
  addAnswer,
  addFlag,
  cacheDependent,
  callsIn,
  doubtOfAnswer,
  isOffline,
  isSaid,
  mayHoldOptions,
  mentionedBefore,
  nextLater,
  openOptions,
  otherBuildsUse,
  plainCalls,
  type Run,
  reachesImage,
  runs,
  someBefore,
} from './transform/runs.ts'
export {
  AIMS,
  type Aim,
  type Builder,
  type Context,
  type Declared,
  defineTransform,
  type ImageConfiguration,
  mentions,
  type Need,
  type OptionSpec,
  type OptionTable,
  type OptionValues,
  type Phase,
  type Safety,
  type Transform,
  untilStill,
} from './transform/transform.ts'
