package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/graph"
)

// The refresh token lives in a cookie that no script reads and no other site
// sends. Its name binds it to this host; the demonstration runs without TLS,
// where a browser would not take that name.
const (
	cookieName     = "__Host-rt"
	demoCookieName = "rt"
	cookieLife     = 7 * 24 * time.Hour // the server's own limits are shorter for most
)

func (a *app) cookieName() string {
	if a.demo() {
		return demoCookieName
	}
	return cookieName
}

func (a *app) refreshToken(r *http.Request) string {
	c, err := r.Cookie(a.cookieName())
	if err != nil {
		return ""
	}
	return c.Value
}

// keepRefreshToken leaves the token with the browser; "" takes it back.
func (a *app) keepRefreshToken(w http.ResponseWriter, token string) {
	age := int(cookieLife.Seconds())
	if token == "" {
		age = -1
	}
	http.SetCookie(w, &http.Cookie{
		Name: a.cookieName(), Value: token, Path: "/", MaxAge: age,
		HttpOnly: true, Secure: !a.demo(), SameSite: http.SameSiteStrictMode,
	})
}

// refresh exchanges the cookie for an access token.
func (a *app) refresh(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Requested-With") == "" {
		a.problem(w, r, fault.New(fault.Forbidden, "缺少 X-Requested-With"))
		return
	}
	caller := graph.CallerFrom(r.Context())
	in, next, err := a.identity.Refresh(r.Context(), a.store.Client, caller.Refresh)
	if err != nil {
		if _, refused := fault.Of(err); refused && caller.Refresh != "" {
			caller.Keep("")
		}
		a.problem(w, r, err)
		return
	}
	caller.Keep(next)
	answer(w, struct {
		AccessToken string    `json:"accessToken"`
		ExpiresAt   time.Time `json:"expiresAt"`
	}{in.AccessToken, in.ExpiresAt.UTC()})
}

// sameOrigin refuses what a page of another site sends. The API needs a bearer
// token and has no need of it; the cookie's route does.
func (a *app) sameOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !a.ours(r) {
			a.problem(w, r, fault.New(fault.Forbidden, "不接受来自其他网站的请求"))
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *app) ours(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if slices.Contains(a.origins, origin) {
		return true
	}
	if origin != "" {
		u, err := url.Parse(origin)
		return err == nil && u.Host != "" && u.Host == r.Host
	}
	site := r.Header.Get("Sec-Fetch-Site")
	return site == "" || site == "same-origin" || site == "same-site" || site == "none"
}

func answer[T any](w http.ResponseWriter, body T) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(body)
}

func (a *app) jwks(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/jwk-set+json; charset=utf-8")
	w.Header().Set("Cache-Control", "public, max-age=300")
	_, _ = w.Write(a.keys.JWKS())
}
