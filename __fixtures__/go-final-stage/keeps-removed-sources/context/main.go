package main

import (
	"os"
)

func main() { os.ReadFile("tables/north.csv") }
