package statistics

import "hengxiao/ent/generated/ent"

// FollowUp are the tables beside those of the declarations themselves. Each is counted
// when it is asked, over what the viewer sees.
type FollowUp struct {
	db     *ent.Client
	filter StatisticsFilter
}

// Follow is the way to the tables of a filter.
func Follow(db *ent.Client, f StatisticsFilter) *FollowUp { return &FollowUp{db, f} }
