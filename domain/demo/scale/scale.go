// Package scale makes a district of any size: ten budget years of generated units,
// projects and reviews, to measure with and to try the product under its full load.
//
// The rows go in bulk past the verbs, and are what the verbs would have left: forms
// that pass their check, exact sums, draws that can be replayed, every step of a
// declaration in its history. Left out are notices, the steps of single sheets, and
// the reports and messages of the closed years.
package scale

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Most is how many projects may be asked for.
const Most = 1_000_000

const (
	years = 10 // the last one is open for filing
	mark  = "-S"
)

// sizes of a district, in proportion to its projects.
func unitsFor(projects int) int   { return max(1, projects/500) }
func expertsFor(projects int) int { return max(24, projects/80) }

// Add adds so many projects to a division, around the present moment, in one
// transaction. Where some were added before it changes nothing.
func Add(ctx context.Context, st *store.Store, division string, projects int) error {
	if projects < 1 || projects > Most {
		return fmt.Errorf("between 1 and %d projects can be generated, not %d", Most, projects)
	}
	now := clock.Now(ctx)
	ctx = trace.Quiet(viewer.Machine(ctx, division, "generate a district"))
	there, err := st.Client.Batch.Query().Where(batch.Division(division), batch.CodeHasSuffix(mark)).Exist(ctx)
	if err != nil || there {
		return err
	}
	err = st.InTx(ctx, func(ctx context.Context) error {
		m := &maker{db: ent.FromContext(ctx), division: division, now: now, projects: projects}
		if err := m.run(ctx); err != nil {
			return fmt.Errorf("generate %d projects: %w", projects, err)
		}
		return m.leaveTrace(ctx)
	})
	if err != nil {
		return err
	}
	if err := statistics.FoldTotals(ctx, st); err != nil {
		return err
	}
	return st.Analyze(ctx)
}

// maker is a generation under way.
type maker struct {
	db       *ent.Client
	set      *standard.Set
	division string
	now      time.Time
	projects int

	units   []*unit
	library *library
	rows    rows
}

func (m *maker) run(ctx context.Context) error {
	standards, err := standard.InForce(ctx, m.db)
	if err != nil {
		return err
	}
	if m.set, err = standard.Load(ctx, m.db, standards); err != nil {
		return err
	}
	if m.units, err = m.place(ctx); err != nil {
		return err
	}
	if m.library, err = m.enrol(ctx); err != nil {
		return err
	}
	made := 0
	for i := range years {
		y, err := m.open(ctx, i, standards)
		if err != nil {
			return err
		}
		y.count = m.projects*(i+1)/years - made
		for k := range y.count {
			if err := m.declare(y, k, made+k); err != nil {
				return err
			}
			if err := m.rows.saveWhole(ctx, m.db); err != nil {
				return err
			}
		}
		made += y.count
	}
	return m.rows.save(ctx, m.db)
}

// leaveTrace leaves the one trace of the load: how much, and from which seed.
func (m *maker) leaveTrace(ctx context.Context) error {
	changed, err := json.Marshal(struct {
		Projects int    `json:"projects"`
		Seed     string `json:"seed"`
	}{m.projects, Seed})
	if err != nil {
		return err
	}
	return trace.New(ctx, m.db, "load", ent.TypeProject, Seed, string(changed)).Exec(ctx)
}
