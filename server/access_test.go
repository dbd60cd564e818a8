package main

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"hengxiao/ent/clock"
)

func quiet(t *testing.T, env map[string]string) *app {
	t.Helper()
	c, err := configured(t, env)
	if err != nil {
		t.Fatal(err)
	}
	return &app{config: c, log: slog.New(slog.DiscardHandler), clock: &clock.Shifted{}, turns: newTurns(c.rate)}
}

func TestAPageOfAnotherSiteIsRefused(t *testing.T) {
	a := quiet(t, map[string]string{"HENGXIAO_CORS_ORIGINS": "https://partner.gov.cn"})
	handler := a.sameOrigin(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }))
	tests := map[string]struct {
		header, value string
		want          int
	}{
		"a program":             {"X-None", "", 204},
		"our own page":          {"Origin", "http://example.com", 204},
		"a listed page":         {"Origin", "https://partner.gov.cn", 204},
		"another page":          {"Origin", "https://evil.example", 403},
		"our name as a prefix":  {"Origin", "http://example.com.evil.example", 403},
		"our name, other port":  {"Origin", "http://example.com:81", 403},
		"a sandboxed page":      {"Origin", "null", 403},
		"a listed name, no TLS": {"Origin", "http://partner.gov.cn", 403},
		"a browser across":      {"Sec-Fetch-Site", "cross-site", 403},
		"a browser within":      {"Sec-Fetch-Site", "same-origin", 204},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "http://example.com/auth/refresh", nil)
			r.Header.Set(tt.header, tt.value)
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			if w.Code != tt.want {
				t.Errorf("status %d; want %d", w.Code, tt.want)
			}
		})
	}
}

func TestNoOriginIsOpenedUnlessListed(t *testing.T) {
	ok := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	for listed, origins := range map[string]map[string]bool{
		"":                       {"https://partner.gov.cn": false, "https://evil.example": false},
		"https://partner.gov.cn": {"https://partner.gov.cn": true, "https://evil.example": false, "null": false, "https://partner.gov.cn.evil.example": false},
	} {
		handler := quiet(t, map[string]string{"HENGXIAO_CORS_ORIGINS": listed}).shared(ok)
		for origin, opened := range origins {
			r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
			r.Header.Set("Origin", origin)
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			if got := w.Header().Get("Access-Control-Allow-Origin"); (got == origin) != opened || got == "*" {
				t.Errorf("listed %q: origin %q is answered %q", listed, origin, got)
			}
		}
	}
}

func TestEveryAnswerIsClothed(t *testing.T) {
	a := quiet(t, nil)
	face := &face{files: map[string]*page{}}
	for _, path := range []string{"/", "/none.txt", "/assets/none.js"} {
		w := httptest.NewRecorder()
		a.clothed(face).ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		for header, want := range map[string]string{
			"Content-Security-Policy":   "frame-ancestors 'none'",
			"X-Content-Type-Options":    "nosniff",
			"Referrer-Policy":           "no-referrer",
			"Permissions-Policy":        "geolocation=(self)",
			"Strict-Transport-Security": "max-age=31536000",
		} {
			if got := w.Header().Get(header); !strings.Contains(got, want) {
				t.Errorf("%s: %s is %q", path, header, got)
			}
		}
	}
	w := httptest.NewRecorder()
	a.clothed(face).ServeHTTP(w, httptest.NewRequest(http.MethodTrace, "/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("TRACE is answered %d", w.Code)
	}
}

func TestTheRefreshCookieIsForThisHostAlone(t *testing.T) {
	for env, want := range map[string]string{
		"production": "__Host-rt=t; Path=/; Max-Age=604800; HttpOnly; Secure; SameSite=Strict",
		"demo":       "rt=t; Path=/; Max-Age=604800; HttpOnly; SameSite=Strict",
	} {
		w := httptest.NewRecorder()
		quiet(t, map[string]string{"HENGXIAO_ENV": env}).keepRefreshToken(w, "t")
		if got := w.Header().Get("Set-Cookie"); got != want {
			t.Errorf("%s: %s; want %s", env, got, want)
		}
	}
}
