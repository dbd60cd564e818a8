package store_test

import (
	"context"
	"errors"
	"net/url"
	"testing"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
)

func TestATransactionIsAllOrNothing(t *testing.T) {
	refused := errors.New("refused")
	tests := map[string]struct {
		end  func() error
		want int
	}{
		"no error: all is kept":        {func() error { return nil }, 2},
		"an error: nothing is kept":    {func() error { return refused }, 0},
		"a panic: nothing is kept":     {func() error { panic(refused) }, 0},
		"a lost caller: nothing stays": {nil, 0},
	}
	each(t, func(t *testing.T, s *store.Store) {
		for name, tt := range tests {
			t.Run(name, func(t *testing.T) {
				defer func() {
					_ = recover()
					if got := countSections(machine(t), t, s.Client); got != tt.want {
						t.Errorf("%d sections, want %d", got, tt.want)
					}
					if _, err := s.DB.ExecContext(t.Context(), "DELETE FROM sections"); err != nil {
						t.Error(err)
					}
				}()
				ctx, leave := context.WithCancel(machine(t))
				defer leave()
				err := s.InTx(ctx, func(ctx context.Context) error {
					if err := errors.Join(addSection(ctx, "KS_EDU"), addSection(ctx, "KS_CITY")); err != nil {
						return err
					}
					if tt.end == nil {
						leave()
						return nil
					}
					return tt.end()
				})
				if (err == nil) != (tt.want > 0) {
					t.Errorf("error %v", err)
				}
			})
		}
	})
}

func TestASnapshotDoesNotSeeWhatComesLater(t *testing.T) {
	each(t, func(t *testing.T, s *store.Store) {
		ctx := machine(t)
		err := s.ReadSnapshot(ctx, func(inside context.Context) error {
			before := countSections(inside, t, ent.FromContext(inside))
			if err := s.InTx(ctx, func(ctx context.Context) error { return addSection(ctx, "KS_EDU") }); err != nil {
				return err
			}
			if after := countSections(inside, t, ent.FromContext(inside)); before != 0 || after != 0 {
				t.Errorf("%d, then %d sections within the snapshot", before, after)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if n := countSections(ctx, t, s.Client); n != 1 {
			t.Errorf("%d sections after it", n)
		}
	})
}

func TestALockHeldTooLongIsBusy(t *testing.T) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			s := fresh(t, kind, func(c *store.Config) {
				if u, err := url.Parse(c.URL); err == nil && c.URL != "" {
					u.RawQuery += "&lock_timeout=100ms"
					c.URL = u.String()
				}
			})
			ctx := machine(t)
			if err := s.InTx(ctx, func(ctx context.Context) error { return addSection(ctx, "KS_EDU") }); err != nil {
				t.Fatal(err)
			}
			rename := func(ctx context.Context) error {
				return ent.FromContext(ctx).Section.Update().SetNameZh("教科文科").Exec(ctx)
			}
			err := s.InTx(ctx, func(inside context.Context) error {
				if err := rename(inside); err != nil {
					return err
				}
				patient, cancel := context.WithTimeout(ctx, time.Second)
				defer cancel()
				if err := s.InTx(patient, rename); !errors.Is(err, store.ErrBusy) {
					t.Errorf("the second writer got %v", err)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
}
