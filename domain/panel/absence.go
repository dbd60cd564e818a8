package panel

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertabsence"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// ahead are the statuses of a seat whose review is still to be done.
var ahead = append([]expertsheet.Status{expertsheet.StatusINVITED, expertsheet.StatusACCEPTED}, workflow.Open...)

// StayAway writes an absence of an expert down, and tells the office of seats in whose
// time it falls. It voids none of them.
func StayAway(ctx context.Context, db *ent.Client, in library.AddAbsence) (*ent.ExpertAbsence, error) {
	a, err := library.StayAway(ctx, db, in)
	if err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "an absence in the time of a review")
	touched, err := seatsIn(sys, db, a)
	if err != nil {
		return nil, err
	}
	for _, s := range touched {
		if err := tellAbsence(ctx, db, s.Edges.Declaration, s, a); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// tellAbsence tells the office of an absence in the time of a seat, once.
func tellAbsence(ctx context.Context, db *ent.Client, d *ent.Declaration, s *ent.ExpertSheet, a *ent.ExpertAbsence) error {
	news := notify.News{Kind: "sheet.absence", Sheet: &s.ID, Dedupe: fmt.Sprintf("absence %s %s", s.ID, a.ID),
		Detail: fmt.Sprintf("%s：%s 至 %s 不能参加", s.Label, a.FirstDay, a.LastDay)}
	return notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, news)
}

// TellAway tells the office of the absences that lie in the days by which a seat is
// extended, up to a new last day: the draw that seated the expert did not ask for them.
func TellAway(ctx context.Context, db *ent.Client, d *ent.Declaration, s *ent.ExpertSheet, until clock.Date) error {
	added := clock.DateOf(clock.Now(ctx))
	if s.DueAt != nil {
		added = max(added, clock.LastDay(*s.DueAt).AddDays(1))
	}
	absences, err := db.ExpertAbsence.Query().
		Where(expertabsence.ExpertID(s.ExpertID), expertabsence.WithdrawnAtIsNil(),
			expertabsence.FirstDayLTE(until), expertabsence.LastDayGTE(added)).
		Order(expertabsence.ByFirstDay()).All(viewer.System(ctx, "an absence in the days that are added"))
	if err != nil {
		return err
	}
	for _, a := range absences {
		if err := tellAbsence(ctx, db, d, s, a); err != nil {
			return err
		}
	}
	return nil
}

// SeatsIn are the open seats of an expert in whose time his absence falls, as far as the
// viewer may know who reviews what.
func SeatsIn(ctx context.Context, db *ent.Client, a *ent.ExpertAbsence) ([]*ent.ExpertSheet, error) {
	touched, err := seatsIn(viewer.System(ctx, "an absence in the time of a review"), db, a)
	if err != nil || len(touched) == 0 {
		return []*ent.ExpertSheet{}, err
	}
	ids := make([]uuid.UUID, len(touched))
	for i, s := range touched {
		ids[i] = s.ID
	}
	return db.ExpertSheet.Query().Where(expertsheet.IDIn(ids...)).Order(expertsheet.ByProjectName(), expertsheet.ByID()).All(ctx)
}

// seatsIn are those seats, with their declarations; none of an absence that is taken back
// or over.
func seatsIn(ctx context.Context, db *ent.Client, a *ent.ExpertAbsence) (touched []*ent.ExpertSheet, err error) {
	if library.Returnable(ctx, a) != nil {
		return nil, nil
	}
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(a.ExpertID), expertsheet.StatusIn(ahead...)).
		WithRound().WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Order(expertsheet.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range inForce(sheets) {
		set, err := standard.OfBatch(ctx, db, s.Edges.Declaration.Edges.Batch)
		if err != nil {
			return nil, err
		}
		period := periodOf(s.Edges.Declaration, set, clock.DateOf(clock.Now(ctx)))
		if s.DueAt != nil {
			period.To = clock.LastDay(*s.DueAt)
		}
		if period.touches(Absence{a.FirstDay, a.LastDay}) {
			touched = append(touched, s)
		}
	}
	return touched, nil
}
