package panel

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/assign"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
)

// PlanProgress is how far a trial of panels drawn together is: seats filled of those
// of both goals, and at the end both plans, or why there is none.
type PlanProgress struct {
	Done   int
	Total  int
	Least  *PanelPlan
	Fair   *PanelPlan
	Faults []*fault.Fault
}

// PanelPlan is what a plan comes to. Which expert sits where the draw alone decides.
type PanelPlan struct {
	Total  int
	Worst  int
	Proven bool        // no plan is better in its goal; without it none better was found in the time
	Loads  []*PlanLoad // of those who sit, the fullest first
}

// PlanLoad is what an expert has this year, and what the plan would add.
type PlanLoad struct {
	ExpertID uuid.UUID
	Before   int
	Seats    int
}

// trial is the seed of plans that nobody draws by.
const trial = "trial"

// PlanTogether tries both goals for a group and tells how far it is, and at the end what
// came of it. Like every stream it stays open until the context ends: one that is over
// would be listened to anew. What is read is read before it returns.
func PlanTogether(ctx context.Context, db *ent.Client, in CommitPanels) (<-chan *PlanProgress, error) {
	g, err := in.gather(ctx, db)
	if err == nil {
		err = g.faults.Err()
	}
	if err != nil {
		return nil, err
	}
	told := make(chan *PlanProgress, 1)
	go func() {
		defer close(told)
		g.try(ctx, told)
		<-ctx.Done()
	}()
	return told, nil
}

// try plans for one goal and then for the other; each is half of the way.
func (g *gathered) try(ctx context.Context, told chan *PlanProgress) {
	seats := g.raw.Need.Size * len(g.declarations)
	end := &PlanProgress{Done: 2 * seats, Total: 2 * seats, Faults: []*fault.Fault{}}
	for half, goal := range []assign.Goal{assign.Least, assign.Fair} {
		plan, err := g.plan(ctx, goal, func(done int) {
			select { // who is slow hears of the next
			case told <- &PlanProgress{Done: half*seats + done, Total: 2 * seats, Faults: []*fault.Fault{}}:
			default:
			}
		})
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			faults, _ := fault.Of(err)
			end.Faults = append(end.Faults, faults...)
			break
		}
		if goal == assign.Least {
			end.Least = plan
		} else {
			end.Fair = plan
		}
	}
	select {
	case told <- end:
	case <-ctx.Done():
	}
}

func (g *gathered) plan(ctx context.Context, goal assign.Goal, progress func(done int)) (*PanelPlan, error) {
	raw := g.raw
	raw.Goal = goal
	b, err := NewGroup(raw)
	if err != nil {
		return nil, err
	}
	plan, err := b.Plan(ctx, trial, func(done, _ int) { progress(done) })
	if err != nil {
		return nil, err
	}
	out := &PanelPlan{Total: plan.Total, Worst: plan.Worst, Proven: plan.Proven}
	for at, e := range b.Pool {
		i := slices.IndexFunc(g.experts, func(x *ent.Expert) bool { return x.Code == e.Code })
		if plan.Loads[at] > 0 && i >= 0 {
			out.Loads = append(out.Loads, &PlanLoad{ExpertID: g.experts[i].ID, Before: e.Load, Seats: plan.Loads[at]})
		}
	}
	slices.SortStableFunc(out.Loads, func(a, b *PlanLoad) int { return cmp.Compare(b.Before+b.Seats, a.Before+a.Seats) })
	return out, nil
}
