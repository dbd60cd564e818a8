package selected

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// Offer is an act that the viewer has on some of the selected.
type Offer struct {
	Action string
	NameZh string
	Count  int
	Needs  Needs
}

// Offers lists the acts that the viewer's buttons on these rows are, whatever their number
// in as many statements; what else stands against one of them the trial tells.
func Offers(ctx context.Context, db *ent.Client, of Kind, ids []uuid.UUID) ([]*Offer, error) {
	if len(ids) > mostOffered {
		return nil, fault.New(fault.TooComplex, "一次最多选择 %d 项", mostOffered).At("ids")
	}
	steps, err := stepsOf[of](ctx, db, ids)
	if err != nil {
		return nil, err
	}
	offers := []*Offer{}
	for _, a := range steps {
		act, several := acts[of][a.Action]
		if !several {
			continue
		}
		i := slices.IndexFunc(offers, func(o *Offer) bool { return o.Action == a.Action })
		if i < 0 {
			i = len(offers)
			offers = append(offers, &Offer{Action: a.Action, NameZh: a.NameZh, Needs: act.needs})
		}
		offers[i].Count++
	}
	slices.SortStableFunc(offers, func(a, b *Offer) int { return b.Count - a.Count })
	return offers, nil
}

// stepsOf are the viewer's buttons on some rows, by their stages and the viewer's roles
// alone.
var stepsOf = map[Kind]func(context.Context, *ent.Client, []uuid.UUID) ([]*desk.ActionState, error){
	Declarations: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) (steps []*desk.ActionState, err error) {
		rows, err := db.Declaration.Query().Where(declaration.IDIn(ids...)).Select(held...).All(ctx)
		for _, d := range rows {
			steps = append(steps, desk.Steps(ctx, d)...)
		}
		return steps, err
	},
	Monitorings: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) (steps []*desk.ActionState, err error) {
		rows, err := db.Monitoring.Query().Where(monitoring.IDIn(ids...)).
			WithDeclaration(func(q *ent.DeclarationQuery) { q.Select(held...) }).All(ctx)
		for _, m := range rows {
			steps = append(steps, desk.MonitoringSteps(ctx, m)...)
		}
		return steps, err
	},
	SelfEvaluations: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) (steps []*desk.ActionState, err error) {
		rows, err := db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...)).
			WithDeclaration(func(q *ent.DeclarationQuery) { q.Select(held...) }).All(ctx)
		for _, e := range rows {
			steps = append(steps, desk.SelfSteps(ctx, e)...)
		}
		return steps, err
	},
}

// held are the columns of a declaration by which its steps are told; forms are wide.
var held = []string{declaration.FieldID, declaration.FieldStage, declaration.FieldUnitID, declaration.FieldSectionID,
	declaration.FieldBatchID, declaration.FieldOpinion}
