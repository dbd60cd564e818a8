package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/domain/overall"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	row "hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/overallchange"
	"hengxiao/graph/generated"
)

// Overalls lists what the viewer may see.
func (query) Overalls(ctx context.Context, filter *generated.OverallFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.OverallConnection, error) {
	return db(ctx).Overall.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithOverallFilter(narrowOveralls(ctx, filter)))
}

// Overall reads one department's form.
func (query) Overall(ctx context.Context, id uuid.UUID) (*ent.Overall, error) {
	q, err := db(ctx).Overall.Query().Where(row.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// OverallPlan is what a year's evaluations are planned with.
func (query) OverallPlan(ctx context.Context, year int) (*overall.Plan, error) {
	return overall.PlanOf(ctx, db(ctx), year)
}

// OpenOveralls asks every department for its form of a year.
func (mutation) OpenOveralls(ctx context.Context, input overall.OpenOveralls) (int, error) {
	return overall.Open(ctx, db(ctx), input)
}

// SaveOverall keeps the form as typed.
func (mutation) SaveOverall(ctx context.Context, input overall.SaveOverall) (*ent.Overall, error) {
	return overall.Save(ctx, db(ctx), input)
}

// SubmitOverall hands the form to the head.
func (mutation) SubmitOverall(ctx context.Context, input workflow.Seen) (*ent.Overall, error) {
	return overall.Submit(ctx, db(ctx), input)
}

// SignOverall is the head's signature.
func (mutation) SignOverall(ctx context.Context, input workflow.Seen) (*ent.Overall, error) {
	return overall.Sign(ctx, db(ctx), input)
}

// PassOverall is the section's consent.
func (mutation) PassOverall(ctx context.Context, input workflow.Seen) (*ent.Overall, error) {
	return overall.Pass(ctx, db(ctx), input)
}

// ConfirmOverall is the office's confirmation.
func (mutation) ConfirmOverall(ctx context.Context, input workflow.Seen) (*ent.Overall, error) {
	return overall.Confirm(ctx, db(ctx), input)
}

// ReturnOverall sends it back to the clerk.
func (mutation) ReturnOverall(ctx context.Context, input overall.ReturnOverall) (*ent.Overall, error) {
	return overall.Return(ctx, db(ctx), input)
}

// AskOverallScores asks for a year's evaluations.
func (mutation) AskOverallScores(ctx context.Context, input overall.AskOverallScores) (int, error) {
	return overall.AskScores(ctx, db(ctx), input)
}

// SaveOverallScores keeps the evaluation as typed.
func (mutation) SaveOverallScores(ctx context.Context, input overall.SaveOverallScores) (*ent.Overall, error) {
	return overall.SaveScores(ctx, db(ctx), input)
}

// SubmitOverallScores hands the evaluation to the head.
func (mutation) SubmitOverallScores(ctx context.Context, input workflow.Seen) (*ent.Overall, error) {
	return overall.SubmitScores(ctx, db(ctx), input)
}

type overallFields struct{}

// Actions are the viewer's buttons.
func (overallFields) Actions(ctx context.Context, o *ent.Overall) ([]*desk.ActionState, error) {
	return desk.OfOverall(ctx, o), nil
}

// Holder says who has it in hand.
func (overallFields) Holder(_ context.Context, o *ent.Overall) (string, error) {
	return workflow.OverallHolder(o), nil
}

// Faults is what stands against handing the form in.
func (overallFields) Faults(ctx context.Context, o *ent.Overall) ([]*fault.Fault, error) {
	return overall.Check(ctx, db(ctx), o)
}

// Years are the three years of the form.
func (overallFields) Years(ctx context.Context, o *ent.Overall) ([]*overall.Year, error) {
	return overall.Years(ctx, db(ctx), o)
}

// Projects sums the department's projects up.
func (overallFields) Projects(ctx context.Context, o *ent.Overall) (*overall.Projects, error) {
	return overall.ProjectsOf(ctx, db(ctx), o)
}

// Verdict is what its evaluation comes to.
func (overallFields) Verdict(ctx context.Context, o *ent.Overall) (*overall.Verdict, error) {
	return overall.VerdictOf(ctx, db(ctx), o)
}

// History lists its steps.
func (overallFields) History(ctx context.Context, o *ent.Overall) ([]*ent.OverallChange, error) {
	q, err := db(ctx).OverallChange.Query().Where(overallchange.OverallID(o.ID)).Order(overallchange.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}

// Guide is what the form's page needs of the standards.
func (overallFields) Guide(ctx context.Context, o *ent.Overall) (*generated.OverallGuide, error) {
	set, err := standard.Load(ctx, db(ctx), o.Standards)
	if err != nil {
		return nil, err
	}
	return &generated.OverallGuide{
		Levels: mapped(set.Department.TargetLevels, func(c standard.Code) *generated.CodeItem {
			return &generated.CodeItem{Code: c.Code, NameZh: c.NameZh}
		}),
		Operators: mapped(set.Taxonomy.Operators, func(o standard.Operator) *generated.CodeItem {
			return &generated.CodeItem{Code: o.Code, NameZh: o.Symbol}
		}),
		Units: mapped(set.Codes.Units, func(u standard.Unit) string { return u.Code })}, nil
}

type overallFileFields struct{}

// URL is where the bytes are.
func (overallFileFields) URL(_ context.Context, f *ent.OverallFile) (string, error) {
	return "/files/overalls/" + f.ID.String(), nil
}
