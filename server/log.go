package main

import (
	"context"
	"io"
	"log/slog"

	"hengxiao/graph"
)

// newLog writes JSON lines that carry the request's number.
func newLog(w io.Writer) *slog.Logger {
	return slog.New(numbered{slog.NewJSONHandler(w, nil)})
}

// numbered adds the request's number to every line.
type numbered struct{ slog.Handler }

// Handle writes one line.
func (n numbered) Handle(ctx context.Context, r slog.Record) error {
	if id := graph.CallerFrom(ctx).RequestID; id != "" {
		r.AddAttrs(slog.String("request", id))
	}
	return n.Handler.Handle(ctx, r)
}

// WithAttrs keeps the number on derived loggers.
func (n numbered) WithAttrs(attrs []slog.Attr) slog.Handler {
	return numbered{n.Handler.WithAttrs(attrs)}
}

// WithGroup keeps the number on derived loggers.
func (n numbered) WithGroup(name string) slog.Handler { return numbered{n.Handler.WithGroup(name)} }
