package mask

import (
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// load is the class of what an expert has to do: how much somebody reviews is for
// the bureau's office, those who oversee it and the expert himself. Who checks an
// application or made it would read from it that somebody was drawn.
func load(v *viewer.Viewer, e *ent.Expert) {
	mine := e.UserID != nil && *e.UserID == v.UserID
	if mine || v.Has(viewer.PerfOffice, viewer.Auditor, viewer.Leader) {
		return
	}
	e.ReviewsThisYear = 0
}
