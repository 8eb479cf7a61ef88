// What is known of Go programs: the image's own folders, variables of the build, and modules that ask for more than a binary.

import { FOLDERS_OF_PROGRAMS } from '../../src/knowledge/images/system-folders.ts'

/** Where golang images keep what `go install` makes. */
export const GO_BIN = '/go/bin'

/** PATH of the golang images. */
export const GO_PATH: readonly string[] = [GO_BIN, '/usr/local/go/bin', ...FOLDERS_OF_PROGRAMS]

/**
 * Variables that the go command reads and programs do not; GOMAXPROCS, GODEBUG and their like are the programs'.
 *
 * Source: `go help environment`.
 */
export const GO_BUILD_VARIABLES: ReadonlySet<string> = new Set([
  'GO111MODULE',
  'GO15VENDOREXPERIMENT',
  'GOARCH',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GOAUTH',
  'GOBIN',
  'GOCACHE',
  'GOENV',
  'GOEXPERIMENT',
  'GOFLAGS',
  'GOHOSTARCH',
  'GOHOSTOS',
  'GOINSECURE',
  'GOMODCACHE',
  'GONOPROXY',
  'GONOSUMCHECK',
  'GONOSUMDB',
  'GOOS',
  'GOPATH',
  'GOPRIVATE',
  'GOPROXY',
  'GOROOT',
  'GOSUMDB',
  'GOTMPDIR',
  'GOTOOLCHAIN',
  'GOVCS',
  'GOWORK',
  'GO_EXTLINK_ENABLED',
  'CC',
  'CXX',
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_ENABLED',
  'CGO_LDFLAGS',
  'PKG_CONFIG',
])

/** Modules that are bindings to C libraries: built without cgo they fail, or do nothing. */
const CGO_MODULES: readonly string[] = [
  'github.com/mattn/go-sqlite3',
  'github.com/mutecomm/go-sqlcipher',
  'github.com/confluentinc/confluent-kafka-go',
  'github.com/google/gopacket',
  'github.com/gopacket/gopacket',
  'github.com/libgit2/git2go',
  'github.com/godror/godror',
  'github.com/mattn/go-oci8',
  'gopkg.in/goracle.v2',
  'github.com/ibmdb/go_ibm_db',
  'github.com/alexbrainman/odbc',
  'github.com/marcboeker/go-duckdb',
  'github.com/duckdb/duckdb-go',
  'github.com/tecbot/gorocksdb',
  'github.com/linxGnu/grocksdb',
  'github.com/jmhodges/levigo',
  'gocv.io/x/gocv',
  'rogchap.com/v8go',
  'github.com/tommie/v8go',
  'github.com/davidbyttow/govips',
  'github.com/h2non/bimg',
  'gopkg.in/gographics/imagick.v2',
  'gopkg.in/gographics/imagick.v3',
  'github.com/otiai10/gosseract',
  'github.com/pebbe/zmq4',
  'github.com/pebbe/zmq3',
  'github.com/zeromq/goczmq',
  'github.com/bytecodealliance/wasmtime-go',
  'github.com/wasmerio/wasmer-go',
  'github.com/veandco/go-sdl2',
  'github.com/go-gl/gl',
  'github.com/go-gl/glfw',
  'github.com/hajimehoshi/oto',
  'fyne.io/fyne',
  'github.com/gotk3/gotk3',
  'github.com/valyala/gozstd',
  'github.com/DataDog/zstd',
  'github.com/spacemonkeygo/openssl',
  'github.com/miekg/pkcs11',
  'github.com/ThalesGroup/crypto11',
  'github.com/ThalesIgnite/crypto11',
  'github.com/msteinert/pam',
  'github.com/coreos/go-systemd/sdjournal',
  'github.com/apple/foundationdb/bindings/go',
  'github.com/couchbase/gocb-core/cgo',
  'github.com/ebitengine/oto',
  'github.com/sbinet/go-python',
  'github.com/go-python/cpy3',
  'github.com/tensorflow/tensorflow',
  'github.com/yalue/onnxruntime_go',
  'github.com/canonical/go-dqlite',
  'github.com/aquasecurity/libbpfgo',
  'github.com/iovisor/gobpf',
  'github.com/google/go-tpm-tools/simulator',
  'github.com/CosmWasm/wasmvm',
  'gorm.io/driver/sqlite',
  'github.com/jinzhu/gorm/dialects/sqlite',
]

/** Modules that start other programs, and which. */
const STARTERS: Readonly<Record<string, string>> = {
  'github.com/chromedp/chromedp': 'a browser',
  'github.com/go-rod/rod': 'a browser',
  'github.com/playwright-community/playwright-go': 'a browser',
  'github.com/tebeka/selenium': 'a browser',
  'github.com/SebastiaanKlippert/go-wkhtmltopdf': 'wkhtmltopdf',
  'github.com/u2takey/ffmpeg-go': 'ffmpeg',
  'github.com/hashicorp/go-plugin': 'its plugins',
  'github.com/hashicorp/go-getter': 'git',
  'github.com/hashicorp/terraform-exec': 'terraform',
  'github.com/Masterminds/vcs': 'git',
  'code.gitea.io/git': 'git',
  'golang.org/x/tools': 'the go command',
}

/** Files that a module looks for without being told their names. */
const DEFAULT_FILES: Readonly<Record<string, readonly string[]>> = {
  'github.com/joho/godotenv': ['.env'],
  'github.com/subosito/gotenv': ['.env'],
  'github.com/spf13/viper': ['config'],
  'github.com/astaxie/beego': ['conf', 'views', 'static', 'swagger'],
  'github.com/beego/beego': ['conf', 'views', 'static', 'swagger'],
  'github.com/jinzhu/configor': ['config'],
}

/** The C library that a module is a binding to; `undefined` where it is not known to be one. */
export function cgoModule(modules: Iterable<string>): string | undefined {
  return firstOf(modules, (module) => CGO_MODULES.some((known) => isWithin(module, known)))
}

/** A module that starts other programs, and what it starts. */
export function startingModule(
  modules: Iterable<string>,
): { readonly module: string; readonly starts: string } | undefined {
  for (const module of modules) {
    const known = Object.keys(STARTERS).find((name) => isWithin(module, name))
    if (known !== undefined) return { module, starts: STARTERS[known]! }
  }
  return undefined
}

/** What the modules look for by themselves. */
export function defaultFiles(modules: Iterable<string>): readonly string[] {
  return [...modules].flatMap((module) =>
    Object.entries(DEFAULT_FILES).flatMap(([known, files]) => (isWithin(module, known) ? files : [])),
  )
}

/** `path` is `module`, a package of it, or a later major version of it. */
export function isWithin(path: string, module: string): boolean {
  return path === module || path.startsWith(`${module}/`)
}

function firstOf(all: Iterable<string>, test: (one: string) => boolean): string | undefined {
  for (const one of all) if (test(one)) return one
  return undefined
}

/** Packages that help to build Go programs, and that no Go program needs to run. */
export const BUILD_PACKAGES: ReadonlySet<string> = new Set([
  'git',
  'make',
  'bash',
  'curl',
  'wget',
  'ca-certificates',
  'tzdata',
  'mercurial',
  'bzr',
  'subversion',
  'openssh',
  'openssh-client',
  'openssl',
  'gnupg',
  'upx',
  'upx-ucl',
  'unzip',
  'zip',
  'jq',
  'protobuf-compiler',
  'protoc',
  'apt-transport-https',
  'apt-utils',
  'xz-utils',
])

/** Packages that bring a C compiler, or what one builds against. */
export function isForC(name: string): boolean {
  return (
    [
      'gcc',
      'g++',
      'clang',
      'build-base',
      'build-essential',
      'alpine-sdk',
      'binutils',
      'go',
      'pkg-config',
      'pkgconf',
    ].includes(name) ||
    name.endsWith('-dev') ||
    name.endsWith('-headers')
  )
}
