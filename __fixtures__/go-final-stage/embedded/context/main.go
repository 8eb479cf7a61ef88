package main

import (
	"embed"
	"net/http"
)

//go:embed static
var static embed.FS

func main() { http.ListenAndServe(":80", http.FileServerFS(static)) }
