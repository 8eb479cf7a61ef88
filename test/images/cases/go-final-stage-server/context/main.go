// Answers when the next ferry leaves, and shows what the program finds around itself.
package main

import (
	"crypto/x509"
	"flag"
	"fmt"
	"html/template"
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	port := flag.String("port", "80", "where to listen")
	check := flag.Bool("check", false, "ask the running program")
	flag.Parse()
	if *check {
		if _, err := http.Get("http://127.0.0.1:" + *port); err != nil {
			os.Exit(1)
		}
		return
	}
	pages := template.Must(template.ParseGlob("pages/*.html"))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		pages.ExecuteTemplate(w, "next.html", os.Getenv("FERRY_HARBOUR"))
	})
	http.HandleFunc("/zone", func(w http.ResponseWriter, r *http.Request) {
		zone, err := time.LoadLocation("Europe/Helsinki")
		if err != nil {
			fmt.Fprintln(w, err)
			return
		}
		fmt.Fprintln(w, time.Date(2024, 7, 1, 12, 0, 0, 0, time.UTC).In(zone).Format("15:04 -0700"))
	})
	http.HandleFunc("/certificates", func(w http.ResponseWriter, r *http.Request) {
		pool, err := x509.SystemCertPool()
		fmt.Fprintln(w, err == nil && len(pool.Subjects()) > 50)
	})
	http.HandleFunc("/files", func(w http.ResponseWriter, r *http.Request) {
		file, err := os.CreateTemp("", "log")
		if err == nil {
			_, err = file.WriteString("left at noon")
		}
		if err == nil {
			err = os.WriteFile("/var/lib/ferry/log", nil, 0o644)
		}
		home, _ := os.UserHomeDir()
		fmt.Fprintln(w, err, home)
	})
	log.Fatal(http.ListenAndServe(":"+*port, nil))
}
