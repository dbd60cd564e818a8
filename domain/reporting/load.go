package reporting

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// concluded are the stages in which a review has its result.
var concluded = []declaration.Stage{
	declaration.StageREVIEW_CLOSED, declaration.StageREPORTED, declaration.StagePUSHED, declaration.StageAPPROVED,
}

// covered are the declarations that a report counts: what is concluded, and what
// was refused (不予安排) after a review.
func covered() predicate.Declaration {
	return declaration.Or(declaration.StageIn(concluded...),
		declaration.And(declaration.StageEQ(declaration.StageREJECTED), declaration.ConcludedAtNotNil()))
}

// underReview are the declarations that were handed in and have no result yet.
func underReview() predicate.Declaration {
	return declaration.And(
		declaration.StageNotIn(concluded...),
		declaration.StageNotIn(declaration.StageDRAFT, declaration.StageBLOCKED, declaration.StageREJECTED, declaration.StageWITHDRAWN))
}

// gathered is what the rows tell of some declarations.
type gathered struct {
	declarations []*ent.Declaration // by id
	sheets       []ProjectSheet     // in the same order
	recusals     []Recusal
	experts      map[uuid.UUID]bool // whose sheets count
	course       course
}

// portion is how many declarations are read at once, with all that hangs on them.
const portion = 200

// gather reads the declarations that match, as the machine: a report tells more than
// its maker sees of single sheets, and names no expert.
func gather(ctx context.Context, db *ent.Client, set *standard.Set, match ...predicate.Declaration) (*gathered, error) {
	ctx = viewer.System(ctx, "figures of a report")
	all := &gathered{recusals: []Recusal{}, experts: map[uuid.UUID]bool{}}
	var last uuid.UUID
	for {
		rows, err := db.Declaration.Query().Where(match...).Where(declaration.IDGT(last)).
			Order(declaration.ByID()).Limit(portion).
			WithUnit(func(q *ent.UnitQuery) { q.WithParent() }).WithSection().
			WithVerdicts().WithTargetReviews().WithAppeals().WithHistory().
			WithRounds(func(q *ent.ReviewRoundQuery) {
				q.WithSheets(func(q *ent.ExpertSheetQuery) { q.WithLines() })
			}).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read the figures of a report: %w", err)
		}
		for _, d := range rows {
			all.add(d, set)
		}
		if len(rows) < portion {
			return all, nil
		}
		last = rows[len(rows)-1].ID
	}
}

func (g *gathered) add(d *ent.Declaration, set *standard.Set) {
	f := file{d, scoring.YardsticksOf(set, d)}
	g.sheets = append(g.sheets, f.sheet())
	g.recusals = append(g.recusals, f.recusals()...)
	for _, s := range f.counted() {
		g.experts[s.ExpertID] = true
	}
	g.course.follow(d.Edges.History)
	d.Edges = ent.DeclarationEdges{Unit: d.Edges.Unit, Appeals: d.Edges.Appeals} // the rest is told
	g.declarations = append(g.declarations, d)
}
