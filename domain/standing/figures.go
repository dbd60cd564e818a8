package standing

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// sheetFigures are those of a single sheet that counted.
func sheetFigures(s *ent.ExpertSheet, seats []form.Seat) form.YearFigures {
	f := form.YearFigures{Reopened: s.Reopened}
	for _, seat := range seats {
		if seat.Label == s.Label && !seat.Present {
			f.Absent++
		}
	}
	return f
}

// overdue tells whether a sheet was not handed in by its day. Who is recused, or voided,
// after it was late by then: ended is the moment of that step, as the history has it, for
// the row may be written again long after.
func overdue(s *ent.ExpertSheet, ended, now time.Time) bool {
	switch s.Status {
	case expertsheet.StatusSCORING, expertsheet.StatusREOPENED:
		return s.DueAt != nil && !now.Before(*s.DueAt)
	case expertsheet.StatusVOID, expertsheet.StatusRECUSED:
		return s.DueAt != nil && s.SubmittedAt == nil && !ended.Before(*s.DueAt)
	default:
		return false
	}
}

// tally counts the year of each of these experts, by the invitations of the year.
// It counts as the machine: who may know the expert may know the counts.
func tally(ctx context.Context, db *ent.Client, experts []uuid.UUID, year int) (map[uuid.UUID]*form.YearFigures, error) {
	now := clock.Now(ctx)
	ctx = viewer.System(ctx, "figures of a year")
	from, to := clock.Year(year)
	sheets, err := db.ExpertSheet.Query().
		Where(expertsheet.ExpertIDIn(experts...), expertsheet.CreatedAtGTE(from), expertsheet.CreatedAtLT(to)).
		WithRound().All(ctx)
	if err != nil {
		return nil, err
	}
	lapsed, err := stepped(ctx, db, from, workflow.Lapse)
	if err != nil {
		return nil, err
	}
	ended, err := stepped(ctx, db, from, workflow.Recuse, workflow.Void)
	if err != nil {
		return nil, err
	}
	figures := map[uuid.UUID]*form.YearFigures{}
	for _, id := range experts {
		figures[id] = &form.YearFigures{}
	}
	for _, s := range sheets {
		f := figures[s.ExpertID]
		if overdue(s, ended[s.ID], now) {
			f.Overdue++
		}
		_, silent := lapsed[s.ID]
		add(f, s, silent)
	}
	return figures, nil
}

// stepped is when each sheet that took one of the steps since a moment took it last.
func stepped(ctx context.Context, db *ent.Client, since time.Time, steps ...workflow.Action) (map[uuid.UUID]time.Time, error) {
	names := make([]string, len(steps))
	for i, step := range steps {
		names[i] = string(step)
	}
	rows, err := db.StageChange.Query().
		Where(stagechange.SheetIDNotNil(), stagechange.ActionIn(names...), stagechange.CreatedAtGTE(since)).All(ctx)
	sheets := map[uuid.UUID]time.Time{}
	for _, r := range rows {
		if r.CreatedAt.After(sheets[*r.SheetID]) {
			sheets[*r.SheetID] = r.CreatedAt
		}
	}
	return sheets, err
}

func add(f *form.YearFigures, s *ent.ExpertSheet, lapsed bool) {
	f.Invited++
	f.Reopened += s.Reopened
	switch s.Status {
	case expertsheet.StatusINVITED:
	case expertsheet.StatusDECLINED:
		if lapsed {
			f.Lapsed++
		} else {
			f.Declined++
		}
	case expertsheet.StatusRECUSED:
		f.Recused++
	case expertsheet.StatusVOID:
		f.Voided++
	case expertsheet.StatusLOCKED:
		f.Accepted++
		f.Load++
		f.Absent += sheetFigures(s, s.Edges.Round.Seats).Absent
	default:
		f.Accepted++
	}
}
