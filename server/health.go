package main

import (
	"context"
	"net/http"
	"time"

	"hengxiao/ent/migrations"
)

// healthz says that the process lives.
func (a *app) healthz(w http.ResponseWriter, _ *http.Request) { line(w, http.StatusOK, "ok") }

// readyz says whether requests should come here: the database answers and has
// this version's schema, and the server is not about to stop.
func (a *app) readyz(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 3*time.Second)
	defer cancel()
	if !a.ready.Load() {
		line(w, http.StatusServiceUnavailable, "stopping")
		return
	}
	if err := a.store.DB.PingContext(ctx); err != nil {
		line(w, http.StatusServiceUnavailable, "the database does not answer")
		return
	}
	pending, err := migrations.Pending(ctx, a.store.DB, a.store.Dialect)
	if err != nil || pending {
		line(w, http.StatusServiceUnavailable, "the database has another schema")
		return
	}
	line(w, http.StatusOK, "ready")
}

func line(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}
