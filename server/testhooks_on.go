//go:build testhooks

package main

import (
	"encoding/json"
	"net/http"
	"time"
)

// testRoutes lets a test set the clock; it runs on from there, and null returns
// to real time.
func (a *app) testRoutes(mux *http.ServeMux) {
	mux.HandleFunc("POST /test/clock", func(w http.ResponseWriter, r *http.Request) {
		var set struct {
			Now *time.Time `json:"now"`
		}
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<10)).Decode(&set); err != nil {
			line(w, http.StatusBadRequest, "no time")
			return
		}
		if set.Now == nil {
			a.clock.Reset()
		} else {
			a.clock.Set(*set.Now)
		}
		w.WriteHeader(http.StatusNoContent)
	})
}
