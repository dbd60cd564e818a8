package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/condition"
	"hengxiao/domain/desk"
	"hengxiao/domain/fault"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/graph/generated"
)

// ReadConditions reads conditions as they are typed.
func (query) ReadConditions(ctx context.Context, texts []string) ([]*screening.ConditionReading, error) {
	return by(ctx, func(s *standard.Set) ([]*screening.ConditionReading, error) {
		return screening.ReadConditions(texts, s.Codes)
	})
}

// ConditionGuide is what a condition may ask, with the codes in force.
func (query) ConditionGuide(ctx context.Context) (*generated.ConditionGuide, error) {
	return by(ctx, func(s *standard.Set) (*generated.ConditionGuide, error) {
		return &generated.ConditionGuide{
			Fields: mapped(condition.Fields, func(f condition.Field) *generated.ConditionField {
				return &generated.ConditionField{Code: string(f), Holds: string(f.Kind()), Choices: items(s.Codes.Choices(f))}
			}),
			Functions: mapped(condition.Functions, func(name string) *generated.ConditionFunction {
				return &generated.ConditionFunction{Name: name, Asks: mapped(condition.OfFunction(name), func(k condition.Kind) string { return string(k) })}
			}),
		}, nil
	})
}

// WhatIf measures a batch by a rule set, without writing.
func (query) WhatIf(ctx context.Context, standardID, batchID uuid.UUID) (*screening.WhatIf, error) {
	return screening.Try(ctx, db(ctx), standardID, batchID)
}

// DraftStandard clones an edition.
func (mutation) DraftStandard(ctx context.Context, input standard.DraftStandard) (*ent.Standard, error) {
	return standard.Draft(ctx, db(ctx), input)
}

// SaveStandard keeps a draft.
func (mutation) SaveStandard(ctx context.Context, input standard.SaveStandard) (*ent.Standard, error) {
	return standard.Save(ctx, db(ctx), input)
}

// AskPublication sends a draft to the second person.
func (mutation) AskPublication(ctx context.Context, input workflow.SeenWithReason) (*ent.Standard, error) {
	return standard.AskPublication(ctx, db(ctx), input)
}

// DiscardStandard deletes a draft.
func (mutation) DiscardStandard(ctx context.Context, input workflow.Seen) (*ent.Standard, error) {
	return standard.Discard(ctx, db(ctx), input)
}

// RetireStandard takes an edition out of use.
func (mutation) RetireStandard(ctx context.Context, input workflow.SeenWithReason) (*ent.Standard, error) {
	return standard.Retire(ctx, db(ctx), input)
}

type standardFields struct{}

// Actions are the viewer's buttons.
func (standardFields) Actions(ctx context.Context, s *ent.Standard) ([]*desk.ActionState, error) {
	return desk.OfStandard(ctx, db(ctx), s)
}

// Faults is what stands against publishing it.
func (standardFields) Faults(ctx context.Context, s *ent.Standard) ([]*fault.Fault, error) {
	faults, err := standard.Faults(ctx, db(ctx), s)
	return append([]*fault.Fault{}, faults...), err
}

// Changes is what differs from the edition it was cloned from.
func (standardFields) Changes(ctx context.Context, s *ent.Standard) ([]*standard.Change, error) {
	return standard.Changes(ctx, db(ctx), s)
}

// Columns is the form of its body.
func (standardFields) Columns(_ context.Context, s *ent.Standard) (string, error) {
	return standard.ColumnsOf(standard.Kind(s.Kind))
}
