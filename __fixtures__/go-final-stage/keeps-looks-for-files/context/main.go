package main

import (
	"os"
	"path/filepath"
)

func main() {
	here, _ := os.Getwd()
	filepath.Walk(here, nil)
}
