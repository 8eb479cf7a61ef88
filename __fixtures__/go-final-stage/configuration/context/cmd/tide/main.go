package main

import (
	"flag"
	"os"
)

func main() {
	path := flag.String("config", "tide.yaml", "")
	os.ReadFile(*path)
}
