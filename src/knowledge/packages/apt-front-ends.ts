// Programs that call apt for who calls them, and which of them count on lists that are there already.
//
// Sources: the programs' own code or manuals, as named. Playwright and what else fetches the lists first is left out: an
// `apt-get update` of its own needs none.

interface FrontEnd {
  /** Words of which one asks for lists; without them any call may. */
  readonly verbs?: readonly string[]
  /** Words that begin so ask for lists too. */
  readonly heads?: readonly string[]
  readonly source: string
}

const CLOUD_ARCHIVE: FrontEnd = {
  verbs: ['-C', '--cloud', '--uca'],
  heads: ['cloud-archive:', 'uca:', '--cloud=', '--uca='],
  source: 'softwareproperties/cloudarchive.py of software-properties: installs ubuntu-cloud-keyring before it updates',
}

const FRONT_ENDS: Readonly<Record<string, FrontEnd>> = {
  'add-apt-repository': CLOUD_ARCHIVE,
  'apt-add-repository': CLOUD_ARCHIVE,
  'apt-cache': { source: 'apt-cache(8)' },
  'apt-file': { verbs: ['search', 'find', 'show', 'list'], source: 'apt-file(1): its Contents lie beside the lists' },
  'apt-fast': {
    verbs: ['install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'source', 'download'],
    source: 'apt-fast(8): hands all else to apt-get as it is',
  },
  'apt-rdepends': { source: 'apt-rdepends(1)' },
  'apt-listchanges': { source: 'apt-listchanges(1)' },
  'apt-build': { source: 'apt-build(1)' },
  'apt-install': { source: 'of several base images, each with its own' },
  'auto-apt': { source: 'auto-apt(1)' },
  aptdcon: { source: 'aptdcon(1): asks aptdaemon' },
  aptitude: { source: 'aptitude(8)' },
  'check-language-support': { source: 'language-selector-common: reads python-apt’s cache' },
  'clean-install': { source: 'debian-base of Kubernetes' },
  'command-not-found': { source: 'command-not-found: its index comes of the lists' },
  'do-release-upgrade': { source: 'ubuntu-release-upgrader' },
  dselect: { source: 'dselect(1)' },
  gdebi: { source: 'gdebi(1): installs what a package depends on' },
  'gdebi-gtk': { source: 'gdebi(1)' },
  install_packages: { source: 'minideb of Bitnami' },
  'm-a': { source: 'module-assistant(8)' },
  'mk-build-deps': { verbs: ['-i', '--install', '-ir', '-ri'], source: 'mk-build-deps(1) of devscripts' },
  'module-assistant': { source: 'module-assistant(8)' },
  muon: { source: 'muon' },
  nala: { source: 'nala(8): updates by itself before an upgrade alone' },
  opam: {
    verbs: ['depext', 'install', 'reinstall', 'upgrade', 'switch', 'init'],
    source: 'opam 2.1, --depext: asks apt for what packages of OCaml need; opam-depext before',
  },
  'opam-depext': { source: 'opam-depext' },
  pkcon: { source: 'pkcon(1) of PackageKit' },
  pro: { verbs: ['enable', 'attach', 'fix'], source: 'ubuntu-pro-client' },
  rosdep: { verbs: ['install'], source: 'rosdep: calls apt-get install' },
  'ruby-install': { source: 'ruby-install: installs what a Ruby is built with, unless told --no-install-deps' },
  rvm: { verbs: ['install', 'requirements', 'autolibs', 'upgrade', 'reinstall'], source: 'rvm.io/rvm/autolibs' },
  synaptic: { source: 'synaptic(8)' },
  tasksel: { source: 'tasksel(8)' },
  ua: { verbs: ['enable', 'attach', 'fix'], source: 'ubuntu-advantage-tools' },
  'ubuntu-drivers': { source: 'ubuntu-drivers-common: looks through apt’s cache for drivers' },
  'unattended-upgrade': { source: 'unattended-upgrade(8)' },
  'unattended-upgrades': { source: 'unattended-upgrade(8)' },
  wajig: { source: 'wajig(1)' },
  // They do what files say that do not stand in the Dockerfile.
  ansible: { source: 'docs.ansible.com' },
  'ansible-playbook': { source: 'docs.ansible.com' },
  'ansible-pull': { source: 'docs.ansible.com' },
  'chef-client': { source: 'docs.chef.io' },
  'chef-solo': { source: 'docs.chef.io' },
  puppet: { source: 'puppet.com/docs' },
  'salt-call': { source: 'docs.saltproject.io' },
}

/** Words that ask other programs to install what they need with apt. */
const ASKING: readonly { readonly words: readonly string[]; readonly source: string }[] = [
  { words: ['install', '--install-deps'], source: '@puppeteer/browsers 2: apt-get satisfy' },
  { words: ['--use-system-packages'], source: 'bspm of R' },
]

/** In a text of R: packages that install what others need from the distribution. */
const OF_R = ['pak::', 'library(pak)', 'bspm', 'install_sysreqs', 'system_requirements(', 'rspm::enable']

/** Whether a program counts on apt's lists, or may do so. */
export function isFrontEnd(name: string, args: readonly string[]): boolean {
  const known = Object.hasOwn(FRONT_ENDS, name) ? FRONT_ENDS[name] : undefined
  if (known !== undefined) {
    const { verbs, heads = [] } = known
    return (
      verbs === undefined || args.some((word) => verbs.includes(word) || heads.some((head) => word.startsWith(head)))
    )
  }
  if (ASKING.some(({ words }) => words.every((word) => args.includes(word)))) return true
  return (
    (name === 'R' || name === 'Rscript' || name === 'r') && args.some((text) => OF_R.some((one) => text.includes(one)))
  )
}

/** Words of calls that fetch the lists by themselves first: they count on none, and leave some. */
const FETCHING: readonly { readonly words: readonly string[]; readonly source: string }[] = [
  {
    words: ['install-deps', '--with-deps', '--install-deps'],
    source: 'playwright-core, dependencies.ts: apt-get update',
  },
  { words: ['install.packages', 'install2', 'installGithub', 'bspm'], source: 'bspm, apt.py: cache.update' },
]

/** Whether a command of apt's kind or by apt's hand may fill the lists. */
export function mayFetchLists(name: string, args: readonly string[]): boolean {
  if (name === 'apt-key' || name === 'apt-mark') return false
  return (
    name.includes('apt') ||
    Object.hasOwn(FRONT_ENDS, name) ||
    FETCHING.some(({ words }) => words.some((word) => [name, ...args].some((one) => one.includes(word))))
  )
}

/** Packages whose programs read the lists where the image runs. */
const READERS = new Set([
  'apt-file',
  'apt-rdepends',
  'apt-show-versions',
  'apt-xapian-index',
  'aptitude',
  'command-not-found',
  'gnome-software',
  'muon',
  // They install what their rules name, and most rules count on lists that are there.
  'cfengine3',
  'chef',
  'puppet',
  'puppet-agent',
  'salt-minion',
  'packagekit',
  'plasma-discover',
  'software-properties-gtk',
  'synaptic',
  'update-manager',
])

/** Whether a package's program reads the lists where the image runs. */
export function readsListsWhereItRuns(name: string): boolean {
  return READERS.has(name)
}
