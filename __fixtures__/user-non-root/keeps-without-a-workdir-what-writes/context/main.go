package main

import (
	"net/http"
	"os"
)

func main() {
	seen, _ := os.Create("seen.txt")
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { seen.WriteString(r.URL.Path) })
	http.ListenAndServe(":8080", nil)
}
