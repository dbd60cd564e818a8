package selected

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/problem"
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
	Declarations: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.Steps)(db.Declaration.Query().Where(declaration.IDIn(ids...)).Select(held...).All(ctx))
	},
	Monitorings: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.MonitoringSteps)(db.Monitoring.Query().Where(monitoring.IDIn(ids...)).WithDeclaration(narrow).All(ctx))
	},
	SelfEvaluations: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.SelfSteps)(db.SelfEvaluation.Query().Where(selfevaluation.IDIn(ids...)).WithDeclaration(narrow).All(ctx))
	},
	Evaluations: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.EvaluationSteps)(db.Evaluation.Query().Where(evaluation.IDIn(ids...)).WithDeclaration(narrow).Select(run...).All(ctx))
	},
	Problems: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.ProblemSteps)(db.Problem.Query().Where(problem.IDIn(ids...)).
			WithEvaluation(func(q *ent.EvaluationQuery) { q.WithDeclaration(narrow).Select(run...) }).All(ctx))
	},
	Experts: func(ctx context.Context, db *ent.Client, ids []uuid.UUID) ([]*desk.ActionState, error) {
		return each(ctx, desk.EntryActions)(db.Expert.Query().Where(expert.IDIn(ids...)).All(ctx))
	},
}

// each are the buttons on rows that were read.
func each[R any](ctx context.Context, steps func(context.Context, R) []*desk.ActionState) func([]R, error) ([]*desk.ActionState, error) {
	return func(rows []R, err error) (all []*desk.ActionState, _ error) {
		for _, r := range rows {
			all = append(all, steps(ctx, r)...)
		}
		return all, err
	}
}

// The columns by which steps are told; forms and plans are wide.
var (
	held = []string{declaration.FieldID, declaration.FieldStage, declaration.FieldUnitID, declaration.FieldSectionID,
		declaration.FieldBatchID, declaration.FieldOpinion}
	run = []string{evaluation.FieldID, evaluation.FieldDeclarationID, evaluation.FieldKind, evaluation.FieldStage,
		evaluation.FieldAgencyID, evaluation.FieldLeadExpertID}
)

func narrow(q *ent.DeclarationQuery) { q.Select(held...) }
