package main

import (
	"os"
	"time"
)

func main() {
	time.Sleep(1)
	os.CreateTemp("", "tide")
}
