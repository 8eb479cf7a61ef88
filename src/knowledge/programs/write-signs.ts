// What in sources, manifests and settings says that a program writes files, wherever that may be.
//
// What starts other programs counts too, as what these write is not seen, and so do libraries that keep files in the folder that they
// run in: flagged examples, runs, logs, caches; and what root alone may do on a network.
//
// Sources: the documentation of each language's files: open, os, pathlib and shutil of Python, fs of Node.js, os of Go, std::fs of
// Rust, java.io and java.nio.file, System.IO of .NET; of the databases and logs that live in a file: SQLite, H2, Derby, HSQLDB, LevelDB,
// RocksDB, bbolt, Badger, sled, LiteDB, Lucene, MapDB; logging.file of Spring Boot; FileAppender of Logback and Log4j; lumberjack;
// tracing-appender; winston and pino; NLog, log4net and Serilog.

/** What is looked at: sources of a language, and what stands beside them. */
interface Signs {
  readonly names: RegExp
  readonly signs: readonly RegExp[]
}

export const SIGNS: readonly Signs[] = [
  {
    names: /\.pyw?$/,
    signs: each(String.raw`
      ["'](?:[wax][bt]?\+?[bt]?|r[bt]?\+b?)["'] write_(?:text|bytes) \.write\(["'] mkdir makedirs \.touch\( copyfile shutil\.
      os\.(?:rename|replace|remove|unlink|symlink|open) extract(?:all)?\( urlretrieve download_to_file
      \.to_(?:csv|json|parquet|pickle|excel|hdf) \.save(?:_\w+)?\( \.dump\( savefig savez savetxt imwrite write_index
      filename\s*= (?:access|error)log\s*= pidfile FileHandler fileConfig logger\.add\( ["']filesystem["'] FileSystemCache
      [Ss][Qq][Ll]ite shelve \bdbm\b TinyDB diskcache duckdb lancedb Qdrant\w*\(path requests_cache
      subprocess os\.(?:system|popen|exec|spawn) SOCK_RAW scapy TelegramClient pyrogram YoutubeDL
      \b(?:import|from)\s(?:gradio|chainlit|nicegui|reflex|mlflow|lightning|pytorch_lightning|ultralytics|wandb)\b
      \b(?:import|from)\s(?:chromadb|scrapy|dagster|prefect|whoosh|huey|celery|tensorboard)\b
    `),
  },
  {
    names: /\.[cm]?[jt]sx?$/,
    signs: each(String.raw`
      (?:write|append|copy|truncate|output)(?:File|Json|Stream) createWriteStream \bmkdir \b(?:rename|unlink|symlink|rm)(?:Sync)?\(
      fs\.open openSync ensure(?:Dir|File) \.toFile\( createStream\( Bun\.write writeTextFile openKv ["']file:
      [Ss][Qq][Ll]ite quick\.db node-persist lowdb nedb \blevel\b multer useMultiFileAuthState LocalAuth \.screenshot\(
      transports\.File DailyRotateFile pino\.destination pino\/file log4js child_process execa raw-socket
      ["'](?:next(?:\/\w+)?|nuxt|gatsby|node-red|vite|parcel|@strapi\/\w+|@directus\/\w+)["']
    `),
  },
  {
    names: /\.go$/,
    signs: each(String.raw`
      os\.(?:Create\b|OpenFile|WriteFile|Mkdir|Rename|Remove|Symlink|Link|Truncate|CopyFS) ioutil\.WriteFile CreateTemp\("[^"]
      SaveFile\( SaveAs\( SaveUploadedFile WriteConfig OutputPaths DirCache PlainClone afero lumberjack rotatelogs
      [Ss][Qq][Ll]ite bbolt bolt\.Open buntdb storm\.Open bleve badger leveldb pebble duckdb pocketbase
      os\/exec "unix" "ip[46]?: OpenLive gopacket netlink SetPrivileged
    `),
  },
  {
    names: /\.rs$/,
    signs: each(String.raw`
      File::create File::options OpenOptions fs::(?:write|create_dir|copy|rename|remove|hard_link)
      \b(?:create_dir|remove_file|hard_link)(?:_all)?\b persist_to from_path\( log_file rolling:: tracing_appender flexi_logger log4rs
      [Ss][Qq][Ll]ite \bredb\b \bheed\b lmdb \bsled\b rocksdb Command::new pcap
    `),
  },
  {
    names: /\.(?:java|kt|scala|groovy)$/,
    signs: each(String.raw`
      FileOutputStream FileWriter FileChannel RandomAccessFile PrintWriter\((?![\w.]*(?:[Ww]riter|[Oo]ut|System)) PrintStream\(
      Files\.(?:write|new(?:Output|Buffered|Byte)|create|copy|move|delete) static\sjava\.nio\.file [.>]mkdirs?\( createNewFile
      transferTo writeText appendText writeBytes \.(?:outputStream|bufferedWriter|printWriter|createDirectories)\( FileUtils
      ImageIO\.write FileHandler FSDirectory RocksDB MapDB DBMaker KafkaStreams "jdbc:(?!\w+:\/\/)
      ProcessBuilder Runtime\.getRuntime\(\)\.exec
    `),
  },
  {
    names:
      /^(?:application|bootstrap|config|logging).*\.(?:properties|ya?ml)$|^log(?:back|4j).*\.(?:xml|properties|ya?ml|json)$|^pom\.xml$|\.gradle(?:\.kts)?$|\.prisma$/,
    signs: each(String.raw`
      <File\s FileHandler FileAppender RollingFile [Ll]ogFilename log\.file logging\.(?:file|path) ^\s*file: "sqlite"
      jdbc:(?:sqlite|derby|h2:(?!mem)|hsqldb:(?!mem)) sqlite-jdbc \bderby\b lucene rocksdb activemq artemis multipart spark-core_ hadoop
    `),
  },
  {
    names: /\.(?:cs|fs|vb|razor|cshtml)$/,
    signs: each(String.raw`
      File\.(?:Write|Create|Append|Open|Copy|Move|Delete|Replace) static\sSystem\.IO FileStream StreamWriter FileInfo ZipFile
      Directory(?:Info|\.(?:Create|Move|Delete)) \.Save(?:As)?\w*\( \.File\( AddFile\( NLog log4net
      [Ss][Qq][Ll]ite LiteDatabase PersistKeysToFileSystem Process\.Start
    `),
  },
  {
    names: /\.(?:cs|fs|vb)proj$|^appsettings.*\.json$/,
    signs: each(String.raw`
      [Ss][Qq][Ll]ite LiteDB \.db\b Logging\.File NLog log4net Sinks\.File "Name":\s*"File" SingleFile SelfExtract
    `),
  },
]

/** Signs between blanks. */
function each(signs: string): readonly RegExp[] {
  return signs
    .trim()
    .split(/\s+/)
    .map((sign) => new RegExp(sign, 'm'))
}

/** Sources whose language is not read for what it writes. */
const UNREAD = /\.(?:rb|php|pl|lua|ex|exs|erl|hs|ml|clj|r|jl|c|cc|cpp|cxx|swift|dart|zig|nim|cr|gleam|d|m|pyx)$/i

/** Whether a file of this name says, or may say, what a program writes. */
export function mayTellOfWriting(name: string): boolean {
  return UNREAD.test(name) || SIGNS.some(({ names }) => names.test(name))
}

/** What in a file says that a program may write files; its own name where it is not read. */
export function writesFiles(name: string, text: string): string | undefined {
  if (UNREAD.test(name)) return name
  const signs = SIGNS.flatMap(({ names, signs: own }) => (names.test(name) ? own : []))
  return signs.map((sign) => sign.exec(text)?.[0]).find((found) => found !== undefined)
}
