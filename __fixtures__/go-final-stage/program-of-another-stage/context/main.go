package main

import (
	"github.com/go-chi/chi/v5"
	"net/http"
)

func main() { http.ListenAndServe(":8080", chi.NewRouter()) }
