package main

import (
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		os.WriteFile("last", []byte("seen"), 0o644)
	})
	http.ListenAndServe(":8080", nil)
}
