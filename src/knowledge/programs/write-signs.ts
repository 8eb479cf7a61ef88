// What in sources, manifests and settings says that a program writes files, wherever that may be.
//
// What starts other programs counts too, as what these write is not seen, and so do libraries that keep files in the folder that they
// run in: flagged examples, runs, logs, caches; and what root alone may do on a network.
//
// Sources: the documentation of each language's files: open, os, pathlib and shutil of Python, fs of Node.js, os of Go, std::fs of
// Rust, java.io and java.nio.file, System.IO of .NET; of the databases and logs that live in a file: SQLite, H2, Derby, HSQLDB, LevelDB,
// RocksDB, bbolt, Badger, sled, LiteDB, Lucene, MapDB; logging.file of Spring Boot; FileAppender of Logback and Log4j; lumberjack;
// tracing-appender; winston and pino; NLog, log4net and Serilog.

/** By what is looked at: sources of a language, and what stands beside them. */
const SIGNS: readonly (readonly [names: RegExp, sign: RegExp])[] = [
  [
    /\.pyw?$/,
    /["'](?:[wax][bt]?\+?[bt]?|r[bt]?\+b?)["']|logger\.add\(|fileConfig|(?:access|error)log\s*=|pidfile|TelegramClient|pyrogram|YoutubeDL|["']filesystem["']|duckdb|lancedb|Qdrant\w*\(path|imwrite|extract(?:all)?\(|savez|savetxt|\.write\(["']|requests_cache|write_index|scapy|SOCK_RAW|write_(?:text|bytes)|mkdir|makedirs|\.touch\(|\.to_(?:csv|json|parquet|pickle|excel|hdf)|savefig|\.save(?:_\w+)?\(|\.dump\(|copyfile|shutil\.|os\.(?:rename|replace|remove|unlink|symlink|open)|FileHandler|filename\s*=|urlretrieve|[Ss][Qq][Ll]ite|shelve|\bdbm\b|TinyDB|diskcache|FileSystemCache|download_to_file|subprocess|os\.(?:system|popen|exec|spawn)|\b(?:import|from) (?:gradio|chainlit|nicegui|reflex|mlflow|lightning|pytorch_lightning|ultralytics|wandb|chromadb|scrapy|dagster|prefect|whoosh|huey|celery|tensorboard)\b/,
  ],
  [
    /\.[cm]?[jt]sx?$/,
    /(?:write|append|copy|truncate|output)(?:File|Json|Stream)|createWriteStream|\bmkdir|\b(?:rename|unlink|symlink|rm)(?:Sync)?\(|fs\.open|openSync|[Ss][Qq][Ll]ite|Bun\.write|write(?:Text)?File|openKv|\.toFile\(|createStream\(|ensure(?:Dir|File)|pino\/file|["']file:|useMultiFileAuthState|LocalAuth|quick\.db|node-persist|\.screenshot\(|raw-socket|lowdb|nedb|\blevel\b|multer|transports\.File|pino\.destination|log4js|DailyRotateFile|child_process|execa|["'](?:next(?:\/\w+)?|nuxt|gatsby|node-red|vite|parcel|@strapi\/\w+|@directus\/\w+)["']/,
  ],
  [
    /\.go$/,
    /os\.(?:Create\b|OpenFile|WriteFile|Mkdir|Rename|Remove|Symlink|Link|Truncate)|ioutil\.WriteFile|CreateTemp\("[^"]|bbolt|bolt\.Open|[Ss][Qq][Ll]ite|pocketbase|SaveFile\(|OutputPaths|buntdb|SaveAs\(|WriteConfig|"unix"|bleve|storm\.Open|DirCache|PlainClone|duckdb|CopyFS|afero|"ip[46]?:|OpenLive|gopacket|netlink|SetPrivileged|badger|leveldb|pebble|lumberjack|SaveUploadedFile|rotatelogs|os\/exec/,
  ],
  [
    /\.rs$/,
    /File::create|OpenOptions|fs::(?:write|create_dir|copy|rename|remove|hard_link)|\b(?:create_dir|remove_file|hard_link)(?:_all)?\b|log_file|\bredb\b|\bheed\b|lmdb|persist_to|from_path\(|File::options|[Ss][Qq][Ll]ite|pcap|\bsled\b|rocksdb|tracing_appender|rolling::|flexi_logger|log4rs|Command::new/,
  ],
  [
    /\.(?:java|kt|scala|groovy)$/,
    /FileOutputStream|FileWriter|FileChannel|RandomAccessFile|PrintWriter\((?![\w.]*(?:[Ww]riter|[Oo]ut|System))|PrintStream\(|Files\.(?:write|new(?:Output|Buffered|Byte)|create|copy|move|delete)|[.>]mkdirs?\(|createNewFile|transferTo|writeText|appendText|writeBytes|\.(?:outputStream|bufferedWriter|printWriter|createDirectories)\(|FileUtils|ImageIO\.write|static java\.nio\.file|FileHandler|FSDirectory|RocksDB|MapDB|DBMaker|KafkaStreams|ProcessBuilder|Runtime\.getRuntime\(\)\.exec|"jdbc:(?!\w+:\/\/)/,
  ],
  [
    /^(?:application|bootstrap|config|logging).*\.(?:properties|ya?ml)$|^log(?:back|4j).*\.(?:xml|properties|ya?ml|json)$|^pom\.xml$|\.gradle(?:\.kts)?$|\.prisma$/,
    /<File\s|FileHandler|[Ll]ogFilename|log\.file|"sqlite"|logging\.(?:file|path)|^\s*file:|FileAppender|RollingFile|jdbc:(?:sqlite|derby|h2:(?!mem)|hsqldb:(?!mem))|sqlite-jdbc|\bderby\b|lucene|rocksdb|activemq|artemis|multipart|spark-core_|hadoop/m,
  ],
  [
    /\.(?:cs|fs|vb|razor|cshtml)$/,
    /\.File\(|AddFile\(|\.Save(?:As)?\w*\(|static System\.IO|[Ss][Qq][Ll]ite|File\.(?:Write|Create|Append|Open|Copy|Move|Delete|Replace)|FileStream|StreamWriter|FileInfo|Directory(?:Info|\.(?:Create|Move|Delete))|UseSqlite|SqliteConnection|WriteTo\.File|NLog|log4net|LiteDatabase|PersistKeysToFileSystem|ZipFile|Process\.Start/,
  ],
  [
    /\.(?:cs|fs|vb)proj$|^appsettings.*\.json$/,
    /S[Qq][Ll]ite|LiteDB|Logging\.File|SingleFile|SelfExtract|NLog|log4net|Sinks\.File|"Name":\s*"File"|\.db\b/,
  ],
]

/** Sources whose language is not read for what it writes. */
const UNREAD = /\.(?:rb|php|pl|lua|ex|exs|erl|hs|ml|clj|r|jl|c|cc|cpp|cxx|swift|dart|zig|nim|cr|gleam|d|m|pyx)$/i

/** Whether a file of this name says, or may say, what a program writes. */
export function mayTellOfWriting(name: string): boolean {
  return UNREAD.test(name) || SIGNS.some(([names]) => names.test(name))
}

/** What in a file says that a program may write files; its own name where it is not read. */
export function writesFiles(name: string, text: string): string | undefined {
  if (UNREAD.test(name)) return name
  return SIGNS.flatMap(([names, sign]) => (names.test(name) ? (sign.exec(text)?.[0] ?? []) : []))[0]
}
