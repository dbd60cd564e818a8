package workflow

import (
	"context"
	"slices"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
)

// The steps of an adjustment (预算调整).
const (
	AdjustSubmit           Action = "adjust.submit"
	AdjustUnitApprove      Action = "adjust.unitApprove"
	AdjustUnitApproveFirst Action = "adjust.unitApproveDirect"
	AdjustDeptApprove      Action = "adjust.deptApprove"
	AdjustSectionPass      Action = "adjust.sectionPass"
	AdjustOfficePass       Action = "adjust.officePass"
	AdjustApprove          Action = "adjust.approve"
	AdjustReturn           Action = "adjust.return"
	AdjustRefuse           Action = "adjust.refuse"
	AdjustWithdraw         Action = "adjust.withdraw"
)

type (
	adjustStage  = adjustment.Stage
	adjustStages = []adjustStage
)

const (
	adjustDraft     = adjustment.StageDRAFT
	adjustUnit      = adjustment.StageUNIT_REVIEW
	adjustDept      = adjustment.StageDEPT_REVIEW
	adjustSection   = adjustment.StageSECTION_REVIEW
	adjustOffice    = adjustment.StageOFFICE_REVIEW
	adjustBudget    = adjustment.StageBUDGET_REVIEW
	adjustReturned  = adjustment.StageRETURNED
	adjustApproved  = adjustment.StageAPPROVED
	adjustRefused   = adjustment.StageREFUSED
	adjustWithdrawn = adjustment.StageWITHDRAWN
)

// adjustments is the procedure of an adjustment. Targets alone are the office's to
// decide; where the amount changes the office passes it on and the budget section decides.
var adjustments = []Step[adjustStage]{
	{AdjustSubmit, "提交调整", adjustStages{adjustDraft, adjustReturned}, adjustUnit, roles{clerk}, roles{head}},
	{AdjustUnitApprove, "单位审签", adjustStages{adjustUnit}, adjustDept, roles{head}, roles{depart}},
	{AdjustUnitApproveFirst, "单位审签（一级预算单位）", adjustStages{adjustUnit}, adjustSection, roles{head}, roles{desk}},
	{AdjustReturn, "单位退回", adjustStages{adjustUnit}, adjustReturned, roles{head}, roles{clerk}},
	{AdjustDeptApprove, "主管部门通过", adjustStages{adjustDept}, adjustSection, roles{depart}, roles{desk}},
	{AdjustReturn, "主管部门退回", adjustStages{adjustDept}, adjustReturned, roles{depart}, roles{clerk, head}},
	{AdjustSectionPass, "业务科室通过", adjustStages{adjustSection}, adjustOffice, roles{desk}, roles{office}},
	{AdjustReturn, "业务科室退回", adjustStages{adjustSection}, adjustReturned, roles{desk}, roles{clerk, head}},
	{AdjustOfficePass, "转预算科审批", adjustStages{adjustOffice}, adjustBudget, roles{office}, roles{budget}},
	{AdjustApprove, "批准调整", adjustStages{adjustOffice}, adjustApproved, roles{office}, roles{clerk, head, desk}},
	{AdjustReturn, "绩效办退回", adjustStages{adjustOffice}, adjustReturned, roles{office}, roles{clerk, head}},
	{AdjustRefuse, "不予调整", adjustStages{adjustOffice}, adjustRefused, roles{office}, roles{clerk, head, desk}},
	{AdjustApprove, "批准调整", adjustStages{adjustBudget}, adjustApproved, roles{budget}, roles{clerk, head, desk, office}},
	{AdjustReturn, "预算科退回", adjustStages{adjustBudget}, adjustReturned, roles{budget}, roles{clerk, head, office}},
	{AdjustRefuse, "不予调整", adjustStages{adjustBudget}, adjustRefused, roles{budget}, roles{clerk, head, desk, office}},
	{AdjustWithdraw, "撤回", adjustStages{adjustDraft, adjustReturned}, adjustWithdrawn, roles{clerk}, roles{head}},
}

// AdjustStageNames are the stages of an adjustment in words.
var AdjustStageNames = map[adjustment.Stage]string{
	adjustDraft: "草稿", adjustUnit: "单位审签", adjustDept: "主管部门审核", adjustSection: "业务科室审核", adjustOffice: "绩效办审批",
	adjustBudget: "预算科审批", adjustReturned: "退回修改", adjustApproved: "已批准", adjustRefused: "不予调整", adjustWithdrawn: "已撤回",
}

// adjustHolders says who has an adjustment in hand.
var adjustHolders = map[adjustStage]string{
	adjustDraft: "经办", adjustReturned: "经办", adjustUnit: "单位负责人", adjustDept: "主管部门", adjustSection: "业务科室",
	adjustOffice: "绩效办", adjustBudget: "预算科",
}

// AdjustHolder says in words who has the adjustment in hand.
func AdjustHolder(a *ent.Adjustment) string { return adjustHolders[a.Stage] }

// AdjustEditable are the stages in which the unit types.
var AdjustEditable = adjustStages{adjustDraft, adjustReturned}

// AdjustEnded are the stages after which nothing more happens to it.
var AdjustEnded = adjustStages{adjustApproved, adjustRefused, adjustWithdrawn}

// TakeAdjustment takes a step on an adjustment, whose declaration is loaded.
func TakeAdjustment(ctx context.Context, db *ent.Client, a *ent.Adjustment, version int, action Action, why Because,
	set func(*ent.AdjustmentUpdateOne)) (*ent.Adjustment, error) {
	var moved *ent.Adjustment
	at := place[adjustStage]{table: adjustments, names: AdjustStageNames, stage: a.Stage,
		declaration: a.Edges.Declaration, subject: OfAdjustment, id: a.ID}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to adjustStage) (err error) {
		update := db.Adjustment.UpdateOneID(a.ID).Where(adjustment.Version(version), adjustment.StageEQ(a.Stage)).
			SetVersion(version + 1).SetStage(to).SetStageSince(clock.Now(ctx)).SetUnderWay(!slices.Contains(AdjustEnded, to))
		if set != nil {
			set(update)
		}
		if _, given := update.Mutation().DueAt(); !given {
			update.ClearDueAt()
		}
		moved, err = update.Save(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	moved.Edges.Declaration = a.Edges.Declaration
	return moved, nil
}

// AdjustSteps lists what the viewer's roles may do with the adjustment where it stands.
func AdjustSteps(ctx context.Context, a *ent.Adjustment) []Step[adjustment.Stage] {
	return open(adjustments, a.Stage, holding(ctx, a.Edges.Declaration))
}
