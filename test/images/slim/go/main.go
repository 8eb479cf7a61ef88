// A server of pages: templates are read when somebody asks for them, and so are time zones.
package main

import (
	"context"
	"crypto/x509"
	"fmt"
	"html/template"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func page(w http.ResponseWriter, r *http.Request) {
	parsed, err := template.ParseFiles("pages/" + r.URL.Path[1:] + ".html")
	if err != nil {
		http.Error(w, "no such page", http.StatusNotFound)
		return
	}
	parsed.Execute(w, "there")
}

func zone(w http.ResponseWriter, r *http.Request) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, time.Unix(0, 0).In(berlin).Format(time.RFC3339))
}

func authorities(w http.ResponseWriter, r *http.Request) {
	pool, err := x509.SystemCertPool()
	fmt.Fprint(w, err == nil && len(pool.Subjects()) > 50)
}

func main() {
	http.HandleFunc("/", page)
	http.HandleFunc("/zone", zone)
	http.HandleFunc("/authorities", authorities)
	server := &http.Server{Addr: ":8080"}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		<-stop
		server.Shutdown(context.Background())
		close(done)
	}()
	server.ListenAndServe()
	<-done
}
