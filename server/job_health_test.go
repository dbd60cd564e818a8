package main

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"hengxiao/domain/audit"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/clock"
)

func TestAFailingJobIsToldToAdministratorsUntilItWorks(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		a := &app{store: h.Store, log: slog.New(slog.NewTextHandler(t.Output(), nil))}
		ctx := clock.NewContext(t.Context(), h.Clock)
		stopped, stop := context.WithCancel(ctx)
		stop()
		fails := func(context.Context, *app) error { return errors.New("no space left") }
		panics := func(context.Context, *app) error { panic("nothing there") }
		works := func(context.Context, *app) error { return nil }
		last := ending{}
		for _, run := range []struct {
			name string
			ctx  context.Context
			do   func(context.Context, *app) error
			want string
		}{
			{"while the server stops", stopped, fails, ""},
			{"the first time", ctx, works, ""},
			{"a failure", ctx, fails, "no space left"},
			{"a panic", ctx, panics, "no space left"},
			{"well again", ctx, works, ""},
			{"a panic alone", ctx, panics, "panic: nothing there"},
		} {
			j := job{name: "seal the trail", run: run.do}
			a.tell(run.ctx, &last, j, a.runJob(run.ctx, j))
			failing, err := audit.FailingJobs(ctx, h.Client)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range failing {
				got = append(got, f.Why)
			}
			if strings.Join(got, ",") != run.want {
				t.Errorf("%s: failing for %q; want %q", run.name, got, run.want)
			}
		}
	})
}
