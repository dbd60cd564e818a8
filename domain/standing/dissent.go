package standing

import (
	"strings"

	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

// Reasoned tells whether a sheet's deviation from the panel, should there be one, was
// reasoned: by a reserved opinion (保留意见) at the meeting, or by a sheet whose text
// is long enough to hold a reason. Such a dissent is wanted, and costs nothing.
func Reasoned(s *ent.ExpertSheet, seats []form.Seat, a *standard.Assessment) bool {
	for _, seat := range seats {
		if seat.Label == s.Label && strings.TrimSpace(seat.Dissent) != "" {
			return true
		}
	}
	return form.Length(s.Text) >= a.DissentMin
}
