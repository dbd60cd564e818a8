//go:build testhooks

package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestATestSetsTheClock(t *testing.T) {
	a, mux := quiet(t, nil), http.NewServeMux()
	a.testRoutes(mux)
	set := func(body string, want int) {
		t.Helper()
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/test/clock", strings.NewReader(body)))
		if w.Code != want {
			t.Errorf("%s is answered %d", body, w.Code)
		}
	}
	set(`{"now":"2027-08-31T15:59:59Z"}`, http.StatusNoContent)
	at := time.Date(2027, 8, 31, 15, 59, 59, 0, time.UTC)
	if first := a.clock.Now(); first.Before(at) || first.After(at.Add(time.Minute)) || !a.clock.Now().After(first) {
		t.Errorf("it is %v", first)
	}
	set(`{"now":"soon"}`, http.StatusBadRequest)
	set(`{"now":null}`, http.StatusNoContent)
	if moved := time.Until(a.clock.Now()); moved > time.Minute || moved < -time.Minute {
		t.Errorf("the clock stands %v ahead", moved)
	}
}
