package main

import (
	"embed"
	"net/http"
)

//go:embed graphiql
var graphiqlFiles embed.FS

// graphiql serves a small page that asks the API, without anything from elsewhere.
func graphiql(mux *http.ServeMux) {
	for route, name := range map[string]string{
		"/graphiql": "index.html", "/graphiql/page.css": "page.css", "/graphiql/page.js": "page.js",
	} {
		body, err := graphiqlFiles.ReadFile("graphiql/" + name)
		if err != nil {
			panic(err) // the files are part of the program
		}
		mux.HandleFunc("GET "+route, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaOf(name))
			w.Header().Set("Cache-Control", "no-cache")
			_, _ = w.Write(body)
		})
	}
}
