package printing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/stagechange"
)

// signers adds who filled a unit's form in and who signed it, with the days, as far as
// the viewer knows its history; else the places stay empty for a hand. Subject is the
// form's row, nil for the declaration itself.
func signers(ctx context.Context, db *ent.Client, b *builder, declaration uuid.UUID, subject *uuid.UUID, submit workflow.Action, sign ...workflow.Action) error {
	q := db.StageChange.Query().Where(stagechange.DeclarationID(declaration), stagechange.SheetIDIsNil()).Order(stagechange.ByID())
	if subject == nil {
		q.Where(stagechange.SubjectIDIsNil())
	} else {
		q.Where(stagechange.SubjectID(*subject))
	}
	steps, err := q.All(ctx)
	if err != nil {
		return err
	}
	filled, filledOn := lastOf(steps, submit)
	signed, signedOn := lastOf(steps, sign...)
	b.facts("签署", signatures("单位负责人", filled, filledOn, signed, signedOn)...)
	return nil
}

// signatures are the two under a form; second is what its signer is.
func signatures(second, filled, filledOn, signed, signedOn string) [][]paper.Field {
	return [][]paper.Field{
		pair("填报人", filled, "填报日期", filledOn),
		pair(second, signed, "签署日期", signedOn),
	}
}

// lastOf is who took one of the steps last, and when.
func lastOf(steps []*ent.StageChange, actions ...workflow.Action) (name, on string) {
	for _, s := range slices.Backward(steps) {
		if slices.Contains(actions, workflow.Action(s.Action)) {
			return s.ActorName, string(clock.DateOf(s.CreatedAt))
		}
	}
	return "", ""
}
