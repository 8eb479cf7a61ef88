// The rooms of the house, from the ground up: test/floors.test.ts holds every import to them, docs/architecture.md shows them.

/** A file, or a folder (with a slash behind it) and all that is in it. The first that fits a path is its room. */
export interface Room {
  readonly place: string
  /** It imports from lower floors, and from its own room where that is a folder. */
  readonly floor: number
  readonly about: string
}

export const ROOMS: readonly Room[] = [
  { place: 'src/files/wildcards.ts', floor: 0, about: 'wildcards in steps that are counted' },
  { place: 'src/files/build-context.ts', floor: 0, about: 'what may be asked of a build context: an interface alone' },
  { place: 'src/record.ts', floor: 0, about: 'whether a value from outside has members' },
  { place: 'src/kept.ts', floor: 0, about: 'answers that are kept beside what they are about' },
  { place: 'src/nearest.ts', floor: 1, about: 'the name that somebody most likely meant' },
  {
    place: 'src/dockerfile/',
    floor: 1,
    about:
      'the text and its views (`model`), as the builder and the shells read it (`read`), and what changes it (`edit`)',
  },
  { place: 'src/files/', floor: 1, about: 'files on disk, git, ignore rules' },
  { place: 'src/images/', floor: 1, about: 'images as data: read, compared' },
  { place: 'src/engine/', floor: 1, about: 'builders at hand' },
  {
    place: 'src/knowledge/packages/grammars/asked/',
    floor: 1.4,
    about: 'options of programs, as the programs themselves told them',
  },
  { place: 'src/knowledge/packages/grammars/', floor: 1.5, about: 'options of programs, and which take a value' },
  { place: 'src/knowledge/', floor: 2, about: 'tables: names and commands in, facts out; no Dockerfile is read' },
  { place: 'src/registry/', floor: 3, about: 'registries: asked for images, and only where somebody asks for that' },
  {
    place: 'src/analysis/',
    floor: 3,
    about: 'questions about a Dockerfile that several transforms ask; nothing is edited',
  },
  { place: 'src/transform/transform.ts', floor: 4, about: 'the contract of a transform' },
  {
    place: 'src/transform/',
    floor: 5,
    about: 'the second contract, what transforms walk over, and what they are made of',
  },
  { place: 'src/builds/', floor: 6, about: 'what builds each Dockerfile, from which build context' },
  { place: 'src/rewrite/', floor: 6, about: 'one text, many transforms, every step verified' },
  { place: 'transforms/', floor: 6, about: 'the transforms, each with its private parts' },
  { place: 'src/cli/building-options.ts', floor: 6, about: 'options of whatever builds images' },
  { place: 'src/cli/option-table.ts', floor: 6.9, about: 'the one table of options' },
  { place: 'src/cli/options.ts', floor: 7, about: 'arguments read by it' },
  { place: 'src/cli/help.ts', floor: 7.5, about: 'what --help prints' },
  { place: 'src/cli/server-options.ts', floor: 7.5, about: 'options of the commands that serve an editor or an agent' },
  { place: 'src/cli/command-names.ts', floor: 8, about: 'the commands beside the rewriting' },
  { place: 'src/run/rewriter.ts', floor: 7, about: 'reads one file and rewrites it' },
  {
    place: 'src/proof/command.ts',
    floor: 9,
    about: 'verify over files: stands above its folder, which builds and compares',
  },
  { place: 'src/proof/', floor: 7, about: 'two builds, and what their images have in common' },
  {
    place: 'src/slim/',
    floor: 7.7,
    about: 'a final stage of what a program needs: traced, widened, written, and tried',
  },
  { place: 'src/config/', floor: 8, about: 'which configurations there are, and what holds for each file' },
  { place: 'src/report/', floor: 8, about: 'results as text, by format' },
  { place: 'src/run/run.ts', floor: 8, about: 'the flow over a repository' },
  { place: 'src/run/suggestions.ts', floor: 8.5, about: 'single changes of one transform' },
  { place: 'src/run/', floor: 9, about: 'what a run may do beside: a cache, commits' },
  { place: 'src/server/', floor: 10, about: 'what editors and agents ask of it' },
  { place: 'src/testing/', floor: 9, about: 'judges fixtures, ours and those of others' },
  { place: 'src/testing.ts', floor: 10, about: "the library's face for tests" },
  { place: 'src/cli/questions.ts', floor: 8.7, about: 'what of a change is asked about by itself' },
  { place: 'src/cli/interactive.ts', floor: 9, about: 'the questions of --interactive' },
  { place: 'src/cli/prompt.ts', floor: 10, about: 'asks them in the terminal' },
  { place: 'src/cli/completion.ts', floor: 10, about: 'what a shell offers' },
  { place: 'src/authoring.ts', floor: 10, about: "the library's face for who writes a transform" },
  { place: 'src/index.ts', floor: 11, about: "the library's face" },
  { place: 'src/cli/commands/', floor: 11, about: 'a command a file' },
  { place: 'src/cli/home.ts', floor: 11.5, about: 'what the build puts beside the bundle' },
  { place: 'src/cli/home-inside.ts', floor: 11.5, about: 'the same inside of a program that needs no Node.js' },
  { place: 'src/cli/plugin.ts', floor: 12, about: "as a plug-in of Docker's command line" },
  { place: 'src/cli/main.ts', floor: 12, about: 'arguments to exit code, in any process' },
  { place: 'src/cli/compiled.ts', floor: 12.5, about: 'loads all of it as V8 compiled it at an earlier start' },
  { place: 'src/cli/compiled-inside.ts', floor: 12.5, about: 'the same inside of a program that needs no Node.js' },
  { place: 'src/cli/cli.ts', floor: 13, about: "the process's end of it" },
]

/** The room of a path; `undefined` where it has none. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ place }) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}
