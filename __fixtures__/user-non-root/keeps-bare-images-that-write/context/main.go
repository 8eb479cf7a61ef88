package main

import (
	"net/http"
	"os"
)

func main() {
	if err := os.MkdirAll("uploads", 0755); err != nil {
		panic(err)
	}
	http.ListenAndServe(":8080", nil)
}
