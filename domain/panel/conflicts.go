package panel

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// Conflict is a seat whose expert the rules of recusal have something against by now.
// The office finds that it is none, or voids the sheet, which computes the round anew.
type Conflict struct {
	Sheet *ent.ExpertSheet
	Hits  []*library.Hit
}

// underReview are the stages in which a conflict that is found later still matters.
var underReview = []declaration.Stage{declaration.StagePANEL_FORMING, declaration.StageINDIVIDUAL_REVIEW,
	declaration.StageCOLLECTIVE_REVIEW, declaration.StageREVIEW_CLOSED}

// Conflicts lists the seats of all reviews under way against which something stands
// that nobody has dismissed, by project.
func Conflicts(ctx context.Context, db *ent.Client) ([]*Conflict, error) {
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.StatusIn(workflow.Valid...),
		expertsheet.HasDeclarationWith(declaration.StageIn(underReview...))).
		WithExpert().WithRound().WithDeclaration().Order(expertsheet.ByDeclarationID(), expertsheet.ByLabel()).All(ctx)
	if err != nil {
		return nil, err
	}
	return against(ctx, db, inForce(sheets), (*library.Hit).Stands)
}

// inForce keeps of some sheets, which come with round and declaration, those of the
// round that judges a project now.
func inForce(sheets []*ent.ExpertSheet) []*ent.ExpertSheet {
	return slices.DeleteFunc(sheets, func(s *ent.ExpertSheet) bool { return s.Edges.Round.No != s.Edges.Declaration.ReviewRound })
}

// against keeps of the sheets those whose experts have hits of a kind.
func against(ctx context.Context, db *ent.Client, sheets []*ent.ExpertSheet, kind func(*library.Hit) bool) ([]*Conflict, error) {
	conflicts := []*Conflict{}
	if len(sheets) == 0 {
		return conflicts, nil
	}
	ctx = viewer.System(ctx, "conflicts of those who judge")
	whole, err := library.Open(ctx, db)
	if err != nil {
		return nil, err
	}
	judged := map[uuid.UUID]map[uuid.UUID][]*library.Hit{}
	for _, s := range sheets {
		if judged[s.DeclarationID] == nil {
			d, err := db.Declaration.Query().Where(declaration.ID(s.DeclarationID)).WithBatch().Only(ctx)
			if err != nil {
				return nil, err
			}
			set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
			if err != nil {
				return nil, err
			}
			if judged[s.DeclarationID], err = hitsOn(ctx, db, whole, d, set); err != nil {
				return nil, err
			}
		}
		hits := slices.DeleteFunc(slices.Clone(judged[s.DeclarationID][s.ExpertID]), func(h *library.Hit) bool { return !kind(h) })
		if len(hits) > 0 {
			conflicts = append(conflicts, &Conflict{s, hits})
		}
	}
	return conflicts, nil
}

// Recusable is nil where the viewer may take a seat from its expert: something stands
// against him (else E_RECUSAL), and not by the viewer's own word alone (E_FORBIDDEN).
func Recusable(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	conflicts, err := against(ctx, db, []*ent.ExpertSheet{s}, (*library.Hit).Stands)
	if err != nil {
		return err
	}
	if len(conflicts) == 0 {
		return fault.New(fault.Recusal, "没有登记的回避情形，请先登记利害关系，或用“作废”由另一人同意")
	}
	own, err := library.SaidByViewer(ctx, db, s.ExpertID)
	if err != nil {
		return err
	}
	return byAnother(conflicts[0], own)
}

// RecusedByAnother is E_FORBIDDEN where the viewer alone says what stands against the
// expert of a sheet. It is Recusable for buttons, which are many: the rules are asked
// only about whom the viewer wrote something down of.
func RecusedByAnother(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) error {
	own, err := library.SaidByViewer(ctx, db, s.ExpertID)
	if err != nil || own.Nothing() {
		return err
	}
	conflicts, err := against(ctx, db, []*ent.ExpertSheet{s}, (*library.Hit).Stands)
	if err != nil || len(conflicts) == 0 {
		return err
	}
	return byAnother(conflicts[0], own)
}

// byAnother refuses where all that stands against a seat is one person's word.
func byAnother(c *Conflict, own library.Said) error {
	if slices.ContainsFunc(c.Hits, func(h *library.Hit) bool { return !own.Has(h.Fact) }) {
		return nil
	}
	return fault.New(fault.Forbidden, "该情形由您登记，须由另一人办理回避")
}

// SeatsUnderWay are the sheets of an expert that count in the reviews under way, with
// their rounds and declarations, in the order in which rounds are held.
func SeatsUnderWay(ctx context.Context, db *ent.Client, expertID uuid.UUID) ([]*ent.ExpertSheet, error) {
	sheets, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(expertID), expertsheet.StatusIn(workflow.Valid...),
		expertsheet.HasDeclarationWith(declaration.StageIn(underReview...))).
		WithRound().WithDeclaration().Order(expertsheet.ByRoundID()).All(ctx)
	return inForce(sheets), err
}

// Relate writes a relation of an expert down, and tells the office of seats that it
// calls into question.
func Relate(ctx context.Context, db *ent.Client, in library.AddRelation) (*ent.Expert, error) {
	e, err := library.Relate(ctx, db, in)
	return Recheck(ctx, db, e, err)
}

// Recheck tells the office of the seats of an expert against which something stands
// by now, each fact once. It takes what a verb on the expert answered.
func Recheck(ctx context.Context, db *ent.Client, e *ent.Expert, err error) (*ent.Expert, error) {
	if err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "a conflict found later")
	sheets, err := SeatsUnderWay(sys, db, e.ID)
	if err != nil {
		return nil, err
	}
	conflicts, err := against(sys, db, sheets, (*library.Hit).Stands)
	if err != nil {
		return nil, err
	}
	for _, c := range conflicts {
		for _, h := range c.Hits {
			news := notify.News{Kind: "sheet.conflict", Detail: c.Sheet.Label + "：" + h.NameZh, Sheet: &c.Sheet.ID,
				Dedupe: fmt.Sprintf("conflict %s %s %.16s", c.Sheet.ID, h.Rule, hash(h.Fact))}
			if err := notify.Tell(ctx, db, c.Sheet.Edges.Declaration, []viewer.Role{viewer.PerfOffice}, news); err != nil {
				return nil, err
			}
		}
	}
	return e, nil
}
