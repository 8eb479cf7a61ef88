// Makes the files of a module proxy: one module, with data that takes its time to unpack.
package main

import (
	"archive/zip"
	"crypto/sha256"
	"io"
	"os"
	"path/filepath"
)

const module = "module example.com/greeting\n\ngo 1.19\n"

func main() {
	folder := "files/example.com/greeting/@v"
	check(os.MkdirAll(folder, 0o755))
	write(filepath.Join(folder, "list"), "v1.0.0\n")
	write(filepath.Join(folder, "v1.0.0.info"), "{\"Version\":\"v1.0.0\",\"Time\":\"2024-01-01T00:00:00Z\"}\n")
	write(filepath.Join(folder, "v1.0.0.mod"), module)
	file, err := os.Create(filepath.Join(folder, "v1.0.0.zip"))
	check(err)
	archive := zip.NewWriter(file)
	add(archive, "go.mod", []byte(module))
	add(archive, "greeting.go", []byte("package greeting\n\nconst Text = \"hello\"\n"))
	add(archive, "data.bin", data(280_000_000))
	check(archive.Close())
	check(file.Close())
}

// The same bytes on every run, and nothing in them that repeats.
func data(length int) []byte {
	sum := sha256.Sum256(nil)
	bytes := make([]byte, 0, length+len(sum))
	for len(bytes) < length {
		bytes = append(bytes, sum[:]...)
		sum = sha256.Sum256(sum[:])
	}
	return bytes[:length]
}

func add(archive *zip.Writer, name string, content []byte) {
	header := &zip.FileHeader{Name: "example.com/greeting@v1.0.0/" + name, Method: zip.Store}
	writer, err := archive.CreateHeader(header)
	check(err)
	_, err = writer.Write(content)
	check(err)
}

func write(path, text string) {
	file, err := os.Create(path)
	check(err)
	_, err = io.WriteString(file, text)
	check(err)
	check(file.Close())
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
