package standing

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sheetmark"
	rows "hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/generated/ent/yearmark"
	"hengxiao/ent/viewer"
)

// MarkSheet marks one expert's review; Version is the mark's that was seen, 0 where
// there was none.
type MarkSheet struct {
	SheetID uuid.UUID
	Version int
	Items   []*MarkItemInput
}

// Mark gives or corrects the mark of one review (单次考核), once its round is closed
// and until the year is marked.
func Mark(ctx context.Context, db *ent.Client, in MarkSheet) (*ent.SheetMark, error) {
	s, err := db.ExpertSheet.Query().Where(expertsheet.ID(in.SheetID)).WithRound().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if err := library.Oneself(ctx, s.ExpertID, "考核本人"); err != nil {
		return nil, err
	}
	if s.Status != expertsheet.StatusLOCKED || s.Edges.Round.Status != reviewround.StatusCLOSED {
		return nil, fault.New(fault.Frozen, "评审结束后才能考核")
	}
	year := clock.DateOf(s.CreatedAt).Year() // of the invitation, as all figures
	sys := viewer.System(ctx, "mark a review")
	given, err := db.YearMark.Query().Where(yearmark.ExpertID(s.ExpertID), yearmark.Year(year)).Exist(sys)
	if err != nil {
		return nil, err
	}
	if given {
		return nil, fault.New(fault.Frozen, "%d 年度考核已作出，单次考核不能再改", year)
	}
	rule, id, err := assessment(ctx, db)
	if err != nil {
		return nil, err
	}
	panels, err := panelsOf(ctx, db, s)
	if err != nil {
		return nil, err
	}
	seats := s.Edges.Round.Seats
	m, err := weigh(rule, Propose(rule, sheetFigures(s, seats), nil), in.Items, Reasoned(s, seats, panels[s.RoundID], rule))
	if err != nil {
		return nil, err
	}
	by := viewer.FromContext(ctx).Name
	there, err := db.SheetMark.Query().Where(sheetmark.SheetID(s.ID)).Only(sys)
	switch {
	case ent.IsNotFound(err) && in.Version == 0:
		return db.SheetMark.Create().SetDivision(s.Division).SetSheetID(s.ID).SetExpertID(s.ExpertID).SetYear(year).
			SetStandardID(id).SetItems(m.items).SetTotal(m.total).SetStanding(m.standing).SetMarkedBy(by).Save(sys)
	case ent.IsNotFound(err):
		return nil, workflow.Stale()
	case err != nil:
		return nil, err
	}
	marked, err := db.SheetMark.UpdateOneID(there.ID).Where(sheetmark.Version(in.Version)).SetVersion(in.Version + 1).
		SetStandardID(id).SetItems(m.items).SetTotal(m.total).SetStanding(m.standing).SetMarkedBy(by).Save(sys)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return marked, err
}

// assessment is the standard in force, with the row's id, which a mark keeps.
func assessment(ctx context.Context, db *ent.Client) (*standard.Assessment, uuid.UUID, error) {
	set, id, err := inForce(ctx, db, standard.KindAssessment)
	if err != nil || set.Assessment == nil {
		return nil, id, orNone(err, "专家考核标准")
	}
	return set.Assessment, id, nil
}

// inForce is the set in force and the row of one kind in it.
func inForce(ctx context.Context, db *ent.Client, kind standard.Kind) (*standard.Set, uuid.UUID, error) {
	ids, err := standard.InForce(ctx, db)
	if err != nil {
		return nil, uuid.Nil, err
	}
	set, err := standard.Load(ctx, db, ids)
	if err != nil {
		return nil, uuid.Nil, err
	}
	id, err := db.Standard.Query().Where(rows.IDIn(ids...), rows.Kind(string(kind))).OnlyID(ctx)
	if ent.IsNotFound(err) {
		err = nil
	}
	return set, id, err
}

func orNone(err error, name string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("no published standard: %s", name)
}
