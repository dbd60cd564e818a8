package workflow

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/viewer"
)

// The steps of a kept roll-up of self-evaluations (自评汇总表), those of a self-evaluation.
const (
	RollupRenew         Action = "rollup.renew"
	RollupSubmit        Action = "rollup.submit"
	RollupSign          Action = "rollup.unitApprove"
	RollupSignFirst     Action = "rollup.unitApproveDirect"
	RollupUnitReturn    Action = "rollup.unitReturn"
	RollupDeptApprove   Action = "rollup.deptApprove"
	RollupDeptReturn    Action = "rollup.deptReturn"
	RollupConfirm       Action = "rollup.confirm"
	RollupSectionReturn Action = "rollup.sectionReturn"
	RollupOfficeReturn  Action = "rollup.officeReturn"
	RollupWithdraw      Action = "rollup.withdraw"
)

type (
	rolledStage  = rollup.Stage
	rolledStages = []rolledStage
)

const (
	rolledDraft     = rollup.StageDRAFT
	rolledUnit      = rollup.StageUNIT_REVIEW
	rolledDept      = rollup.StageDEPT_REVIEW
	rolledSection   = rollup.StageSECTION_REVIEW
	rolledOffice    = rollup.StageOFFICE_REVIEW
	rolledReturned  = rollup.StageRETURNED
	rolledConfirmed = rollup.StageCONFIRMED
	rolledWithdrawn = rollup.StageWITHDRAWN
)

// rollups is the procedure of a kept roll-up of a unit's projects.
var rollups = []Step[rolledStage]{
	{RollupRenew, "重新汇总", rolledStages{rolledDraft}, rolledDraft, roles{clerk}, nil},
	{RollupRenew, "重新汇总", rolledStages{rolledReturned}, rolledReturned, roles{clerk}, nil},
	{RollupSubmit, "提交汇总表", RollupEditable, rolledUnit, roles{clerk}, roles{head}},
	{RollupSign, "单位审签", rolledStages{rolledUnit}, rolledDept, roles{head}, roles{depart}},
	{RollupSignFirst, "单位审签（一级预算单位）", rolledStages{rolledUnit}, rolledSection, roles{head}, roles{desk}},
	{RollupUnitReturn, "单位退回", rolledStages{rolledUnit}, rolledReturned, roles{head}, roles{clerk}},
	{RollupDeptApprove, "主管部门通过", rolledStages{rolledDept}, rolledSection, roles{depart}, roles{desk}},
	{RollupDeptReturn, "主管部门退回", rolledStages{rolledDept}, rolledReturned, roles{depart}, roles{clerk}},
	{RollupConfirm, "确认汇总表", rolledStages{rolledSection}, rolledConfirmed, roles{desk}, roles{clerk, head}},
	{RollupSectionReturn, "财政退回", rolledStages{rolledSection}, rolledReturned, roles{desk}, roles{clerk, head}},
	{RollupWithdraw, "作废", RollupEditable, rolledWithdrawn, roles{clerk}, nil},
}

// acrossRollups is the same procedure for the projects of several departments: the office
// compiles, and a second person of the office confirms.
var acrossRollups = []Step[rolledStage]{
	{RollupRenew, "重新汇总", rolledStages{rolledDraft}, rolledDraft, roles{office}, nil},
	{RollupRenew, "重新汇总", rolledStages{rolledReturned}, rolledReturned, roles{office}, nil},
	{RollupSubmit, "提交汇总表", RollupEditable, rolledOffice, roles{office}, roles{office}},
	{RollupConfirm, "确认汇总表", rolledStages{rolledOffice}, rolledConfirmed, roles{office}, roles{office}},
	{RollupOfficeReturn, "绩效办退回", rolledStages{rolledOffice}, rolledReturned, roles{office}, roles{office}},
	{RollupWithdraw, "作废", RollupEditable, rolledWithdrawn, roles{office}, nil},
}

// across tells whether a kept roll-up is of several departments' projects.
func across(r *ent.Rollup) bool { return r.UnitID == nil }

func rollupsOf(r *ent.Rollup) []Step[rolledStage] {
	if across(r) {
		return acrossRollups
	}
	return rollups
}

// RollupCompiler is the role that makes a roll-up and types its words.
func RollupCompiler(r *ent.Rollup) viewer.Role {
	if across(r) {
		return office
	}
	return clerk
}

// RollupStageNames are the stages of a kept roll-up in words.
var RollupStageNames = map[rollup.Stage]string{
	rolledDraft: "待提交", rolledUnit: "单位审签", rolledDept: "主管部门复核", rolledSection: "财政复核", rolledOffice: "绩效办复核",
	rolledReturned: "退回修改", rolledConfirmed: "已确认", rolledWithdrawn: "已作废",
}

// rolledHolders says who has a kept roll-up in hand.
var rolledHolders = map[rolledStage]string{
	rolledDraft: "经办", rolledReturned: "经办", rolledUnit: "单位负责人", rolledDept: "主管部门", rolledSection: "业务科室",
	rolledOffice: "绩效办",
}

// RollupHolder says in words who has the kept roll-up in hand.
func RollupHolder(r *ent.Rollup) string {
	if holder := rolledHolders[r.Stage]; holder == "" || !across(r) {
		return holder
	}
	return "绩效办"
}

// RollupEditable are the stages in which whoever compiles it types.
var RollupEditable = rolledStages{rolledDraft, rolledReturned}

// TakeRollup takes a step on a kept roll-up.
func TakeRollup(ctx context.Context, db *ent.Client, r *ent.Rollup, version int, action Action, why Because,
	set func(*ent.RollupUpdateOne)) (*ent.Rollup, error) {
	var moved *ent.Rollup
	at := place[rolledStage]{table: rollupsOf(r), names: RollupStageNames, stage: r.Stage, id: r.ID,
		holds: RollupRole(ctx, r),
		note: func(ctx context.Context, step Step[rolledStage], role viewer.Role, why Because) error {
			return db.RollupChange.Create().SetDivision(r.Division).SetRollupID(r.ID).SetAction(string(step.Action)).
				SetFromStage(string(r.Stage)).SetToStage(string(step.To)).SetReason(why.Reason).SetSnapshotHash(why.Hash).
				SetActorName(viewer.FromContext(ctx).Name).SetActorRole(role).SetActorID(viewer.FromContext(ctx).UserID).Exec(ctx)
		},
		told: func(ctx context.Context, to []viewer.Role, news notify.News) error {
			return notify.TellRollup(ctx, db, r, to, news)
		}}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to rolledStage) (err error) {
		update := db.Rollup.UpdateOneID(r.ID).Where(rollup.Version(version), rollup.StageEQ(r.Stage)).
			SetVersion(version + 1).SetStage(to).SetStageSince(clock.Now(ctx))
		if set != nil {
			set(update)
		}
		if _, given := update.Mutation().DueAt(); !given {
			update.ClearDueAt()
		}
		moved, err = update.Save(ctx)
		return err
	})
	return moved, err
}

// RollupRole tells whether the viewer holds a role for the roll-up's unit and section, or for
// the whole division where it has none.
func RollupRole(ctx context.Context, r *ent.Rollup) func(viewer.Role) bool {
	if across(r) {
		return holdingAt(ctx, uuid.Nil, uuid.Nil)
	}
	return holdingAt(ctx, *r.UnitID, *r.SectionID)
}

// RollupSteps lists what the viewer's roles may do with the kept roll-up.
func RollupSteps(ctx context.Context, r *ent.Rollup) []Step[rollup.Stage] {
	return open(rollupsOf(r), r.Stage, RollupRole(ctx, r))
}
