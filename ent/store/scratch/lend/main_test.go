package main

import (
	"bytes"
	"context"
	"database/sql"
	"io"
	"strings"
	"testing"
)

func TestADatabaseIsThereUntilTheInputEnds(t *testing.T) {
	ctx := t.Context()
	input, end := io.Pipe()
	said, tell := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- lend(ctx, input, tell) }()

	line := make([]byte, 512)
	n, err := said.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	address := string(bytes.TrimSpace(line[:n]))
	if err := reach(ctx, address); err != nil {
		t.Errorf("while it is lent: %v", err)
	}
	if err := end.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if err := reach(ctx, address); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("after it was given back: %v, want that it does not exist", err)
	}
}

func reach(ctx context.Context, address string) error {
	db, err := sql.Open("postgres", address)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.PingContext(ctx)
}
