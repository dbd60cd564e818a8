package store_test

import (
	"context"
	"errors"
	"testing"

	"hengxiao/ent/store"
)

func TestAWriterWaitsForTheOneBeforeAndHindersNoReader(t *testing.T) {
	s := fresh(t, "sqlite3", nil)
	holds, ends := make(chan struct{}), make(chan struct{})
	first := make(chan error, 1)
	go func() {
		first <- s.InTx(machine(t), func(ctx context.Context) error {
			close(holds)
			<-ends
			return addSection(ctx, "KS_EDU")
		})
	}()
	<-holds
	left, leave := context.WithCancel(machine(t))
	leave()
	err := s.InTx(left, func(context.Context) error { return nil })
	if !errors.Is(err, context.Canceled) || errors.Is(err, store.ErrBusy) {
		t.Errorf("who leaves the queue reads %v", err)
	}
	err = s.ReadSnapshot(machine(t), func(ctx context.Context) error {
		countSections(ctx, t, s.Client)
		return nil
	})
	if err != nil {
		t.Errorf("a reader beside a writer: %v", err)
	}
	second := make(chan error, 1)
	go func() { second <- s.InTx(machine(t), func(ctx context.Context) error { return addSection(ctx, "KS_CITY") }) }()
	close(ends)
	if err := errors.Join(<-first, <-second); err != nil {
		t.Error(err)
	}
	if n := countSections(machine(t), t, s.Client); n != 2 {
		t.Errorf("%d sections of two writers", n)
	}
}
