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
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	code, err := nextReserve(ctx, db, round)
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
	return invite(ctx, db, round, code, place{label: freed.Label, leads: freed.Leads}, set)
}

// nextReserve is the reserve who takes the next free seat of a round; all of them are held, for
// of two seats that fall free at once both may be the same one's. E_POOL_TOO_SMALL where
// there is none.
func nextReserve(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (string, error) {
	ctx = viewer.System(ctx, "who is the next reserve")
	record, err := recordOf(ctx, db, round, round.Edges.Declaration.Code)
	if err != nil {
		return "", err
	}
	if err := holdExperts(ctx, db, round.Edges.Declaration.Division, record.Reserves); err != nil {
		return "", err
	}
	return record.next(ctx, db, round)
}

// next is the reserve who would take the next free seat as things stand.
func (r *Record) next(ctx context.Context, db *ent.Client, round *ent.ReviewRound) (string, error) {
	s, err := seats(ctx, db, round, r)
	if err != nil {
		return "", err
	}
	return r.NextReserve(s.gone, s.drawn, s.chosen...)
}

// seatsNow is who sits in a round, and who is out of it: who left, and which reserve
// something bars by now. Those chosen since the draw are not of its record's pool.
type seatsNow struct {
	gone, drawn []string
	chosen      []Entrant
}

func seats(ctx context.Context, db *ent.Client, round *ent.ReviewRound, record *Record) (s seatsNow, err error) {
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.RoundID(round.ID)).WithExpert().All(ctx)
	if err != nil {
		return s, err
	}
	lib, err := open(ctx, db, round.Edges.Declaration)
	if err != nil {
		return s, err
	}
	for _, sheet := range sheets {
		switch code := sheet.Edges.Expert.Code; {
		case !slices.Contains(workflow.Valid, sheet.Status):
			s.gone = append(s.gone, code)
		case sheet.Chosen && !record.Basis.isChosen(code):
			if at := lib.at(code); at >= 0 {
				s.chosen = append(s.chosen, lib.entrants[at])
			}
		default:
			s.drawn = append(s.drawn, code)
		}
	}
	for _, code := range record.Reserves {
		if len(lib.barsOf(code, record.Basis.Need)) > 0 {
			s.gone = append(s.gone, code)
		}
	}
	return s, nil
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
	left, err := db.ExpertSheet.Query().
		Where(expertsheet.RoundID(round.ID), expertsheet.StatusIn(workflow.Valid...), expertsheet.IDNEQ(freed.ID), expertsheet.ExcusedAtIsNil()).
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
