// Package mask says which fields of a row exist for a viewer: one function for
// each class of fields (graph/rights.json names them). The row itself is ent/policy's
// matter.
package mask

import (
	"context"
	"slices"

	entgo "entgo.io/ent"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// Attach puts the masks on every way in which a client's rows are read.
func Attach(c *ent.Client) {
	c.ExpertSheet.Intercept(after(sheet, expertsheet.FieldStatus, expertsheet.FieldExpertID))
	c.Declaration.Intercept(after(form, declaration.FieldUnitID, declaration.FieldSectionID),
		after(review, declaration.FieldReviewRound, declaration.FieldUnitID, declaration.FieldSectionID))
	c.StageChange.Intercept(after(step, stagechange.FieldSubject, stagechange.FieldFromStage, stagechange.FieldActorRole))
	c.Question.Intercept(after(question))
	c.ReviewRound.Intercept(after(round))
	c.DeclarationVersion.Intercept(after(version))
	c.AuditEvent.Intercept(after(values, auditevent.FieldActorID, auditevent.FieldReason, auditevent.FieldObjectType))
}

// Row masks one row that was not read but has just been written: a mutation's
// answer comes from the machine's hand. Other values stay as they are.
func Row(ctx context.Context, row any) {
	v := viewer.FromContext(ctx)
	if v == nil || v.IsSystem() {
		return
	}
	switch row := row.(type) {
	case *ent.ExpertSheet:
		masked(v, row, sheet)
	case *ent.Declaration:
		masked(v, row, form)
		masked(v, row, review)
	case *ent.Question:
		masked(v, row, question)
	case *ent.ReviewRound:
		masked(v, row, round)
	}
}

func masked[T any](v *viewer.Viewer, row *T, hide func(*viewer.Viewer, *T)) {
	if row != nil {
		hide(v, row)
	}
}

// after runs a mask on each row read, with the columns that it needs.
func after[T any](hide func(*viewer.Viewer, *T), needs ...string) ent.Interceptor {
	return ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			if ReadsRows(ctx) {
				q.(interface{ Besides(...string) }).Besides(needs...)
			}
			value, err := next.Query(ctx, q)
			v := viewer.FromContext(ctx)
			if err != nil || v == nil || v.IsSystem() {
				return value, err
			}
			if rows, ok := value.([]*T); ok {
				for _, row := range rows {
					hide(v, row)
				}
			}
			return value, nil
		})
	})
}

// ReadsRows tells whether the query under way reads rows. A neighbour's runs in the
// context of the query that asked for it.
func ReadsRows(ctx context.Context) bool {
	qc := entgo.QueryFromContext(ctx)
	return qc != nil && slices.Contains(rowsRead, qc.Op)
}

// rowsRead are the operations that read rows; counts and groups read none.
var rowsRead = []string{entgo.OpQueryAll, entgo.OpQueryFirst, entgo.OpQueryOnly}
