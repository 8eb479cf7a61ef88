// Lines of releases of languages, with the day on which each gets its last fix, and what is different in one for who comes from an older.
//
// As of November 2026. Beside each table stands who says so; where that gives a month or a promise, the day is the last of it, as at
// https://endoflife.date. Which endings tags have: library/* of docker-library/official-images, and the tags of mcr.microsoft.com.

/** A release: as tags have it, and its last day. In the order of the releases. */
type Row = readonly [version: string, ends: string]

/** What a release changed, as words of a sentence that begins with its number, and who says so. */
type Change = readonly [version: string, what: string, source: string]

export interface LanguageLine {
  readonly releases: readonly Row[]
  /** Endings of tags, and what they are called in the next release, where that has them. */
  readonly endings: Readonly<Record<string, string>>
  readonly changes: readonly Change[]
  /** The image that has the releases since this one was given up, on the day of all its rows. */
  readonly successor?: string
  /** What runs in it was built for its release and starts on no other. */
  readonly bound?: true
}

function same(...endings: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(endings.map((ending) => [ending, ending]))
}

/** https://devguide.python.org/versions/; nothing leads out of 2.7 step by step. */
const PYTHON: LanguageLine = {
  releases: [
    ['3.4', '2019-03-18'],
    ['3.5', '2020-09-30'],
    ['3.6', '2021-12-23'],
    ['3.7', '2023-06-27'],
    ['3.8', '2024-10-07'],
    ['3.9', '2025-10-31'],
    ['3.10', '2026-10-31'],
    ['3.11', '2027-10-31'],
    ['3.12', '2028-10-31'],
    ['3.13', '2029-10-31'],
    ['3.14', '2030-10-31'],
  ],
  endings: same('', '-slim', '-alpine', '-bookworm', '-slim-bookworm', '-trixie', '-slim-trixie'),
  changes: [
    ['3.7', 'async and await are keywords', 'https://docs.python.org/3/whatsnew/3.7.html'],
    ['3.10', 'collections.Mapping and its like are gone', 'https://docs.python.org/3/whatsnew/3.10.html#removed'],
    ['3.11', 'inspect.getargspec is gone', 'https://docs.python.org/3/whatsnew/3.11.html#removed'],
    ['3.12', 'distutils and imp are gone', 'https://docs.python.org/3/whatsnew/3.12.html#removed'],
    ['3.13', 'cgi, crypt, telnetlib and more are gone', 'https://docs.python.org/3/whatsnew/3.13.html'],
  ],
}

/** https://github.com/nodejs/Release, schedule.json */
const NODE: LanguageLine = {
  releases: [
    ['4', '2018-04-30'],
    ['5', '2016-06-30'],
    ['6', '2019-04-30'],
    ['7', '2017-06-30'],
    ['8', '2019-12-31'],
    ['9', '2018-06-30'],
    ['10', '2021-04-30'],
    ['11', '2019-06-01'],
    ['12', '2022-04-30'],
    ['13', '2020-06-01'],
    ['14', '2023-04-30'],
    ['15', '2021-06-01'],
    ['16', '2023-09-11'],
    ['17', '2022-06-01'],
    ['18', '2025-04-30'],
    ['19', '2023-06-01'],
    ['20', '2026-04-30'],
    ['21', '2024-06-01'],
    ['22', '2027-04-30'],
    ['23', '2025-06-01'],
    ['24', '2028-04-30'],
    ['25', '2026-06-01'],
    ['26', '2029-04-30'],
  ],
  endings: same('', '-slim', '-alpine', '-bookworm', '-bookworm-slim', '-trixie', '-trixie-slim'),
  changes: [
    ['15', 'its npm installs peer dependencies', 'https://nodejs.org/en/blog/release/v15.0.0'],
    ['17', 'OpenSSL 3 refuses md4, by which older webpacks hash', 'https://nodejs.org/en/blog/release/v17.0.0'],
    ['22', 'import assertions are gone', 'https://nodejs.org/en/blog/release/v22.0.0'],
  ],
}

/** https://go.dev/doc/devel/release: until two newer ones are there; the days of the last two are those when that is expected. */
const GO: LanguageLine = {
  releases: [
    ['1.10', '2019-02-25'],
    ['1.11', '2019-09-03'],
    ['1.12', '2020-02-25'],
    ['1.13', '2020-08-11'],
    ['1.14', '2021-02-16'],
    ['1.15', '2021-08-16'],
    ['1.16', '2022-03-15'],
    ['1.17', '2022-08-02'],
    ['1.18', '2023-02-01'],
    ['1.19', '2023-09-06'],
    ['1.20', '2024-02-06'],
    ['1.21', '2024-08-13'],
    ['1.22', '2025-02-11'],
    ['1.23', '2025-08-12'],
    ['1.24', '2026-02-10'],
    ['1.25', '2026-08-19'],
    ['1.26', '2027-02-01'],
    ['1.27', '2027-08-01'],
  ],
  endings: same('', '-alpine', '-bookworm', '-trixie'),
  changes: [
    ['1.16', 'modules are on of themselves', 'https://go.dev/doc/go1.16#modules'],
    ['1.18', 'go get builds no programs', 'https://go.dev/doc/go1.18#go-get'],
    ['1.23', 'the linker refuses go:linkname into the standard library', 'https://go.dev/doc/go1.23#linker'],
  ],
}

/** https://www.ruby-lang.org/en/downloads/branches/: what ended on the day of its last release has that day. */
const RUBY: LanguageLine = {
  releases: [
    ['2.1', '2017-03-31'],
    ['2.2', '2018-03-31'],
    ['2.3', '2019-03-31'],
    ['2.4', '2020-03-31'],
    ['2.5', '2021-03-31'],
    ['2.6', '2022-03-31'],
    ['2.7', '2023-03-31'],
    ['3.0', '2024-04-23'],
    ['3.1', '2025-03-26'],
    ['3.2', '2026-03-31'],
    ['3.3', '2027-03-31'],
    ['3.4', '2028-03-31'],
    ['4.0', '2029-03-31'],
  ],
  endings: same('', '-slim', '-alpine', '-bookworm', '-slim-bookworm', '-trixie', '-slim-trixie'),
  changes: [
    [
      '3.0',
      'keyword arguments are apart from positional ones',
      'https://www.ruby-lang.org/en/news/2020/12/25/ruby-3-0-0-released/',
    ],
    ['3.1', 'YAML is loaded safely', 'https://www.ruby-lang.org/en/news/2021/12/25/ruby-3-1-0-released/'],
    ['3.2', 'File.exists? is gone', 'https://www.ruby-lang.org/en/news/2022/12/25/ruby-3-2-0-released/'],
    [
      '3.4',
      'base64, csv and more have to be named in the Gemfile',
      'https://www.ruby-lang.org/en/news/2024/12/25/ruby-3-4-0-released/',
    ],
  ],
}

/** https://www.php.net/supported-versions.php and https://www.php.net/eol.php */
const PHP: LanguageLine = {
  releases: [
    ['5.3', '2014-08-14'],
    ['5.4', '2015-09-14'],
    ['5.5', '2016-07-21'],
    ['5.6', '2018-12-31'],
    ['7.0', '2019-01-10'],
    ['7.1', '2019-12-01'],
    ['7.2', '2020-11-30'],
    ['7.3', '2021-12-06'],
    ['7.4', '2022-11-28'],
    ['8.0', '2023-11-26'],
    ['8.1', '2025-12-31'],
    ['8.2', '2026-12-31'],
    ['8.3', '2027-12-31'],
    ['8.4', '2028-12-31'],
    ['8.5', '2029-12-31'],
  ],
  endings: same(
    ...['', '-cli', '-fpm', '-apache', '-zts'].flatMap((kind) => [kind, `${kind}-bookworm`, `${kind}-trixie`]),
    ...['-alpine', '-cli-alpine', '-fpm-alpine', '-zts-alpine'],
  ),
  changes: [
    ['7.0', 'the functions mysql_… are gone', 'https://www.php.net/manual/en/migration70.removed-exts-sapis.php'],
    [
      '8.0',
      'numbers and strings are compared otherwise, and each() is gone',
      'https://www.php.net/manual/en/migration80.incompatible.php',
    ],
    [
      '8.2',
      'properties that no class declares are warned of',
      'https://www.php.net/manual/en/migration82.deprecated.php',
    ],
  ],
}

/** https://adoptium.net/support/ */
const TEMURIN: LanguageLine = {
  releases: [
    ['8', '2030-12-31'],
    ['11', '2027-10-31'],
    ['16', '2021-09-30'],
    ['17', '2027-10-31'],
    ['18', '2022-09-30'],
    ['19', '2023-03-31'],
    ['20', '2023-09-19'],
    ['21', '2029-12-31'],
    ['22', '2024-09-17'],
    ['23', '2025-03-18'],
    ['24', '2025-09-16'],
    ['25', '2031-09-30'],
  ],
  endings: same('', '-jdk', '-jre', '-alpine', '-jdk-alpine', '-jre-alpine', '-jdk-jammy', '-jre-jammy'),
  changes: [
    ['11', 'javax.xml.bind and its like are gone', 'https://openjdk.org/jeps/320'],
    ['17', 'internal classes are shut to reflection', 'https://openjdk.org/jeps/403'],
    ['18', 'files are read as UTF-8', 'https://openjdk.org/jeps/400'],
    ['24', 'a security manager cannot be set', 'https://openjdk.org/jeps/486'],
  ],
}

/** When the image was given up: https://github.com/docker-library/openjdk/issues/505; 8, 11, 17 and 21 have a successor of the same version. */
const OPENJDK: LanguageLine = {
  releases: ['9', '10', '12', '13', '14', '15', '16', '18', '19', '20'].map((version) => [version, '2022-07-31']),
  endings: {
    ...same('', '-jdk', '-alpine', '-jdk-alpine'),
    ...{ '-slim': '', '-jdk-slim': '-jdk' },
  },
  changes: TEMURIN.changes,
  successor: 'eclipse-temurin',
}

/** https://dotnet.microsoft.com/platform/support/policy/dotnet-core */
const DOTNET: readonly Row[] = [
  ['2.1', '2021-08-21'],
  ['3.1', '2022-12-13'],
  ['5.0', '2022-05-10'],
  ['6.0', '2024-11-12'],
  ['7.0', '2024-05-14'],
  ['8.0', '2026-11-10'],
  ['9.0', '2026-11-10'],
  ['10.0', '2028-11-14'],
]
const DOTNET_SDK: LanguageLine = {
  releases: DOTNET,
  endings: same('', '-alpine'),
  changes: [
    [
      '10.0',
      'a tag that names no distribution is Ubuntu, and not Debian',
      'https://learn.microsoft.com/dotnet/core/compatibility/containers/10.0/default-images-use-ubuntu',
    ],
  ],
}
const DOTNET_RUNTIME: LanguageLine = { ...DOTNET_SDK, bound: true }

/** By the whole name of the image, without a host for Docker Hub. */
export const LANGUAGES: Readonly<Record<string, LanguageLine>> = {
  python: PYTHON,
  node: NODE,
  golang: GO,
  ruby: RUBY,
  php: PHP,
  'eclipse-temurin': TEMURIN,
  openjdk: OPENJDK,
  'mcr.microsoft.com/dotnet/sdk': DOTNET_SDK,
  'mcr.microsoft.com/dotnet/aspnet': DOTNET_RUNTIME,
  'mcr.microsoft.com/dotnet/runtime': DOTNET_RUNTIME,
}

/** The releases that come behind one: of its successor, where it has one. */
export function laterReleases(image: string, version: string): readonly Row[] {
  const { releases, successor } = LANGUAGES[image]!
  const all = successor === undefined ? releases : LANGUAGES[successor]!.releases
  return all.filter(([other]) => compared(other, version) > 0)
}

/** What changed behind a release, up to another one: `3.12: distutils and imp are gone`. */
export function changesBetween(image: string, from: string, to: string): readonly string[] {
  return LANGUAGES[image]!.changes.filter(([version]) => compared(version, from) > 0 && compared(version, to) <= 0).map(
    ([version, what]) => `since ${version} ${what}`,
  )
}

/** Versions in their order. */
export function compared(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)]
  return a[0]! - b[0]! || (a[1] ?? 0) - (b[1] ?? 0)
}
