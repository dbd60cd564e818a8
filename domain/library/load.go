package library

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// Load is what a year has asked of an expert so far (本年评审次数): what was declined,
// recused or voided is no load.
type Load struct {
	Begun int // reviews, since their files were opened
	Asked int // invitations whose reviews have not begun
}

// Loads is the load of each expert of the division in the calendar year of the clock.
// A review is of the year of its invitation, as in the year's assessment.
func Loads(ctx context.Context, db *ent.Client, division string) (map[uuid.UUID]Load, error) {
	from, to := clock.Year(clock.DateOf(clock.Now(ctx)).Year())
	var rows []struct {
		Expert uuid.UUID          `json:"expert_id"`
		Status expertsheet.Status `json:"status"`
		Count  int                `json:"count"`
	}
	err := db.ExpertSheet.Query().
		Where(expertsheet.Division(division), expertsheet.CreatedAtGTE(from), expertsheet.CreatedAtLT(to),
			expertsheet.StatusIn(workflow.Valid...)).
		GroupBy(expertsheet.FieldExpertID, expertsheet.FieldStatus).Aggregate(ent.Count()).
		Scan(viewer.System(ctx, "how much experts review"), &rows)
	if err != nil {
		return nil, err
	}
	loads := map[uuid.UUID]Load{}
	for _, r := range rows {
		l := loads[r.Expert]
		if slices.Contains(notBegun, r.Status) {
			l.Asked += r.Count
		} else {
			l.Begun += r.Count
		}
		loads[r.Expert] = l
	}
	return loads, nil
}

var notBegun = []expertsheet.Status{expertsheet.StatusINVITED, expertsheet.StatusACCEPTED}

// ReviewsOf is how many reviews an expert has begun, as far as the viewer may know: the
// office, those who oversee it and the expert himself. Who checks an application or
// made it would read from it that somebody was drawn.
func ReviewsOf(ctx context.Context, e *ent.Expert, loads map[uuid.UUID]Load) int {
	v := viewer.FromContext(ctx)
	if value(e.UserID) != v.UserID && !policy.KnowsExperts(v) {
		return 0
	}
	return loads[e.ID].Begun
}
