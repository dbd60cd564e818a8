package main

import (
	"net/http"

	"github.com/rs/cors"
)

// policy is what the application's pages may load: their own, nothing else.
// Style attributes are inline because the component library sets them.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self' blob:; " +
	"object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// clothed puts the security headers on every answer.
func (a *app) clothed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		// Who photographs at a site check (现场核查) may let the page know where.
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()")
		if !a.demo() {
			h.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		if r.Method == http.MethodTrace || r.Method == http.MethodConnect {
			line(w, http.StatusMethodNotAllowed, "method not allowed")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// shared opens the API to the pages of the listed origins. Without a list
// nothing is opened: the library would open to all.
func (a *app) shared(next http.Handler) http.Handler {
	if len(a.origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins:   a.origins,
		AllowedMethods:   []string{http.MethodGet, http.MethodPost},
		AllowedHeaders:   []string{"Authorization", "Content-Type", "Idempotency-Key", "X-Requested-With"},
		ExposedHeaders:   []string{"X-Request-Id", "Retry-After"},
		AllowCredentials: true,
		MaxAge:           600,
	}).Handler(next)
}
