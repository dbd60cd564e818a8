package allocation

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/fundingmark"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/sectionceiling"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Marks are what people settled about a batch's projects, by declaration.
type Marks map[uuid.UUID]*ent.FundingMark

// MarksOf reads the marks of a batch as the machine: the plan is one, whoever looks.
func MarksOf(ctx context.Context, db *ent.Client, batchID uuid.UUID) (Marks, error) {
	rows, err := db.FundingMark.Query().Where(fundingmark.HasDeclarationWith(declaration.BatchID(batchID))).
		All(viewer.System(ctx, "money under a ceiling"))
	if err != nil {
		return nil, fmt.Errorf("marks of a batch's projects: %w", err)
	}
	marks := make(Marks, len(rows))
	for _, m := range rows {
		marks[m.DeclarationID] = m
	}
	return marks, nil
}

// LimitsOf is what a batch may spend with a ceiling, and what its sections may.
func LimitsOf(ctx context.Context, db *ent.Client, b *ent.Batch, ceiling exact.Money) (Limits, error) {
	l := Limits{Ceiling: ceiling, Strict: b.StrictCeiling, Sections: map[string]exact.Money{}}
	rows, err := db.SectionCeiling.Query().Where(sectionceiling.BatchID(b.ID), sectionceiling.CeilingNotNil()).
		WithSection().All(viewer.System(ctx, "money under a ceiling"))
	if err != nil {
		return l, fmt.Errorf("ceilings of sections: %w", err)
	}
	for _, row := range rows {
		l.Sections[row.Edges.Section.Code] = *row.Ceiling
	}
	return l, nil
}

// Settled is a project with what people settled about it. What no experts scored has
// no place in the ranking.
func (m Marks) Settled(id uuid.UUID, code, section string, priority int, score *exact.Points, amount exact.Money) Project {
	p := Project{Code: code, Section: section, Standing: Unranked, Priority: priority, Amount: amount}
	if score != nil && priority > 0 {
		p.Standing, p.Score = Ranked, *score
	}
	mark, marked := m[id]
	if !marked {
		return p
	}
	if mark.Standing != fundingmark.StandingRANKED {
		p.Standing = Standing(mark.Standing)
	}
	p.Group, p.Levels = mark.ExclusiveGroup, mark.Levels
	return p
}

// Decided is a person's departure from the proposal for a project.
func (m Marks) Decided(id uuid.UUID) (Decision, bool) {
	mark, marked := m[id]
	if !marked || mark.DecidedAmount == nil {
		return Decision{}, false
	}
	return Decision{*mark.DecidedAmount, mark.DecisionReason}, true
}

// granted are the concluded declarations to which the review grants an amount.
func granted() predicate.Declaration {
	return declaration.And(
		declaration.StageIn(declaration.StageREVIEW_CLOSED, declaration.StageREPORTED, declaration.StagePUSHED, declaration.StageAPPROVED),
		declaration.ReviewedAmountGT(0),
		declaration.Or(declaration.OpinionIsNil(), declaration.OpinionNotIn(term.Disagree, term.Revise)))
}
