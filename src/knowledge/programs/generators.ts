// Programs that write a new project, or what they download, into the folder they run in, and nothing elsewhere.
//
// Sources: the help of each: https://docs.djangoproject.com/en/stable/ref/django-admin/#startproject, https://guides.rubyonrails.org/command_line.html,
// https://learn.microsoft.com/dotnet/core/tools/dotnet-new, https://docs.npmjs.com/cli/commands/npm-init, https://getcomposer.org/doc/03-cli.md#create-project,
// https://angular.dev/cli/new, https://hexdocs.pm/mix/Mix.Tasks.New.html; the manuals of curl, wget, tar and unzip.

/** Each with the verbs that generate; without any whatever it is told. */
const GENERATORS: Readonly<Record<string, readonly string[]>> = {
  'create-react-app': [],
  curl: [],
  'django-admin': ['startproject', 'startapp'],
  dotnet: ['new'],
  hugo: ['new'],
  jekyll: ['new'],
  mix: ['new', 'phx.new'],
  ng: ['new'],
  npm: ['init', 'create', 'innit'],
  rails: ['new', 'generate', 'g'],
  symfony: ['new'],
  laravel: ['new'],
  tar: [],
  unzip: [],
  vue: ['create'],
  wget: [],
  yarn: ['create', 'init'],
}

/** Whether a call writes into the folder it runs in and nothing else, so that a chown of that folder hands all of it over. */
export function isGenerator(program: string, words: readonly (string | undefined)[]): boolean {
  if (!Object.hasOwn(GENERATORS, program)) return false
  const verbs = GENERATORS[program]!
  return verbs.length === 0 || verbs.includes(words.find((word) => word?.startsWith('-') === false) ?? '')
}

const EXTRACTORS = new Set(['tar', 'unzip', 'bsdtar', '7z'])

/** Whether a program makes what an archive holds, whose names nobody knows. */
export function extracts(program: string): boolean {
  return EXTRACTORS.has(program)
}
