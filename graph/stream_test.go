package graph

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"hengxiao/domain/fault"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// ticking answers a subscription from a channel.
func ticking(ticks <-chan string) answering {
	return answering{
		schema: gqlparser.MustLoadSchema(&ast.Source{Input: guards + `
			type Query { open: Int @public }
			type Subscription { tick: Int @allow }
		`}),
		exec: func(context.Context) graphql.ResponseHandler {
			return func(ctx context.Context) *graphql.Response {
				select {
				case data, ok := <-ticks:
					if ok {
						return &graphql.Response{Data: []byte(data)}
					}
				case <-ctx.Done():
				}
				return nil
			}
		},
	}
}

// served starts a door for somebody who is signed in, and asks the subscription.
func served(t *testing.T, cfg Config, who *viewer.Viewer) *http.Response {
	t.Helper()
	cfg.Store, cfg.Log = &store.Store{}, slog.New(slog.DiscardHandler)
	door, err := NewHandler(cfg)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		if who != nil {
			ctx = viewer.NewContext(ctx, who)
		}
		door.ServeHTTP(w, r.WithContext(ctx))
	}))
	t.Cleanup(server.Close)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL, strings.NewReader(`{"query":"subscription { tick }"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return response
}

func all(t *testing.T, r *http.Response) string {
	t.Helper()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func quick(t *testing.T) {
	oldAlive, oldCheck := keepAlive, checkEvery
	keepAlive, checkEvery = 5*time.Millisecond, 10*time.Millisecond
	t.Cleanup(func() { keepAlive, checkEvery = oldAlive, oldCheck })
}

func TestAStreamIsEventsAndThenComplete(t *testing.T) {
	ticks := make(chan string, 2)
	ticks <- `{"tick":1}`
	ticks <- `{"tick":2}`
	close(ticks)
	r := served(t, Config{Schema: ticking(ticks)}, &viewer.Viewer{})
	want := ":\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: next\ndata: {\"data\":{\"tick\":2}}\n\nevent: complete\ndata: \n\n"
	if got := all(t, r); got != want {
		t.Errorf("stream %q; want %q", got, want)
	}
	if kind := r.Header.Get("Content-Type"); !strings.HasPrefix(kind, "text/event-stream") {
		t.Errorf("content type %q", kind)
	}
}

func TestAStrangerGetsNoStream(t *testing.T) {
	r := served(t, Config{Schema: ticking(nil)}, nil)
	if r.StatusCode != http.StatusUnauthorized || !strings.Contains(all(t, r), fault.Unauthenticated) {
		t.Errorf("status %d", r.StatusCode)
	}
}

func TestAStreamEndsWithItsSession(t *testing.T) {
	quick(t)
	var asked atomic.Int32
	over := func(context.Context) (*viewer.Viewer, error) {
		if asked.Add(1) > 2 {
			return nil, fault.New(fault.Unauthenticated, "会话已结束")
		}
		return &viewer.Viewer{}, nil
	}
	text := all(t, served(t, Config{Schema: ticking(make(chan string)), Check: over}, &viewer.Viewer{}))
	if !strings.Contains(text, fault.Unauthenticated) || !strings.HasSuffix(text, "event: complete\ndata: \n\n") {
		t.Errorf("stream ended with %q", text)
	}
	if strings.Count(text, ":\n\n") < 2 {
		t.Errorf("no sign of life in %q", text)
	}
}

func TestAnEventAfterTheSessionsEndIsNotTold(t *testing.T) {
	ticks := make(chan string, 1)
	ticks <- `{"tick":1}`
	closed := func(context.Context) (*viewer.Viewer, error) {
		return nil, errors.Join(fault.New(fault.Unauthenticated, "会话已结束"))
	}
	if text := all(t, served(t, Config{Schema: ticking(ticks), Check: closed}, &viewer.Viewer{})); strings.Contains(text, "tick") {
		t.Errorf("told %q", text)
	}
}

func TestAnEventIsNotToldToWhoLostTheRight(t *testing.T) {
	ticks := make(chan string, 1)
	ticks <- `{"tick":1}`
	leader := &viewer.Viewer{Grants: []viewer.Grant{{Role: viewer.Leader}}}
	revoked := func(context.Context) (*viewer.Viewer, error) { return &viewer.Viewer{}, nil }
	if text := all(t, served(t, Config{Schema: ticking(ticks), Check: revoked}, leader)); text != ":\n\n" {
		t.Errorf("told %q", text)
	}
}

func TestAStreamEndsWithTheServer(t *testing.T) {
	closing := make(chan struct{})
	close(closing)
	text := all(t, served(t, Config{Schema: ticking(make(chan string)), Closing: closing}, &viewer.Viewer{}))
	if !strings.HasSuffix(text, "event: complete\ndata: \n\n") {
		t.Errorf("stream ended with %q", text)
	}
}
