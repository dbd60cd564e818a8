package scoring

import (
	"context"

	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// Mine are the viewer's own sheets; of who is no expert, none.
func Mine(ctx context.Context) predicate.ExpertSheet {
	v := viewer.FromContext(ctx)
	if v == nil || v.ExpertID == nil {
		return expertsheet.IDIn()
	}
	return expertsheet.ExpertID(*v.ExpertID)
}

// FormOf is the form by which a sheet is filled in: the one of its batch.
func FormOf(ctx context.Context, db *ent.Client, s *ent.ExpertSheet) (*standard.ReviewForm, error) {
	return formOf(ctx, db, s.ID)
}
