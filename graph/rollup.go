package graph

import (
	"context"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/rollupchange"
	"hengxiao/graph/generated"
)

// SelfRollup rolls several self-evaluations up.
func (query) SelfRollup(ctx context.Context, filter generated.SelfEvaluationFilter, ids []uuid.UUID) (*form.SelfRollup, error) {
	return rollUp(ctx, db(ctx), &filter, ids)
}

// RollUp is the same on its way out as a file: the filter in JSON, and who was chosen.
func RollUp(ctx context.Context, client *ent.Client, filter []byte, ids []uuid.UUID) (*form.SelfRollup, error) {
	if err := admitted(ctx, "selfRollup"); err != nil {
		return nil, err
	}
	f, err := filterOf[generated.SelfEvaluationFilter](filter)
	if err != nil {
		return nil, err
	}
	return rollUp(ctx, client, f, ids)
}

func rollUp(ctx context.Context, client *ent.Client, filter *generated.SelfEvaluationFilter, ids []uuid.UUID) (*form.SelfRollup, error) {
	q, err := narrowSelfEvaluations(ctx, filter)(client.SelfEvaluation.Query())
	if err != nil {
		return nil, err
	}
	return spending.RollUp(ctx, client, q, asked(filter, ids))
}

// asked is what a roll-up says of the filter that it was asked by.
func asked(f *generated.SelfEvaluationFilter, ids []uuid.UUID) spending.Asked {
	return spending.Asked{Year: f.Year, Keyword: f.Keyword, Chosen: ids, ScopeNames: statistics.ScopeNames{FundSource: f.FundSource,
		Tag: f.Tag, Nature: f.Nature, Section: f.SectionCode, Unit: f.UnitCode, FuncClass: f.FuncClass}}
}

type selfRollupFields struct{}

// Funds are the sources of money that may be asked for.
func (selfRollupFields) Funds(ctx context.Context, _ *form.SelfRollup) ([]*generated.CodeItem, error) {
	set, err := standard.Current(ctx, db(ctx))
	if err != nil {
		return nil, err
	}
	return items(set.Codes.FundSource), nil
}

// Rollups lists the kept roll-ups that the viewer may see.
func (query) Rollups(ctx context.Context, filter *generated.RollupFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.RollupConnection, error) {
	return db(ctx).Rollup.Query().Paginate(ctx, after, paging(first), nil, nil, ent.WithRollupFilter(narrowRollups(filter)))
}

// Rollup reads one kept roll-up.
func (query) Rollup(ctx context.Context, id uuid.UUID) (*ent.Rollup, error) {
	q, err := db(ctx).Rollup.Query().Where(rollup.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// KeepRollup keeps what is rolled up as a form.
func (mutation) KeepRollup(ctx context.Context, filter generated.SelfEvaluationFilter, ids []uuid.UUID, nameZh string) (*ent.Rollup, error) {
	q, err := narrowSelfEvaluations(ctx, &filter)(db(ctx).SelfEvaluation.Query())
	if err != nil {
		return nil, err
	}
	return spending.KeepRolled(ctx, db(ctx), q, asked(&filter, ids), nameZh)
}

// SaveRollup keeps the text as typed.
func (mutation) SaveRollup(ctx context.Context, input spending.SaveRollup) (*ent.Rollup, error) {
	return spending.SaveRolled(ctx, db(ctx), input)
}

// RenewRollup adds the same self-evaluations up as they stand now.
func (mutation) RenewRollup(ctx context.Context, input workflow.Seen) (*ent.Rollup, error) {
	return spending.RenewRolled(ctx, db(ctx), input)
}

// SubmitRollup hands it to the head, or to a second person of the office.
func (mutation) SubmitRollup(ctx context.Context, input workflow.Seen) (*ent.Rollup, error) {
	return spending.SubmitRolled(ctx, db(ctx), input)
}

// SignRollup is the head's signature.
func (mutation) SignRollup(ctx context.Context, input workflow.Seen) (*ent.Rollup, error) {
	return spending.SignRolled(ctx, db(ctx), input)
}

// ApproveRollup is the department's consent.
func (mutation) ApproveRollup(ctx context.Context, input workflow.Seen) (*ent.Rollup, error) {
	return spending.ApproveRolled(ctx, db(ctx), input)
}

// ConfirmRollup is the section's confirmation, or that of the office's second person.
func (mutation) ConfirmRollup(ctx context.Context, input workflow.Seen) (*ent.Rollup, error) {
	return spending.ConfirmRolled(ctx, db(ctx), input)
}

// ReturnRollup sends it back to whoever compiles it.
func (mutation) ReturnRollup(ctx context.Context, input workflow.SeenWithReason) (*ent.Rollup, error) {
	return spending.ReturnRolled(ctx, db(ctx), input)
}

// WithdrawRollup ends a roll-up that nobody needs.
func (mutation) WithdrawRollup(ctx context.Context, input workflow.SeenWithReason) (*ent.Rollup, error) {
	return spending.WithdrawRolled(ctx, db(ctx), input)
}

type rollupFields struct{}

// Actions are the viewer's buttons.
func (rollupFields) Actions(ctx context.Context, r *ent.Rollup) ([]*desk.ActionState, error) {
	return desk.OfRollup(ctx, r)
}

// Holder says who has it in hand.
func (rollupFields) Holder(_ context.Context, r *ent.Rollup) (string, error) {
	return workflow.RollupHolder(r), nil
}

// Faults is what stands against its next step.
func (rollupFields) Faults(ctx context.Context, r *ent.Rollup) ([]*fault.Fault, error) {
	return spending.RollupFaults(ctx, db(ctx), r)
}

// History lists its steps.
func (rollupFields) History(ctx context.Context, r *ent.Rollup) ([]*ent.RollupChange, error) {
	q, err := db(ctx).RollupChange.Query().Where(rollupchange.RollupID(r.ID)).Order(rollupchange.ByID()).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.All(ctx)
}
