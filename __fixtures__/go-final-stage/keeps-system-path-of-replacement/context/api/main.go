package main

import (
	"net/http"

	"example.com/shared"
	"github.com/google/uuid"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(shared.Greet(uuid.NewString())))
	})
	http.ListenAndServe(":8080", nil)
}
