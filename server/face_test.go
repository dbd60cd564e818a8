package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func threeFiles(t *testing.T) *face {
	t.Helper()
	f := &face{files: map[string]*page{}}
	for name, body := range map[string]string{
		"index.html": "<title>衡效</title>", "assets/app-1a2b.js": strings.Repeat("x();", 1000), "favicon.svg": "<svg/>"} {
		p, err := newPage(name, []byte(body))
		if err != nil {
			t.Fatal(err)
		}
		f.files[name] = p
	}
	return f
}

func TestWhatTheFaceShows(t *testing.T) {
	f := threeFiles(t)
	tests := map[string]struct {
		method, path string
		status       int
		media, cache string
	}{
		"the application": {"GET", "/", 200, "text/html", "no-cache"},
		"a page of it":    {"GET", "/declarations/0190", 200, "text/html", "no-cache"},
		"a hashed asset":  {"GET", "/assets/app-1a2b.js", 200, "text/javascript", "immutable"},
		"an asset of old": {"GET", "/assets/app-0000.js", 404, "text/plain", "no-store"},
		"the repository":  {"GET", "/.git/config", 404, "text/plain", "no-store"},
		"a secret":        {"GET", "/.env", 404, "text/plain", "no-store"},
		"a climb":         {"GET", "/../../etc/passwd.txt", 404, "text/plain", "no-store"},
		"a write":         {"POST", "/", 405, "text/plain", "no-store"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			w := httptest.NewRecorder()
			f.ServeHTTP(w, &http.Request{Method: tt.method, URL: httptest.NewRequest("GET", "/", nil).URL.JoinPath(tt.path), Header: http.Header{}})
			if w.Code != tt.status || !strings.HasPrefix(w.Header().Get("Content-Type"), tt.media) || !strings.Contains(w.Header().Get("Cache-Control"), tt.cache) {
				t.Errorf("%d %v", w.Code, w.Header())
			}
		})
	}
}

func TestTheSmallestThatABrowserTakesIsSent(t *testing.T) {
	f := threeFiles(t)
	squeezed, err := newPage("assets/app-1a2b.js.br", []byte("br"))
	if err != nil {
		t.Fatal(err)
	}
	f.files["assets/app-1a2b.js.br"] = squeezed
	f.squeeze()
	for taken, want := range map[string]string{
		"gzip, deflate, br, zstd": "br", "br;q=0.5": "br", "br;q=0, gzip": "gzip", "gzip": "gzip", "brotli": "", "": "",
	} {
		r := httptest.NewRequest("GET", "/assets/app-1a2b.js", nil)
		r.Header.Set("Accept-Encoding", taken)
		w := httptest.NewRecorder()
		f.ServeHTTP(w, r)
		if got := w.Header().Get("Content-Encoding"); got != want || w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("who takes %q is sent %q", taken, got)
		}
	}
	w := httptest.NewRecorder()
	f.ServeHTTP(w, httptest.NewRequest("GET", "/assets/app-1a2b.js.br", nil))
	if w.Code != http.StatusNotFound {
		t.Errorf("by itself it is sent with %d", w.Code)
	}
}

func TestAssetsTravelCompressed(t *testing.T) {
	r := httptest.NewRequest("GET", "/assets/app-1a2b.js", nil)
	r.Header.Set("Accept-Encoding", "br, gzip")
	w := httptest.NewRecorder()
	threeFiles(t).ServeHTTP(w, r)
	if w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len() > 1000 {
		t.Errorf("%d bytes, %v", w.Body.Len(), w.Header())
	}
	r.Header.Set("If-None-Match", w.Header().Get("ETag"))
	again := httptest.NewRecorder()
	threeFiles(t).ServeHTTP(again, r)
	if again.Code != http.StatusNotModified {
		t.Errorf("sent again with %d", again.Code)
	}
}
