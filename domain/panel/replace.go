package panel

import (
	"context"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Replace invites the next reserve (候补) of the draw into a seat that fell free: the
// first with whom the panel can be completed and whom nothing bars by now. Where
// none is left the office hears what is short, and the result is nil. The round is
// held and comes with its declaration.
func Replace(ctx context.Context, db *ent.Client, round *ent.ReviewRound, freed *ent.ExpertSheet) (*ent.ExpertSheet, error) {
	ctx = viewer.System(ctx, "a seat fell free")
	d := round.Edges.Declaration
	record, err := recordOf(ctx, db, round, d.Code)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	gone, seated, err := seats(ctx, db, round, record)
	if err != nil {
		return nil, err
	}
	code, err := record.NextReserve(gone, seated)
	if short, ok := fault.Of(err); ok {
		if err := PassLead(ctx, db, round, freed); err != nil {
			return nil, err
		}
		return nil, notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice},
			notify.News{Kind: "panel.short", Detail: short.Error()})
	}
	if err != nil {
		return nil, err
	}
	if freed.Leads {
		if err := db.ExpertSheet.UpdateOneID(freed.ID).SetLeads(false).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return invite(ctx, db, round, code, place{freed.Label, freed.Leads}, set)
}

// seats lists by code who sits in the round, and who is out of it: who left, and
// which reserve something bars by now.
func seats(ctx context.Context, db *ent.Client, round *ent.ReviewRound, record *Record) (gone, seated []string, err error) {
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(round.ID)).WithExpert().All(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range sheets {
		if slices.Contains(workflow.Valid, s.Status) {
			seated = append(seated, s.Edges.Expert.Code)
		} else {
			gone = append(gone, s.Edges.Expert.Code)
		}
	}
	lib, err := open(ctx, db, round.Edges.Declaration)
	if err != nil {
		return nil, nil, err
	}
	for _, code := range record.Reserves {
		if len(lib.barsOf(code, record.Basis.Need)) > 0 {
			gone = append(gone, code)
		}
	}
	return gone, seated, nil
}

// PassLead gives the lead (组长) of a panel to another member when its leader has
// left and nobody takes his seat: to who knows public finance, else to the first.
func PassLead(ctx context.Context, db *ent.Client, round *ent.ReviewRound, freed *ent.ExpertSheet) error {
	if !freed.Leads {
		return nil
	}
	ctx = viewer.System(ctx, "pass the lead of a panel on")
	if err := db.ExpertSheet.UpdateOneID(freed.ID).SetLeads(false).Exec(ctx); err != nil {
		return err
	}
	left, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Valid...)).
		Order(expertsheet.ByLabel()).WithExpert().All(ctx)
	if err != nil || len(left) == 0 {
		return err
	}
	next := left[0]
	if i := slices.IndexFunc(left, func(s *ent.ExpertSheet) bool {
		return slices.Contains(library.Knows(s.Edges.Expert), leading)
	}); i >= 0 {
		next = left[i]
	}
	return db.ExpertSheet.UpdateOneID(next.ID).SetLeads(true).Exec(ctx)
}
