// What in a file says that a program writes files: a line for each sign of each language, and lines that only read.

import { describe, expect, test } from 'vitest'
import { mayTellOfWriting, SIGNS, writesFiles } from '../src/knowledge/programs/write-signs.ts'

const WRITING: Readonly<Record<string, string>> = {
  'a.py': `
    with open(os.path.join(folder, name), "w") as file:
    open(path, mode='ab+')
    open(path, "r+b")
    Path("x").write_text("y")
    Path("x").open(mode).write("y")
    folder.mkdir(exist_ok=True)
    os.makedirs(folder)
    stamp.touch()
    copyfile(a, b)
    shutil.move(a, b)
    os.replace(a, b)
    archive.extractall(folder)
    urlretrieve(address, name)
    blob.download_to_file(target)
    frame.to_csv("out.csv")
    picture.save(name)
    model.save_pretrained(name)
    pickle.dump(model, file)
    plt.savefig("a.png")
    np.savez("a.npz", a=a)
    np.savetxt("a.txt", a)
    cv2.imwrite("a.png", picture)
    faiss.write_index(index, name)
    logging.basicConfig(filename="shop.log")
    accesslog = "access.log"
    pidfile = "shop.pid"
    handlers.RotatingFileHandler(name)
    logging.config.fileConfig("logging.ini")
    logger.add("shop.log")
    app.config["SESSION_TYPE"] = "filesystem"
    FileSystemCache(folder)
    import sqlite3
    from peewee import SqliteDatabase
    import shelve
    import dbm
    TinyDB(name)
    import diskcache
    import duckdb
    import lancedb
    QdrantClient(path=folder)
    import requests_cache
    subprocess.run(["convert"])
    os.system("convert")
    socket.socket(socket.AF_INET, socket.SOCK_RAW)
    from scapy.all import sniff
    TelegramClient("session", key, secret)
    import pyrogram
    YoutubeDL(options)
    import gradio as gr
    from celery import Celery
  `,
  'a.mts': `
    fs.writeFileSync("x", y)
    createWriteStream(path)
    await mkdir(folder)
    fs.unlinkSync(name)
    fs.open(name, "a")
    fs.openSync(name, "a")
    await ensureDir(folder)
    sharp(input).toFile(name)
    rfs.createStream("shop.log")
    Bun.write(name, text)
    Deno.writeTextFile(name, text)
    Deno.openKv()
    createClient({ url: "file:shop.db" })
    import Database from "better-sqlite3"
    import { QuickDB } from "quick.db"
    import storage from "node-persist"
    import { JSONFilePreset } from "lowdb/node"
    import Datastore from "nedb"
    import { Level } from "level"
    import multer from "multer"
    useMultiFileAuthState("auth")
    new LocalAuth()
    await page.screenshot({ path })
    new winston.transports.File({ filename })
    new DailyRotateFile({ filename })
    pino.destination("shop.log")
    pino.transport({ target: "pino/file" })
    import log4js from "log4js"
    import { spawn } from "node:child_process"
    import { execa } from "execa"
    import raw from "raw-socket"
    import Link from "next/link"
  `,
  'a.go': `
    file, err := os.Create(name)
    ioutil.WriteFile(name, data, 0o644)
    os.CreateTemp("spool", "x")
    ctx.SaveFile(upload, name)
    picture.SaveAs(name)
    c.SaveUploadedFile(file, name)
    viper.WriteConfig()
    zap.Config{OutputPaths: paths}
    autocert.DirCache("certs")
    git.PlainClone(folder, false, options)
    import "github.com/spf13/afero"
    import "gopkg.in/natefinch/lumberjack.v2"
    import rotatelogs "github.com/lestrrat-go/file-rotatelogs"
    import _ "modernc.org/sqlite"
    import bolt "go.etcd.io/bbolt"
    bolt.Open(name, 0o600, nil)
    import "github.com/tidwall/buntdb"
    storm.Open(name)
    import "github.com/blevesearch/bleve/v2"
    import "github.com/dgraph-io/badger/v4"
    import "github.com/syndtr/goleveldb/leveldb"
    import "github.com/cockroachdb/pebble"
    import _ "github.com/marcboeker/go-duckdb"
    import "github.com/pocketbase/pocketbase"
    import "os/exec"
    net.Listen("unix", path)
    net.ListenPacket("ip4:icmp", address)
    pcap.OpenLive(name, 1600, true, wait)
    import "github.com/google/gopacket"
    import "github.com/vishvananda/netlink"
    pinger.SetPrivileged(true)
  `,
  'a.rs': `
    let file = File::create("x")?;
    let file = File::options().append(true).open(name)?;
    OpenOptions::new().append(true)
    std::fs::write(name, text)?;
    remove_file(name)?;
    upload.persist_to(name).await?;
    csv::Writer::from_path(name)?;
    log_file("shop.log")
    rolling::daily(folder, name)
    use tracing_appender::non_blocking;
    use flexi_logger::Logger;
    log4rs::init_file(name, settings)?;
    SqlitePool::connect(address).await?;
    use redb::Database;
    use heed::EnvOpenOptions;
    use lmdb::Environment;
    sled::open(name)?;
    use rocksdb::DB;
    Command::new("git")
    use pcap::Device;
  `,
  'A.java': `
    new FileOutputStream("x")
    new FileWriter("x")
    FileChannel.open(path, WRITE)
    new RandomAccessFile(name, "rw")
    new PrintWriter("x.txt")
    new PrintStream(name)
    Files.newBufferedWriter(path)
    import static java.nio.file.Files.writeString;
    folder.mkdirs()
    file.createNewFile()
    upload.transferTo(file)
    File("x").writeText("y")
    File("x").appendText("y")
    File("x").writeBytes(y)
    File("x").bufferedWriter()
    FileUtils.copyFile(a, b)
    ImageIO.write(picture, "png", file)
    new FileHandler("shop.log")
    FSDirectory.open(path)
    RocksDB.open(name)
    import org.mapdb.MapDB
    DBMaker.fileDB(name)
    new KafkaStreams(topology, settings)
    getConnection("jdbc:sqlite:shop.db")
    new ProcessBuilder("git")
    Runtime.getRuntime().exec("git")
  `,
  'application.yml': `
    <File name="file" fileName="shop.log">
    handlers = java.util.logging.FileHandler
    <appender class="ch.qos.logback.core.FileAppender">
    <RollingRandomAccess name="a"/> <RollingFile name="b"/>
    appender.file.logFilename = shop
    quarkus.log.file.enable=true
    logging.file.name=shop.log
    file:
    provider = "sqlite"
    spring.datasource.url=jdbc:h2:./data
    implementation("org.xerial:sqlite-jdbc:3")
    <artifactId>derby</artifactId>
    <artifactId>lucene-core</artifactId>
    <artifactId>rocksdbjni</artifactId>
    <artifactId>activemq-broker</artifactId>
    <artifactId>artemis-server</artifactId>
    spring.servlet.multipart.location=/spool
    <artifactId>spark-core_2.13</artifactId>
    <artifactId>hadoop-client</artifactId>
  `,
  'A.cs': `
    File.WriteAllText("x", y);
    using static System.IO.File;
    new FileStream(name, FileMode.Create)
    new StreamWriter(name)
    new FileInfo(name)
    ZipFile.ExtractToDirectory(name, folder)
    Directory.CreateDirectory(folder)
    picture.SaveAsPng(name)
    .WriteTo.File("shop.log")
    builder.Logging.AddFile("shop.log")
    using NLog;
    using log4net;
    options.UseSqlite("Data Source=a")
    new LiteDatabase(name)
    .PersistKeysToFileSystem(folder)
    Process.Start("git")
  `,
  'A.csproj': `
    <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite"/>
    <PackageReference Include="LiteDB"/>
    "ConnectionStrings": { "Shop": "Data Source=shop.db" }
    <PackageReference Include="Serilog.Extensions.Logging.File"/>
    <PackageReference Include="NLog"/>
    <PackageReference Include="log4net"/>
    <PackageReference Include="Serilog.Sinks.File"/>
    "WriteTo": [{ "Name": "File" }]
    <PublishSingleFile>true</PublishSingleFile>
    <IncludeNativeLibrariesForSelfExtract>true</IncludeNativeLibrariesForSelfExtract>
  `,
}

const lines = (text: string): readonly string[] => text.trim().split(/\n\s*/)

describe.each(Object.entries(WRITING))('%s', (name, text) => {
  test.each(lines(text))('%s', (line) => expect(writesFiles(name, line)).toEqual(expect.any(String)))

  test('each sign has a line', () => {
    expect(mayTellOfWriting(name)).toBe(true)
    const { signs } = SIGNS.find(({ names }) => names.test(name))!
    expect(signs.filter((sign) => !lines(text).some((line) => sign.test(line))).map(String)).toEqual([])
  })
})

test('each language has lines', () => {
  const names = Object.keys(WRITING)
  expect(SIGNS.filter((one) => !names.some((name) => one.names.test(name)))).toEqual([])
})

describe('names of files', () => {
  test.each([
    ...[
      'a.pyw',
      'a.js',
      'a.cjs',
      'a.tsx',
      'A.kt',
      'A.scala',
      'A.groovy',
      'A.fs',
      'A.vb',
      'A.razor',
      'A.cshtml',
      'A.fsproj',
    ],
    ...[
      'application-docker.properties',
      'bootstrap.yaml',
      'logback-spring.xml',
      'log4j2.xml',
      'logging.properties',
      'pom.xml',
    ],
    ...['build.gradle', 'build.gradle.kts', 'schema.prisma', 'appsettings.Production.json'],
  ])('%s is read', (name) => expect([mayTellOfWriting(name), writesFiles(name, '')]).toEqual([true, undefined]))

  test.each(['a.rb', 'a.php', 'a.c', 'a.exs', 'a.pyx', 'a.dart'])('%s may write whatever it says', (name) =>
    expect([mayTellOfWriting(name), writesFiles(name, '')]).toEqual([true, name]),
  )

  test.each(['README.md', 'shop.json', 'a.css', 'Makefile'])('%s says nothing', (name) =>
    expect([mayTellOfWriting(name), writesFiles(name, 'os.makedirs(folder)')]).toEqual([false, undefined]),
  )
})

const READING: readonly (readonly [name: string, text: string])[] = [
  ['a.py', 'with open("settings.json") as file:\n    settings = json.load(file)'],
  ['a.py', 'open(path, "rb")'],
  ['a.py', 'print("with", "and", "rest")'],
  ['a.js', 'fs.readFileSync("x"); res.write(y)'],
  ['a.go', 'os.Open(name); w.Write(b); os.Getenv("PORT"); os.CreateTemp("", "x")'],
  ['a.rs', 'let file = File::open("x")?; fs::read_to_string("y")'],
  ['A.java', 'Files.readString(path); new PrintWriter(response.getWriter())'],
  ['A.java', 'getConnection("jdbc:mysql://db/shop")'],
  ['application.properties', 'server.port=8080\nspring.datasource.url=jdbc:h2:mem:shop'],
  ['pom.xml', '<artifactId>spark-core</artifactId>'],
  ['A.cs', 'File.ReadAllText("x"); File.Exists("y")'],
  ['appsettings.json', '{ "Logging": { "LogLevel": {} } }'],
]

test.each(READING)('%s writes nothing: %s', (name, text) => {
  expect([mayTellOfWriting(name), writesFiles(name, text)]).toEqual([true, undefined])
})
