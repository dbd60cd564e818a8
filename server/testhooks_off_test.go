//go:build !testhooks

package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestNobodySetsTheClock(t *testing.T) {
	a, mux := quiet(t, nil), http.NewServeMux()
	a.testRoutes(mux)
	mux.Handle("/", &face{files: map[string]*page{}})
	for _, method := range []string{http.MethodPost, http.MethodGet, http.MethodPut} {
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(method, "/test/clock", strings.NewReader(`{"now":"2027-08-31T15:59:59Z"}`)))
		if w.Code != http.StatusNotFound && w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s is answered %d", method, w.Code)
		}
	}
	if moved := time.Until(a.clock.Now()); moved > time.Minute {
		t.Errorf("the clock stands %v ahead", moved)
	}
}
