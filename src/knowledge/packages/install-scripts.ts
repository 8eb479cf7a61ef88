// Packages of npm whose install scripts keep to themselves, and those whose scripts look at the project.
//
// Sources: their own package.json and the scripts that it names.

/** Packages whose install scripts build or fetch what belongs to themselves, and look at nothing of the project. */
export const KEEPS_TO_ITSELF: ReadonlySet<string> = new Set(
  [
    '@apollo/protobufjs @nestjs/core @parcel/watcher @serialport/bindings @serialport/bindings-cpp @swc/core',
    'argon2 bcrypt better-sqlite3 bufferutil canvas classic-level core-js core-js-bundle core-js-pure',
    'cpu-features deasync dtrace-provider es5-ext esbuild ffi-napi fsevents gifsicle grpc heapdump hiredis',
    'iconv jpegtran-bin keccak kerberos leveldown libxmljs libxmljs2 lmdb microtime mongodb-client-encryption',
    'mozjpeg msgpackr-extract node-pty node-rdkafka nodemon optipng-bin oracledb pngquant-bin protobufjs re2',
    'ref-napi secp256k1 segfault-handler sharp snappy sqlite3 ssh2 tree-sitter unix-dgram unrs-resolver usb',
    'utf-8-validate utp-native wd weak-napi workerd zeromq',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Packages whose install scripts make code from the project's schemas, put hooks into its repository, or read settings in it.
 */
export const LOOKERS: readonly string[] = [
  ...['@prisma/client', 'prisma', '@zenstackhq/runtime', 'puppeteer'],
  ...['husky', 'simple-git-hooks', 'lefthook', 'pre-commit', 'yorkie', 'ghooks', 'git-hooks'],
]

/** Those of them whose scripts ask for the repository first, and are done where there is none. */
export const HOOKING: ReadonlySet<string> = new Set(['husky', 'yorkie'])
