package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// Keep stores a file's bytes by their content and returns their SHA-256.
type Keep func(body []byte) (sha256 string, err error)

// seed is a seeding under way: the rows are made in one transaction.
type seed struct {
	db       *ent.Client
	identity *identity.Service
	library  *library.Service
	keep     Keep
	now      time.Time
	people   map[string]*viewer.Viewer
	shift    int                  // years between the data's budget year and the demo's
	back     int                  // years before it that are being made
	known    map[string]uuid.UUID // projects by their code in the data
}

// dataYear is the budget year of the data files, and finishedBack how many years before it
// the year that is evaluated lies.
const (
	dataYear     = 2027
	finishedBack = 2
)

// Seed makes the demo district around the present moment, once: where accounts
// exist it changes nothing. It returns the accounts.
func Seed(ctx context.Context, st *store.Store, ids *identity.Service, lib *library.Service, keep Keep) ([]Account, error) {
	there, err := st.Client.User.Query().Exist(viewer.Machine(ctx, "", "is the demo there"))
	if err != nil || there {
		return Accounts(), err
	}
	now := clock.Now(ctx)
	err = st.InTx(ctx, func(ctx context.Context) error {
		s := &seed{db: ent.FromContext(ctx), identity: ids, library: lib, keep: keep, now: now,
			people: map[string]*viewer.Viewer{}, known: map[string]uuid.UUID{},
			shift: clock.DateOf(now).Year() + 1 - dataYear}
		return s.run(ctx)
	})
	if err != nil {
		return nil, fmt.Errorf("seed the demo: %w", err)
	}
	return Accounts(), nil
}

func (s *seed) run(ctx context.Context) error {
	begin := s.at(ctx, -1000)
	if err := s.place(begin, read().district); err != nil {
		return err
	}
	if err := s.place(begin, district{
		Division: otherDivision,
		Sections: []sectionData{{otherSection, "预算绩效科"}},
		Units:    []unitData{{Code: otherUnit, NameZh: "邻区教育局（示例）", ShortNameZh: "邻区教育局（示例）", SectionCode: otherSection, Kind: "BUREAU", Level: 1}},
	}); err != nil {
		return err
	}
	if err := s.admit(begin, Accounts()); err != nil {
		return err
	}
	for back := finishedBack; back > 0; back-- {
		if err := s.earlierYear(ctx, back); err != nil {
			return fmt.Errorf("%d years back: %w", back, err)
		}
	}
	if err := s.evaluated(ctx); err != nil {
		return fmt.Errorf("self-evaluation: %w", err)
	}
	if err := s.rolledUp(ctx); err != nil {
		return fmt.Errorf("the fund's self-evaluations: %w", err)
	}
	if err := s.monitored(ctx); err != nil {
		return fmt.Errorf("monitoring: %w", err)
	}
	if err := s.contracts(ctx); err != nil {
		return fmt.Errorf("purchasing contracts: %w", err)
	}
	if err := s.firstBatch(ctx); err != nil {
		return fmt.Errorf("first batch: %w", err)
	}
	if err := s.secondBatch(ctx); err != nil {
		return fmt.Errorf("second batch: %w", err)
	}
	if err := s.newcomers(ctx); err != nil {
		return fmt.Errorf("newcomers of the library: %w", err)
	}
	if err := s.agencies(ctx); err != nil {
		return fmt.Errorf("third parties: %w", err)
	}
	if err := s.reviewed(ctx); err != nil {
		return fmt.Errorf("evaluation: %w", err)
	}
	if err := s.markedNow(ctx); err != nil {
		return fmt.Errorf("marks of third parties: %w", err)
	}
	if err := s.wholes(ctx); err != nil {
		return fmt.Errorf("departments' forms: %w", err)
	}
	return s.otherBatch(ctx)
}

// year is the budget year that is being made.
func (s *seed) year() int { return dataYear + s.shift - s.back }

// at is the context of a moment so many days from the day of seeding, at ten in
// the morning there.
func (s *seed) at(ctx context.Context, days int) context.Context {
	moment := clock.DateOf(s.now).AddDays(days).Time().Add(10 * time.Hour)
	return clock.NewContext(ctx, clock.Fixed(moment))
}

// as is the context of an account's act in the moment of ctx.
func (s *seed) as(ctx context.Context, login string) context.Context {
	v, ok := s.people[login]
	if !ok {
		panic("demo: nobody is called " + login)
	}
	return viewer.NewContext(ctx, v)
}

// day is the date so many days from the day of seeding.
func (s *seed) day(days int) clock.Date { return clock.DateOf(s.now).AddDays(days) }
