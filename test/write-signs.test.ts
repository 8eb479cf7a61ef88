// What in a file says that a program writes files, language by language.

import { describe, expect, it } from 'vitest'
import { mayTellOfWriting, writesFiles } from '../src/knowledge/programs/write-signs.ts'

const WRITING: readonly (readonly [name: string, text: string])[] = [
  ['a.py', 'with open(os.path.join(folder, name), "w") as file:'],
  ['a.py', "open(path, mode='ab+')"],
  ['a.py', 'Path("x").write_text("y")'],
  ['a.py', 'frame.to_csv("out.csv")'],
  ['a.py', 'import sqlite3'],
  ['a.py', 'subprocess.run(["convert"])'],
  ['a.py', 'import gradio as gr'],
  ['a.js', 'fs.writeFileSync("x", y)'],
  ['a.mts', 'createWriteStream(path)'],
  ['a.ts', 'import { spawn } from "node:child_process"'],
  ['a.tsx', 'import Link from "next"'],
  ['a.go', 'file, err := os.Create(name)'],
  ['a.go', 'os.CreateTemp("spool", "x")'],
  ['a.go', 'import bolt "go.etcd.io/bbolt"'],
  ['a.go', 'import "os/exec"'],
  ['a.rs', 'let file = File::create("x")?;'],
  ['a.rs', 'Command::new("git")'],
  ['A.java', 'new FileOutputStream("x")'],
  ['A.java', 'new PrintWriter("x.txt")'],
  ['A.java', 'getConnection("jdbc:sqlite:shop.db")'],
  ['A.kt', 'File("x").writeText("y")'],
  ['application.yml', 'logging:\n  file:\n    name: shop.log\n'],
  ['application.properties', 'logging.file.name=shop.log'],
  ['application.properties', 'spring.datasource.url=jdbc:h2:./data'],
  ['logback-spring.xml', '<appender class="ch.qos.logback.core.FileAppender">'],
  ['pom.xml', '<artifactId>derby</artifactId>'],
  ['build.gradle.kts', 'implementation("org.xerial:sqlite-jdbc:3")'],
  ['A.cs', 'File.WriteAllText("x", y);'],
  ['A.cs', 'options.UseSqlite("Data Source=a")'],
  ['A.csproj', '<PublishSingleFile>true</PublishSingleFile>'],
  ['a.rb', 'puts 1'],
  ['a.c', 'int main(void) { return 0; }'],
]

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

describe('what says that a program writes files', () => {
  it.each(WRITING)('%s: %s', (name, text) => {
    expect([mayTellOfWriting(name), writesFiles(name, text)]).toEqual([true, expect.any(String)])
  })

  it.each(READING)('and what does not: %s: %s', (name, text) => {
    expect([mayTellOfWriting(name), writesFiles(name, text)]).toEqual([true, undefined])
  })
})
