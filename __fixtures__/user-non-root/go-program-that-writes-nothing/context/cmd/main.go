package main

import (
	"net/http"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
	})
	http.ListenAndServe(":8080", nil)
}
