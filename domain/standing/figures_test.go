package standing_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
)

// What a year counts follows from what was done, and when: a row that is written again
// later, as an erasure does, changes no figure and pauses nobody.
func TestAFigureOutlastsALaterWriteOfItsRow(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		due := d.Clock.Now().Add(time.Hour)
		leave := func(who domaintest.Persona, status expertsheet.Status, step workflow.Action) {
			s := d.round(reviewround.StatusINDIVIDUAL, seat{who, status, "", false})[0]
			d.Client.ExpertSheet.UpdateOneID(s.ID).SetDueAt(due).ExecX(d.Machine())
			d.steps(s, step)
		}
		for range 2 {
			leave(domaintest.Expert1, expertsheet.StatusRECUSED, workflow.Recuse)
			leave(domaintest.Expert1, expertsheet.StatusVOID, workflow.Void)
			leave(domaintest.Expert2, expertsheet.StatusDECLINED, workflow.Lapse)
		}
		d.Clock.Set(due)
		leave(domaintest.Expert3, expertsheet.StatusRECUSED, workflow.Recuse)
		figures := func() (all []*form.YearFigures) {
			for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Expert2, domaintest.Expert3} {
				all = append(all, must(standing.OfExpert(d.As(domaintest.Office), d.Client, idOf(d.Experts[who].ID), 2026))(t).Standing.Figures)
			}
			return all
		}
		before := figures()
		if before[0].Overdue != 0 || before[2].Overdue != 1 {
			t.Errorf("left in time %+v, and late %+v", before[0], before[2])
		}
		d.Clock.Advance(24 * time.Hour)
		d.Client.ExpertSheet.Update().SetReason("（已注销）").ExecX(d.Machine())
		if diff := cmp.Diff(before, figures()); diff != "" {
			t.Error(diff)
		}
		d.enforce()
		if m := d.measures(domaintest.Expert1); len(m) != 0 {
			t.Errorf("paused for what a later write made late: %+v", m)
		}
	})
}
