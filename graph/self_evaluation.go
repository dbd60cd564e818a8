package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/spending"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/graph/generated"
)

// SelfEvaluations lists what the viewer may see, the newest year first.
func (query) SelfEvaluations(ctx context.Context, filter *generated.SelfEvaluationFilter, first *int, after *entgql.Cursor[uuid.UUID]) (*ent.SelfEvaluationConnection, error) {
	return db(ctx).SelfEvaluation.Query().Paginate(ctx, after, paging(first), nil, nil,
		ent.WithSelfEvaluationFilter(narrowSelfEvaluations(ctx, filter)))
}

// SelfEvaluation reads one self-evaluation.
func (query) SelfEvaluation(ctx context.Context, id uuid.UUID) (*ent.SelfEvaluation, error) {
	q, err := db(ctx).SelfEvaluation.Query().Where(selfevaluation.ID(id)).CollectFields(ctx)
	if err != nil {
		return nil, err
	}
	return q.Only(ctx)
}

// SelfRollup rolls several self-evaluations up.
func (query) SelfRollup(ctx context.Context, filter generated.SelfEvaluationFilter, ids []uuid.UUID) (*spending.SelfRollup, error) {
	return rollUp(ctx, db(ctx), &filter, ids)
}

// RollUp is the same on its way out as a file: the filter in JSON, and who was chosen.
func RollUp(ctx context.Context, client *ent.Client, filter []byte, ids []uuid.UUID) (*spending.SelfRollup, error) {
	if err := admitted(ctx, "selfRollup"); err != nil {
		return nil, err
	}
	f, err := filterOf[generated.SelfEvaluationFilter](filter)
	if err != nil {
		return nil, err
	}
	return rollUp(ctx, client, f, ids)
}

func rollUp(ctx context.Context, client *ent.Client, filter *generated.SelfEvaluationFilter, ids []uuid.UUID) (*spending.SelfRollup, error) {
	q, err := narrowSelfEvaluations(ctx, filter)(client.SelfEvaluation.Query())
	if err != nil {
		return nil, err
	}
	r, err := spending.RollUp(ctx, client, q, filter.Year, ids)
	if err != nil {
		return nil, err
	}
	r.Scope = scopeOf(filter, r.Codes(), len(ids))
	return r, nil
}

// scopeOf says which self-evaluations a filter and a choice by hand ask for.
func scopeOf(f *generated.SelfEvaluationFilter, codes *standard.Codes, chosen int) string {
	var said []string
	say := func(value *string, words string, name func(string) string) {
		if value != nil && *value != "" {
			said = append(said, words+name(*value))
		}
	}
	itself := func(s string) string { return s }
	say(f.FundSource, "资金来源：", codes.FundSource.NameZh)
	say(f.Tag, "标签：", codes.ProjectTags.NameZh)
	say(f.Nature, "项目属性：", codes.ProjectNature.NameZh)
	say(f.SectionCode, "科室：", itself)
	say(f.UnitCode, "单位：", itself)
	say(f.FuncClass, "功能分类：", itself)
	say(f.Keyword, "关键词：", itself)
	switch {
	case chosen > 0:
		said = append(said, fmt.Sprintf("选定的 %d 个项目", chosen))
	case len(said) == 0:
		said = append(said, "全部项目")
	}
	return strings.Join(said, "；")
}

type selfRollupFields struct{}

// Funds are the sources of money that may be asked for.
func (selfRollupFields) Funds(_ context.Context, r *spending.SelfRollup) ([]*generated.CodeItem, error) {
	return items(r.Codes().FundSource), nil
}

// OpenSelfEvaluations opens a year's self-evaluations.
func (mutation) OpenSelfEvaluations(ctx context.Context, input spending.OpenSelfEvaluations) (int, error) {
	return spending.OpenSelf(ctx, db(ctx), input)
}

// SaveSelfEvaluation keeps the form as typed.
func (mutation) SaveSelfEvaluation(ctx context.Context, input spending.SaveSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.SaveSelf(ctx, db(ctx), input)
}

// SubmitSelfEvaluation hands the form to the head.
func (mutation) SubmitSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return spending.SubmitSelf(ctx, db(ctx), input)
}

// SignSelfEvaluation is the head's signature.
func (mutation) SignSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return spending.SignSelf(ctx, db(ctx), input)
}

// ReturnSelfEvaluation sends the form back to the clerk.
func (mutation) ReturnSelfEvaluation(ctx context.Context, input workflow.SeenWithReason) (*ent.SelfEvaluation, error) {
	return spending.ReturnSelf(ctx, db(ctx), input)
}

// ApproveSelfEvaluation is the department's consent.
func (mutation) ApproveSelfEvaluation(ctx context.Context, input spending.CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.ApproveSelf(ctx, db(ctx), input)
}

// ConfirmSelfEvaluation is the section's confirmation.
func (mutation) ConfirmSelfEvaluation(ctx context.Context, input spending.CheckSelfEvaluation) (*ent.SelfEvaluation, error) {
	return spending.ConfirmSelf(ctx, db(ctx), input)
}

// PublishSelfEvaluation makes a confirmed one public.
func (mutation) PublishSelfEvaluation(ctx context.Context, input workflow.Seen) (*ent.SelfEvaluation, error) {
	return disclosure.PublishSelf(ctx, db(ctx), input)
}

type selfEvaluationFields struct{}

// Actions are the viewer's buttons.
func (selfEvaluationFields) Actions(ctx context.Context, e *ent.SelfEvaluation) ([]*desk.ActionState, error) {
	return desk.OfSelfEvaluation(ctx, db(ctx), e)
}

// Holder says who has it in hand.
func (selfEvaluationFields) Holder(_ context.Context, e *ent.SelfEvaluation) (string, error) {
	return workflow.SelfHolder(e), nil
}

// Plan is what was approved.
func (selfEvaluationFields) Plan(ctx context.Context, e *ent.SelfEvaluation) ([]*ent.Indicator, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	return plan.Indicators, nil
}

// Verdict scores the form as it stands.
func (selfEvaluationFields) Verdict(ctx context.Context, e *ent.SelfEvaluation) (*spending.SelfEvaluationVerdict, error) {
	plan, err := spending.PlanOfSelf(ctx, db(ctx), e)
	if err != nil {
		return nil, err
	}
	return spending.Judge(e.Form, plan), nil
}

// Measured are the values that surveys found.
func (selfEvaluationFields) Measured(ctx context.Context, e *ent.SelfEvaluation) ([]*spending.Measured, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	return slices.Concat([]*spending.Measured{}, plan.Measured), nil
}

// Imported is the payment system's figure beside the form.
func (selfEvaluationFields) Imported(ctx context.Context, e *ent.SelfEvaluation) (*spending.Imported, error) {
	return spending.ImportedForSelf(ctx, db(ctx), e)
}

// History lists its steps.
func (selfEvaluationFields) History(ctx context.Context, e *ent.SelfEvaluation) ([]*ent.StageChange, error) {
	return stepsOf(ctx, e.ID)
}

// Guide is what the form's page needs of the standards.
func (selfEvaluationFields) Guide(ctx context.Context, e *ent.SelfEvaluation) (*generated.SelfEvaluationGuide, error) {
	plan, err := spending.PlanOf(ctx, db(ctx), e.DeclarationID)
	if err != nil {
		return nil, err
	}
	rules := plan.Set.SelfEvaluation
	return &generated.SelfEvaluationGuide{ExecutionWeight: rules.ExecutionWeight,
		FundRows: mapped(rules.Typed(), func(r standard.FundRow) *generated.CodeItem {
			return &generated.CodeItem{Code: r.Code, NameZh: r.NameZh}
		}),
		Tiers: tiersOf(plan)}, nil
}

// tiersOf are the tiers by which a plan's qualitative indicators are judged.
func tiersOf(plan *spending.Plan) []*generated.CodeItem {
	return mapped(plan.Set.SelfEvaluation.Tiers, func(t standard.Tier) *generated.CodeItem {
		return &generated.CodeItem{Code: t.Code, NameZh: t.NameZh}
	})
}
