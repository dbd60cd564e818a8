package filing

import (
	"context"
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/viewer"
)

// urged says whom the office urges at a stage. Panels have dates and reminders of
// their own, and their members are not told who of them is late.
var urged = map[declaration.Stage]viewer.Role{
	declaration.StageDRAFT:          viewer.UnitClerk,
	declaration.StageRETURNED:       viewer.UnitClerk,
	declaration.StageBLOCKED:        viewer.UnitClerk,
	declaration.StageUNIT_REVIEW:    viewer.UnitHead,
	declaration.StageDEPT_REVIEW:    viewer.DeptReviewer,
	declaration.StageSECTION_REVIEW: viewer.SectionReviewer,
	declaration.StageEXEMPTED:       viewer.SectionReviewer,
}

// Urgeable tells whether somebody has declarations of this stage in hand whom the
// office urges.
func Urgeable(s declaration.Stage) bool { return urged[s] != "" }

// Urge is 催办: the office tells who has the declaration in hand that it waits, once a
// day, and why.
func Urge(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(2)
	if err != nil {
		return nil, err
	}
	d, err := Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if !Urgeable(d.Stage) {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能催办", workflow.StageNames[d.Stage])
	}
	mark := fmt.Sprintf("declaration.urge/%s/%s/%s", d.ID, d.Stage, clock.DateOf(clock.Now(ctx)))
	told, err := db.Notice.Query().Where(notice.Dedupe(mark)).Exist(viewer.System(ctx, "urged today"))
	if err != nil {
		return nil, err
	}
	if told {
		return nil, fault.New(fault.Frozen, "今日已催办")
	}
	return d, notify.Tell(ctx, db, d, []viewer.Role{urged[d.Stage]}, notify.News{Kind: "declaration.urge", Detail: reason, Dedupe: mark})
}
