package main

import (
	"os"
)

func main() { os.ReadFile(os.Getenv("TIDE_TABLE")) }
