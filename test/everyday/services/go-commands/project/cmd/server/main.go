package main

import (
	"net/http"

	"example.com/queue/internal/queue"
)

func main() {
	http.ListenAndServe(":9000", queue.Handler())
}
