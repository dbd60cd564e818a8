package scoring

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// CallMeeting is 转集体评审 at the office's wish. It is asked for while the experts
// score and held when all valid sheets are in. Why is for the bureau and the panel: the round
// knows it, not the history, which units read.
func CallMeeting(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Declaration, error) {
	reason, err := in.Needs(shortestReason)
	if err != nil {
		return nil, err
	}
	d, err := filing.Load(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageINDIVIDUAL_REVIEW {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，不能%s", workflow.StageNames[d.Stage], workflow.NameOf(workflow.ToCollective))
	}
	sys := viewer.System(ctx, "call a meeting")
	id, err := db.ReviewRound.Query().
		Where(reviewround.DeclarationID(d.ID), reviewround.StatusEQ(reviewround.StatusINDIVIDUAL)).OnlyID(sys)
	if err != nil {
		return nil, err
	}
	round, err := panel.Hold(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if round.FlagReason != "" {
		return nil, fault.New(fault.Frozen, "已要求集体评审，待评审表全部提交后召开")
	}
	round, err = round.Update().SetFlagReason("绩效办要求集体评审：" + reason).Save(sys)
	if err != nil {
		return nil, err
	}
	if err := panel.Note(ctx, db, d, panel.Line{Action: "callMeeting", Role: viewer.PerfOffice}); err != nil {
		return nil, err
	}
	if err := settle(ctx, db, round); err != nil {
		return nil, err
	}
	return db.Declaration.Query().Where(declaration.ID(d.ID)).Only(ctx)
}
