package main

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
)

// observed gives each request its number, clock and counter, and one line in the
// log without anything personal: no body, token, login or query.
func (a *app) observed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun := time.Now()
		caller := &graph.Caller{
			RequestID: uuid.NewString(),
			UserAgent: r.UserAgent(),
			Address:   a.addressOf(r),
			Refresh:   a.refreshToken(r),
			Keep:      func(token string) { a.keepRefreshToken(w, token) },
		}
		ctx := secret.NewContext(clock.NewContext(graph.WithCaller(r.Context(), caller), a.clock), a.keys.Box)
		ctx, statements := store.Count(ctx)
		seen := &seen{ResponseWriter: w, status: http.StatusOK}
		w.Header().Set("X-Request-Id", caller.RequestID)
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				a.log.ErrorContext(ctx, "panic", "panic", p, "stack", string(debug.Stack()))
				http.Error(seen, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
			}
			took := time.Since(begun)
			route := routeOf(r)
			a.meters.saw(route, seen.status, took, statements.Statements())
			a.log.LogAttrs(ctx, slog.LevelInfo, "request",
				slog.String("method", r.Method), slog.String("path", route), slog.Int("status", seen.status),
				slog.Int64("ms", took.Milliseconds()), slog.Int64("statements", statements.Statements()))
		}()
		next.ServeHTTP(seen, r.WithContext(ctx))
	})
}

// routeOf is the path without what names a person's object.
func routeOf(r *http.Request) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	switch first {
	case "graphql", "auth", "healthz", "readyz", "metrics", "files", "pay-lists", "reports", "forms", "exports", "prints", "graphiql", "demo", ".well-known", "test":
		return "/" + first
	default:
		return "/…"
	}
}

// seen remembers the status of an answer.
type seen struct {
	http.ResponseWriter
	status int
}

// WriteHeader notes the status.
func (s *seen) WriteHeader(status int) {
	s.status = status
	s.ResponseWriter.WriteHeader(status)
}

// Unwrap lets streams flush and set their time limits.
func (s *seen) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// addressOf is the client's address; a proxy's word counts where it is trusted.
func (a *app) addressOf(r *http.Request) string {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	address := peer.Addr().Unmap()
	chain := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(chain) - 1; i >= 0 && a.trusts(address); i-- {
		said, err := netip.ParseAddr(strings.TrimSpace(chain[i]))
		if err != nil {
			break
		}
		address = said.Unmap()
	}
	return address.String()
}

func (a *app) trusts(address netip.Addr) bool {
	for _, network := range a.trusted {
		if network.Contains(address) {
			return true
		}
	}
	return false
}

type tokenKey struct{}

// recognised puts the viewer behind a bearer token into the request. Without a
// token, or with one that lets nobody in, nobody is asking.
func (a *app) recognised(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		caller := graph.CallerFrom(ctx)
		if header := r.Header.Values("Authorization"); len(header) > 0 {
			token, bearer := strings.CutPrefix(header[0], "Bearer ")
			v, err := a.viewer(ctx, token)
			switch _, refused := fault.Of(err); {
			case err == nil && bearer && len(header) == 1:
				v.RequestID = caller.RequestID
				ctx = context.WithValue(viewer.NewContext(ctx, v), tokenKey{}, token)
			case err != nil && !refused:
				a.problem(w, r, err)
				return
			default:
				caller.Unknown = true
				w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
			}
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// viewer reads who stands behind a token, with rights at most two seconds old.
func (a *app) viewer(ctx context.Context, token string) (*viewer.Viewer, error) {
	claims, err := a.identity.Verify(ctx, token)
	if err != nil {
		return nil, err
	}
	loaded, err := a.identity.Load(ctx, a.store.Client, claims)
	if err != nil {
		return nil, err
	}
	v := *loaded // the cache's own is shared
	return &v, nil
}

// stillGood reads who stands behind a stream anew, or says why its session is over.
func (a *app) stillGood(ctx context.Context) (*viewer.Viewer, error) {
	token, ok := ctx.Value(tokenKey{}).(string)
	if !ok {
		return nil, fault.New(fault.Unauthenticated, "请先登录")
	}
	return a.viewer(ctx, token)
}

// problem answers with an error in the API's own form.
func (a *app) problem(w http.ResponseWriter, r *http.Request, err error) {
	status, body := graph.Problem(r.Context(), a.log, err)
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// proven lets on to a file with people's own data only who has proved lately who it is.
func (a *app) proven(do func(http.ResponseWriter, *http.Request) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := a.identity.Fresh(r.Context(), a.store.Client); err != nil {
			return err
		}
		return do(w, r)
	}
}

// signedIn is the request's viewer, or UNAUTHENTICATED.
func signedIn(ctx context.Context) (*viewer.Viewer, error) {
	if v := viewer.FromContext(ctx); v != nil {
		return v, nil
	}
	return nil, fault.New(fault.Unauthenticated, "请先登录")
}
