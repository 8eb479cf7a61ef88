package main

import (
	"os"
)

func main() { os.ReadFile("/usr/share/dict/words") }
